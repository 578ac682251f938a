package id.jembatan.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.local.parts.Keycloak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// The suite's API as one signed-in person sees it.
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final PortPlan ports;
    private final String token;

    /// An answer.
    ///
    /// @param status HTTP status
    /// @param body its text
    record Answer(int status, String body) {

        boolean isOk() {
            return status / 100 == 2;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("The API answered something that is not JSON: " + body, e);
            }
        }
    }

    /// Signs in with the client that exists on local machines only.
    Api(PortPlan ports, String user, String password) {
        this.ports = ports;
        var form = Map.of("grant_type", "password", "client_id", "jembatan-cli", "username", user, "password", password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var address = ports.url(Part.KEYCLOAK) + "/realms/" + Keycloak.REALM + "/protocol/openid-connect/token";
        var answer = send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (!answer.isOk()) {
            throw new Complaint("Keycloak gives " + user + " no token: " + answer.body());
        }
        this.token = answer.json().path("access_token").asText();
    }

    /// Reads from a service itself.
    Answer get(Part service, String path) {
        return send(authorized(service, path).GET());
    }

    /// Posts a file to a service itself: bringing data in must not depend on the limits of the gateway.
    Answer post(Part service, String path, String mediaType, Path file) {
        try {
            return send(authorized(service, path)
                    .header("Content-Type", mediaType)
                    .POST(HttpRequest.BodyPublishers.ofFile(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder authorized(Part service, String path) {
        return HttpRequest.newBuilder(URI.create(ports.url(service) + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .timeout(Duration.ofMinutes(2));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint("Stopped while talking to the API.");
        }
    }
}
