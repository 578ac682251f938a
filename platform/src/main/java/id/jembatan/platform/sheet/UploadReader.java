package id.jembatan.platform.sheet;

import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Lays the body of a request down in a file while it comes, so that memory does not grow with it. Work begins when all
/// of it is there: a connection that is lost in the middle has changed nothing, and the file goes with the request.
@Provider
@Consumes({Upload.CSV, Upload.XLSX, Upload.XML})
public class UploadReader implements MessageBodyReader<Upload> {

    private static final int AT_ONCE = 64 * 1024;

    /// No row of a table that people made is longer than this; whatever goes on and on is cut off here.
    private static final int LONGEST_LINE = 1024 * 1024;

    private final CurrentVertxRequest request;

    public UploadReader(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var path = Files.createTempFile("jembatan-import-", ".part");
        try {
            var upload = laidDown(body, mediaType.getType() + "/" + mediaType.getSubtype(), path);
            request.getCurrent().addEndHandler(done -> forget(path));
            return upload;
        } catch (IOException | RuntimeException e) {
            forget(path);
            throw e;
        }
    }

    private static Upload laidDown(InputStream body, String mediaType, Path path) throws IOException {
        var sha = Sha256.digest();
        var isText = mediaType.equals(Upload.CSV);
        var bytes = 0L;
        var line = 0;
        try (var out = Files.newOutputStream(path)) {
            var some = new byte[AT_ONCE];
            for (var n = body.read(some); n >= 0; n = body.read(some)) {
                if (isText) {
                    line = goesOn(some, n, line);
                    if (line > LONGEST_LINE) {
                        throw new Refusal(SheetProblem.ENDLESS_LINE, LONGEST_LINE).header("Connection", "close");
                    }
                }
                sha.update(some, 0, n);
                out.write(some, 0, n);
                bytes += n;
            }
        }
        return new Upload(mediaType, HexFormat.of().formatHex(sha.digest()), bytes, path);
    }

    /// @return how long the line is that goes on after these bytes
    private static int goesOn(byte[] some, int n, int before) {
        var line = before;
        for (var i = 0; i < n; i++) {
            line = some[i] == '\n' ? 0 : line + 1;
        }
        return line;
    }

    private static void forget(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
