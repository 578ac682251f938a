package id.jembatan.platform.test;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Speaks HTTP by hand, byte for byte.
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 5_000;

    private RawHttp() {}

    /// Sends the bytes as they are and gives back all that comes, until the server closes or falls silent.
    public static String send(URI server, String request) throws IOException {
        try (var socket = open(server)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return answer(socket);
        }
    }

    /// Sends a head and then chunks of spaces until so many bytes are gone or the server has had enough.
    public static String sendChunks(URI server, String head, int bytes) throws IOException {
        try (var socket = open(server)) {
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            var chunk = ("2000\r\n" + " ".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.UTF_8);
            try {
                for (int sent = 0; sent < bytes; sent += 0x2000) {
                    out.write(chunk);
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            } catch (SocketException e) {
                // The server closed while we were sending: what it said before that is what counts.
            }
            return answer(socket);
        }
    }

    private static Socket open(URI server) throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                text.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
        } catch (SocketException | java.net.SocketTimeoutException e) {
            // Silence or a reset ends the answer.
        }
        return text.toString();
    }
}
