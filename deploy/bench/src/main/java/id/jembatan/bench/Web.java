package id.jembatan.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/// Single requests that nobody times.
final class Web {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Web() {}

    /// @throws Failed if the answer is not 200
    static HttpResponse<String> get(String address, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        return send(request.GET().build());
    }

    /// @throws Failed if the answer is not 200
    static HttpResponse<String> post(String address, String form) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /// @throws Failed if the answer is not 200
    static HttpResponse<String> upload(String address, Map<String, String> headers, String body) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofMinutes(10));
        headers.forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /// @throws Failed if the answer has another status
    static HttpResponse<String> posted(String address, Map<String, String> headers, String body, int expected) {
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
        headers.forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), expected);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        return send(request, 200);
    }

    private static HttpResponse<String> send(HttpRequest request, int expected) {
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new Failed(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new Failed(request.uri() + " does not answer: is the suite up (./run --detach)?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", e);
        }
    }
}
