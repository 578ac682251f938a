package id.jembatan.checker;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The administration of one realm, as far as a review of accounts needs it.
final class Keycloak {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    /// @param base such as `https://sign-in.example.org/admin/realms/jembatan`
    Keycloak(String base, String token) {
        this.base = base;
        this.token = token;
    }

    @Nullable Object get(String path) throws IOException {
        return Json.read(send(path, "GET", null));
    }

    void put(String path, String body) throws IOException {
        send(path, "PUT", body);
    }

    void post(String path) throws IOException {
        send(path, "POST", "");
    }

    private String send(String path, String method, @Nullable String body) throws IOException {
        var publisher = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException(method + " " + path + " is answered by " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
