package id.jembatan.platform.idempotency;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import id.jembatan.platform.hash.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FilePart;
import org.jspecify.annotations.Nullable;

/// Tells one request from another by what the resource method was given: the body as it was understood, and files by
/// their content.
final class Hashes {

    private final ObjectMapper json;

    Hashes(ObjectMapper json) {
        this.json = json.copy()
                .setVisibility(PropertyAccessor.FIELD, Visibility.ANY) // forms keep their parts in plain fields
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .registerModule(new SimpleModule("files").addSerializer(FilePart.class, new FileByContent()));
    }

    byte[] of(List<@Nullable Object> arguments) {
        try {
            return sha256(json.writeValueAsBytes(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        return Sha256.digest().digest(bytes);
    }

    private static final class FileByContent extends StdSerializer<FilePart> {

        private static final long serialVersionUID = 1L;

        FileByContent() {
            super(FilePart.class);
        }

        @Override
        public void serialize(FilePart file, JsonGenerator out, SerializerProvider provider) throws IOException {
            var sha = Sha256.digest();
            try (var in = new DigestInputStream(Files.newInputStream(file.filePath()), sha)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            out.writeString(file.fileName() + " " + HexFormat.of().formatHex(sha.digest()));
        }
    }
}
