package id.jembatan.platform.test;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Real tokens of the real Keycloak, by the command-line client of the demonstration realm.
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Issued> ISSUED = new ConcurrentHashMap<>();

    /// Tokens live for minutes and tests for longer: a new one is fetched well before the end.
    private static final Duration FRESH = Duration.ofMinutes(2);

    private record Issued(String token, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < FRESH.toNanos();
        }
    }

    private Tokens() {}

    /// A bearer token of a demonstration user.
    public static String of(String user) {
        return ISSUED.compute(user, (_, known) -> known != null && known.isFresh() ? known : signIn(user))
                .token();
    }

    /// A token of a confidential client's own account (client credentials), such as a neighbouring service.
    public static String ofClient(String client) {
        return ISSUED.compute(
                        "client " + client,
                        (_, known) -> known != null && known.isFresh()
                                ? known
                                : ask(Map.of(
                                        "grant_type",
                                        "client_credentials",
                                        "client_id",
                                        client,
                                        "client_secret",
                                        Floor.floor().clientSecret(client))))
                .token();
    }

    /// The claims of a user's token under the algorithm `none`: what a forger would try first.
    public static String unsigned(String user) {
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + of(user).split("\\.")[1] + ".";
    }

    private static Issued signIn(String user) {
        return ask(Map.of(
                "grant_type", "password",
                "client_id", "jembatan-cli",
                "username", user,
                "password", "jembatan"));
    }

    private static Issued ask(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(Floor.floor().keycloakUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError("No token: " + answer.statusCode() + " " + answer.body());
            }
            return new Issued(
                    JSON.readTree(answer.body()).required("access_token").asText(), System.nanoTime());
        } catch (IOException e) {
            throw new AssertionError("Keycloak could not be asked for a token", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while asking for a token", e);
        }
    }
}
