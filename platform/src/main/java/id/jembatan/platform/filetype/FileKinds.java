package id.jembatan.platform.filetype;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.jembatan.platform.filetype.Inspection.Accepted;
import id.jembatan.platform.filetype.Inspection.Refused;
import id.jembatan.platform.filetype.KindLine.Check;
import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.settings.DataFile;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The kinds of files that a service takes, as a list that is data. Everything else is refused, whatever it is called:
/// scripts, programs, pages, archives, and pictures that can hold a script. What a file is, is told by its bytes: by
/// Tika and by our own look, and both must agree.
@ApplicationScoped
@Startup
@IfBuildProperty(name = "jembatan.vault.enabled", stringValue = "true")
public class FileKinds {

    private static final Tika TIKA = new Tika();
    private static final byte[] OLD_OFFICE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /// Readers of PDF forgive so many bytes before its head.
    private static final int PDF_FORGIVES = 1024;

    private final List<KindLine> lines;

    /// @param list a file, or else a name on the class path
    public FileKinds(@ConfigProperty(name = "jembatan.vault.kinds") String list) throws IOException {
        this.lines = DataFile.read(
                list,
                in -> YAMLMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build()
                        .readValue(in, new TypeReference<List<KindLine>>() {}));
    }

    /// The names of the kinds, for people.
    public String names() {
        return lines.stream().map(KindLine::code).collect(Collectors.joining(", "));
    }

    /// Refuses what the bytes alone speak against; asked before anything is locked or written.
    ///
    /// @throws Refusal at `/file`
    public void requireGood(Received file) {
        var fault = file.fault();
        if (fault == FileFault.EMPTY) {
            throw new Refusal(CommonProblem.INVALID).at("/file", FileProblem.FILE_EMPTY);
        }
        if (!file.hasPlainName()) {
            throw new Refusal(CommonProblem.INVALID).at("/file", FileProblem.FILE_NAME_NOT_ALLOWED);
        }
        if (fault != null) {
            var problem = FileProblem.of(fault);
            throw new Refusal(problem, names()).at("/file", problem, names());
        }
    }

    /// Looks at a file as it came in.
    ///
    /// @param name what its sender calls it
    public Received receive(Path file, @Nullable String name) throws IOException {
        var found = inspect(file);
        return new Received(
                file,
                name == null || name.isBlank() ? "document" : name,
                Files.size(file),
                Sha256.hex(file),
                found instanceof Accepted(var kind) ? kind : null,
                found instanceof Refused(var fault) ? fault : null);
    }

    Inspection inspect(Path path) throws IOException {
        try (var file = new Probe(path)) {
            if (file.size() == 0) {
                return new Refused(FileFault.EMPTY);
            }
            var head = file.head(PDF_FORGIVES);
            if (Probe.indexOf(head, PdfCheck.HEAD) > 0) {
                return new Refused(FileFault.POLYGLOT);
            }
            if (file.startsWith(OLD_OFFICE)) {
                return new Refused(file.contains(ENCRYPTED_PACKAGE) ? FileFault.ENCRYPTED : FileFault.NOT_ALLOWED);
            }
            if (file.startsWith((byte) 'P', (byte) 'K', (byte) 3, (byte) 4)) {
                return OfficeCheck.of(path, file, lines);
            }
            if (file.startsWith(PdfCheck.HEAD)) {
                return seenByBoth(path, Check.PDF, () -> PdfCheck.fault(file));
            }
            if (file.startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G', (byte) 13, (byte) 10)) {
                return seenByBoth(path, Check.PNG, () -> ImageCheck.png(file));
            }
            if (file.startsWith((byte) 0xff, (byte) 0xd8, (byte) 0xff)) {
                return seenByBoth(path, Check.JPEG, () -> ImageCheck.jpeg(file));
            }
            if (file.startsWith((byte) 'I', (byte) 'I', (byte) 42, (byte) 0)
                    || file.startsWith((byte) 'M', (byte) 'M', (byte) 0, (byte) 42)) {
                return seenByBoth(path, Check.TIFF, () -> ImageCheck.tiff(file));
            }
            if (file.startsWith(SignatureFileCheck.PGP_HEAD)) {
                return allowed(Check.PGP_SIGNATURE, () -> SignatureFileCheck.pgp(file));
            }
            if (head[0] == 0x30 && !TextCheck.isText(path)) {
                return allowed(Check.CMS_SIGNATURE, () -> CmsCheck.of(file));
            }
            return TextCheck.isText(path)
                    ? seenByBoth(path, Check.TEXT, () -> Optional.empty())
                    : new Refused(FileFault.NOT_ALLOWED);
        }
    }

    private Inspection seenByBoth(Path path, Check check, Look look) throws IOException {
        var found = allowed(check, look);
        if (found instanceof Accepted(var kind)) {
            try (var in = Files.newInputStream(path)) {
                if (!TIKA.detect(in).equals(kind.mediaType())) {
                    return new Refused(FileFault.NOT_ALLOWED);
                }
            }
        }
        return found;
    }

    /// The own look at a kind: what is wrong with it.
    @FunctionalInterface
    private interface Look {
        Optional<FileFault> fault() throws IOException;
    }

    /// Nobody looks further at what is not on the list.
    private Inspection allowed(Check check, Look look) throws IOException {
        var line = lines.stream().filter(it -> it.check() == check).findFirst();
        if (line.isEmpty()) {
            return new Refused(FileFault.NOT_ALLOWED);
        }
        var fault = look.fault();
        return fault.isPresent()
                ? new Refused(fault.get())
                : new Accepted(line.get().kind());
    }
}
