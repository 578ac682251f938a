package id.jembatan.suite.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser that shows nothing: cookies, redirects, forms. For tests that read pages as they are sent.
public final class Visitor {

    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*?action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN = Pattern.compile("<input\\b[^>]*type=\"hidden\"[^>]*>");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new Jar())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private String before = "nothing";

    /// A page.
    ///
    /// @param at where the last redirect led
    public record Seen(int status, URI at, String type, String body) {

        public boolean isPage() {
            return type.startsWith("text/html");
        }

        /// The value of a field that the page holds, visible or not.
        public String field(String name) {
            var input =
                    Pattern.compile("<input\\b[^>]*name=\"" + name + "\"[^>]*>").matcher(body);
            return input.find() ? attribute(input.group(), "value") : "";
        }
    }

    public Seen get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html,*/*;q=0.5")
                .GET());
    }

    /// Fills the first form of a page, with its hidden fields, and sends it.
    public Seen fill(Seen page, Map<String, String> values) {
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("There is no form at " + page.at() + ":\n" + page.body());
        }
        var fields = new TreeMap<String, String>();
        HIDDEN.matcher(form.group(2))
                .results()
                .forEach(found -> fields.put(attribute(found.group(), "name"), attribute(found.group(), "value")));
        fields.putAll(values);
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(page.at().resolve(plain(form.group(1))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Signs in at the portal, as a demonstration user.
    public Seen signIn(TheSuite suite, String user) {
        var form = get(suite.gateway() + "/home");
        return fill(form, Map.of("username", user, "password", "jembatan"));
    }

    /// Takes every cookie and gives it back, as a browser does for this machine: Java's own keeps what is marked as
    /// secure for TLS, which `localhost` does without.
    private static final class Jar extends CookieHandler {

        private final Map<String, String> cookies = new TreeMap<>();

        @Override
        public Map<String, List<String>> get(URI to, Map<String, List<String>> headers) {
            return cookies.isEmpty()
                    ? Map.of()
                    : Map.of(
                            "Cookie",
                            List.of(cookies.entrySet().stream()
                                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                    .collect(Collectors.joining("; "))));
        }

        @Override
        public void put(URI from, Map<String, List<String>> headers) {
            headers.forEach((name, values) -> {
                if ("set-cookie".equalsIgnoreCase(name)) {
                    values.forEach(this::take);
                }
            });
        }

        private void take(String cookie) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || cookie.matches("(?i).*max-age=0(;.*|$)")) {
                cookies.remove(pair[0].strip());
            } else {
                cookies.put(pair[0].strip(), pair[1]);
            }
        }
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            var answer =
                    client.send(request.timeout(Duration.ofMinutes(1)).build(), HttpResponse.BodyHandlers.ofString());
            before = answer.statusCode() + " " + answer.uri();
            return new Seen(
                    answer.statusCode(),
                    answer.uri(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            // What is wrong with a connection may be the fault of the answer before.
            throw new UncheckedIOException(
                    new IOException(request.build().uri() + " after " + before + ": " + e.getMessage(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? plain(found.group(1)) : "";
    }

    /// As an attribute is read.
    public static String plain(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
