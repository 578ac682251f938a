package id.jembatan.kpi.evidence;

import id.jembatan.platform.filetype.FileKinds;
import id.jembatan.platform.filetype.FileProblem;
import id.jembatan.platform.filetype.FormFields;
import id.jembatan.platform.filetype.Received;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Reads the form of an upload: a part `file`, and plain fields beside it.
@ApplicationScoped
class EvidenceForm {

    private final FileKinds kinds;
    private final Validator validator;
    private final long limit;

    EvidenceForm(
            FileKinds kinds, Validator validator, @ConfigProperty(name = "jembatan.evidence.limit") MemorySize limit) {
        this.kinds = kinds;
        this.validator = validator;
        this.limit = limit.asLongValue();
    }

    /// How the form looks, for the API's description.
    @Schema(name = "EvidenceUpload")
    record Parts(
            @Schema(type = SchemaType.STRING, format = "binary", required = true)
            String file,

            @Schema(description = "What it is; the name of the file when left out") @Nullable String title,

            @Schema(description = "Whether officers of a partner who see the figure see the file too") @Nullable Boolean shared) {}

    AddEvidence said() {
        var refusal = new Refusal(CommonProblem.MALFORMED_REQUEST);
        @Nullable String title = null;
        @Nullable Boolean shared = null;
        for (var field : FormFields.beside("file").entrySet()) {
            switch (field.getKey()) {
                case "title" -> title = field.getValue();
                case "shared" -> shared = flag(field.getValue(), refusal);
                default -> refusal.at("/" + field.getKey(), CommonProblem.UNKNOWN_FIELD, field.getKey());
            }
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        var said = new AddEvidence(title, shared);
        var broken = validator.validate(said);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        return said;
    }

    private static @Nullable Boolean flag(String text, Refusal refusal) {
        return switch (text) {
            case "true", "on" -> true;
            case "false" -> false;
            default -> {
                refusal.at("/shared", CommonProblem.WRONG_TYPE);
                yield null;
            }
        };
    }

    /// The file, if nothing speaks against it.
    Received read(FileUpload file) throws IOException {
        if (Files.size(file.uploadedFile()) > limit) {
            throw new Refusal(FileProblem.FILE_TOO_LARGE, limit);
        }
        var received = kinds.receive(file.uploadedFile(), file.fileName());
        kinds.requireGood(received);
        if (!received.isNamedAsItIs()) {
            throw new Refusal(CommonProblem.INVALID).at("/file", FileProblem.FILE_NAMED_WRONGLY, received.mediaType());
        }
        return received;
    }
}
