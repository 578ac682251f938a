package id.jembatan.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// The whole texts of requests, ready to be sent; made anew when the token is.
final class Requests implements Supplier<byte[][]> {

    private final int port;
    private final List<String> paths;
    private final List<String> tags;
    private volatile byte[][] texts = {};

    /// @param tags the ETag that is known of each path already, or nothing
    Requests(int port, List<String> paths, List<String> tags) {
        this.port = port;
        this.paths = paths;
        this.tags = tags;
    }

    /// From now on with this token.
    void use(String token) {
        texts = IntStream.range(0, paths.size())
                .mapToObj(at -> text(paths.get(at), token, tags.isEmpty() ? "" : tags.get(at)))
                .toArray(byte[][]::new);
    }

    @Override
    public byte[][] get() {
        return texts;
    }

    private byte[] text(String path, String token, String tag) {
        var known = tag.isEmpty() ? "" : "If-None-Match: " + tag + "\r\n";
        return "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\n%s\r\n"
                .formatted(path, port, token, known)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
