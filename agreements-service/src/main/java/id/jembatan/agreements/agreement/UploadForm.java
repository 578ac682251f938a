package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.jembatan.platform.filetype.FileKinds;
import id.jembatan.platform.filetype.FileProblem;
import id.jembatan.platform.filetype.FormFields;
import id.jembatan.platform.filetype.Received;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.refusal.UnreadableJson;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Reads the form of an upload: a part `file`, and what is said of it either as one part `metadata` (JSON) or as plain
/// fields, the way a page without a script sends them.
@ApplicationScoped
class UploadForm {

    private static final Set<String> FIELDS = Set.of(
            "type",
            "title",
            "language",
            "number",
            "issuedOn",
            "receivedOn",
            "issuer",
            "confidentiality",
            "signs",
            "difference");

    private final ObjectMapper json;
    private final Validator validator;
    private final FileKinds kinds;
    private final long limit;

    UploadForm(
            ObjectMapper json,
            Validator validator,
            FileKinds kinds,
            @ConfigProperty(name = "jembatan.documents.limit") MemorySize limit) {
        this.json = json;
        this.validator = validator;
        this.kinds = kinds;
        this.limit = limit.asLongValue();
    }

    record Upload(AddDocument said, Received file) {}

    /// How the form looks, for the API's description.
    @Schema(name = "DocumentUpload")
    record Parts(
            @Schema(type = SchemaType.STRING, format = "binary", required = true)
            String file,

            @Schema(
                    description =
                            "What is said of the file; or its members as plain fields, a part's text as part.<code>")
            AddDocument metadata) {}

    Upload read(@Nullable FileUpload file) throws IOException {
        var said = said();
        var broken = validator.validate(said);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
        if (file == null) {
            throw new Refusal(CommonProblem.INVALID).at("/file", FileProblem.FILE_MISSING);
        }
        if (Files.size(file.uploadedFile()) > limit) {
            throw new Refusal(FileProblem.FILE_TOO_LARGE, limit);
        }
        return new Upload(said, kinds.receive(file.uploadedFile(), file.fileName()));
    }

    private AddDocument said() {
        var refusal = new Refusal(CommonProblem.MALFORMED_REQUEST);
        var fields = json.createObjectNode();
        FormFields.beside("file").forEach((name, value) -> field(name, value, fields, refusal));
        if (refusal.hasFaults()) {
            throw refusal;
        }
        try {
            return json.treeToValue(fields, AddDocument.class);
        } catch (JsonProcessingException e) {
            throw new UnreadableJson(e);
        }
    }

    private void field(String name, String value, ObjectNode fields, Refusal refusal) {
        if (name.equals("metadata")) {
            try {
                fields.setAll(json.readValue(value, ObjectNode.class));
            } catch (JsonProcessingException e) {
                throw new UnreadableJson(e);
            }
        } else if (FIELDS.contains(name)) {
            fields.put(name, value);
        } else if (name.equals("shared")) {
            fields.set(
                    "shared",
                    json.valueToTree(
                            Map.of("true", true, "on", true, "false", false).get(value)));
        } else if (name.startsWith("part.")) {
            fields.withObjectProperty("parts").put(name.substring("part.".length()), value);
        } else {
            refusal.at("/" + name, CommonProblem.UNKNOWN_FIELD, name);
        }
    }
}
