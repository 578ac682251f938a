package id.jembatan.partners.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A mail server on a port of its own that tests may stop, start again, and replace by one that refuses.
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private static int port;
    private static GreenMail server;

    @Override
    public Map<String, String> start() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        up();
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(port),
                "quarkus.mailer.timeout", "3S",
                // A connection left from the server that was there before would look like silence.
                "quarkus.mailer.keep-alive", "false");
    }

    @Override
    public void stop() {
        down();
    }

    static void up() {
        if (server == null) {
            server = started();
        }
    }

    /// A port that somebody has just left may need a moment.
    private static GreenMail started() {
        for (var tries = 0; ; tries++) {
            var fresh = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            try {
                fresh.start();
                return fresh;
            } catch (IllegalStateException e) {
                fresh.stop();
                if (tries == 20) {
                    throw e;
                }
            }
        }
    }

    static void down() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    public static void empty() {
        up();
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new AssertionError(e);
        }
    }

    /// What has come in since it was emptied.
    public static List<MimeMessage> mails() {
        return Arrays.asList(server.getReceivedMessages());
    }

    static List<String> subjects() {
        return mails().stream()
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (MessagingException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    interface Refusing extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /// A server that speaks SMTP and takes nothing from anybody, in place of the other, until it is closed.
    static Refusing refusing(String answer) throws IOException {
        down();
        var socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    var client = socket.accept();
                    Thread.ofVirtual().start(() -> refuse(client, answer));
                } catch (IOException e) {
                    return; // closed
                }
            }
        });
        return () -> {
            socket.close();
            up();
        };
    }

    private static void refuse(Socket client, String answer) {
        try (client;
                var in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            var out = client.getOutputStream();
            out.write("220 refusing\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var said = line.startsWith("EHLO") || line.startsWith("RSET")
                        ? "250 refusing"
                        : line.startsWith("QUIT") ? "221 bye" : answer;
                out.write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // They hang up as they like.
        }
    }
}
