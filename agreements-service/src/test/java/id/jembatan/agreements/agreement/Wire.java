package id.jembatan.agreements.agreement;

import id.jembatan.platform.test.Tokens;
import io.restassured.RestAssured;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// An upload or a download byte for byte: slowly, half, or far too much.
final class Wire implements Closeable {

    static final String BOUNDARY = "a-line-between";

    private final Socket socket = new Socket("localhost", RestAssured.port);

    Wire() throws IOException {
        socket.setSoTimeout(20_000);
    }

    /// The head of an upload, and of its form.
    ///
    /// @param length bytes of the whole body; negative for one in chunks
    Wire upload(String user, String id, long length) throws IOException {
        write("POST " + Cases.API + "/" + id + "/documents HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en"
                + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY
                + (length < 0 ? "\r\nTransfer-Encoding: chunked" : "\r\nContent-Length: " + length)
                + "\r\nAuthorization: Bearer " + Tokens.of(user) + "\r\n\r\n");
        return this;
    }

    static byte[] formHead(String type, String name) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\n" + type + "\r\n--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] formTail() {
        return ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    Wire get(String user, String path, String... headers) throws IOException {
        write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + Tokens.of(user) + "\r\n" + String.join("", headers) + "\r\n");
        return this;
    }

    Wire write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    Wire write(byte[] bytes) throws IOException {
        out().write(bytes);
        out().flush();
        return this;
    }

    OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    InputStream in() throws IOException {
        return socket.getInputStream();
    }

    /// What came back, as far as it came.
    String answer() {
        try {
            var head = new byte[8192];
            int read = in().read(head);
            return read < 0 ? "" : new String(head, 0, read, StandardCharsets.UTF_8);
        } catch (SocketException | SocketTimeoutException e) {
            return "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gone from one moment to the next, as a phone in a tunnel.
    void tear() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
