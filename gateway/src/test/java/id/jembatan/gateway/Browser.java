package id.jembatan.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without a script: keeps cookies, follows redirects one by one, and says where a form comes from.
///
/// Keycloak lets people come back to the one address that its realm names, so the tests call the gateway by that
/// name (`Host`), wherever it listens.
public final class Browser {

    /// As the realm of the test floor knows the gateway.
    public static final String NAME = "http://localhost:8080";

    private static final Pattern LOGIN_FORM = Pattern.compile("id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final URI gateway;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, io.restassured.http.Cookie> set = new LinkedHashMap<>();

    /// What came back.
    ///
    /// @param address of the page, as the browser shows it
    public record Page(URI address, int status, String body, Response answer) {

        public String header(String name) {
            var value = answer.header(name);
            return value == null ? "" : value;
        }
    }

    /// @param gateway where it really listens
    public Browser(URI gateway) {
        this.gateway = gateway;
    }

    /// Another browser that holds the same cookies, as whoever stole them would.
    public Browser thief() {
        var other = new Browser(gateway);
        other.cookies.putAll(cookies);
        return other;
    }

    /// Plants a cookie, as a neighbouring host could.
    public void plant(String name, String value) {
        cookies.put(name, value);
    }

    /// What the browser would send.
    public Map<String, String> jar() {
        return Map.copyOf(cookies);
    }

    /// The cookies as they were set, with all their attributes.
    public Map<String, io.restassured.http.Cookie> cookies() {
        return set;
    }

    public Page get(String path) {
        return send("GET", URI.create(NAME).resolve(path), request());
    }

    /// Goes where an answer leads, until one leads nowhere.
    public Page follow(Page answer) {
        var last = answer;
        for (int i = 0; i < 10 && !last.header("Location").isEmpty(); i++) {
            last = send("GET", last.address().resolve(last.header("Location")), request());
        }
        return last;
    }

    /// Sends a form from a page of ours.
    public Page post(String path, Map<String, String> form) {
        return post(path, form, Map.of("Sec-Fetch-Site", "same-origin"));
    }

    /// Sends a form and says of its origin what the test says.
    public Page post(String path, Map<String, String> form, Map<String, String> headers) {
        return send(
                "POST",
                URI.create(NAME).resolve(path),
                request()
                        .headers(headers)
                        .contentType("application/x-www-form-urlencoded;charset=UTF-8")
                        .body(encoded(form)));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Sends a form with a file.
    public Page upload(String path, Map<String, String> form, String fileName, byte[] file) {
        var request =
                request().header("Sec-Fetch-Site", "same-origin").multiPart("file", fileName, file, "application/pdf");
        form.forEach((name, value) -> request.multiPart(new io.restassured.builder.MultiPartSpecBuilder(value)
                .controlName(name)
                .charset("UTF-8")
                .build()));
        return send("POST", URI.create(NAME).resolve(path), request);
    }

    public Page get(String path, Map<String, String> headers) {
        return send("GET", URI.create(NAME).resolve(path), request().headers(headers));
    }

    /// Fills in Keycloak's form that a page shows.
    public Page signIn(Page form, String user) {
        var action = LOGIN_FORM.matcher(form.body());
        if (!action.find()) {
            throw new AssertionError("No sign-in form at " + form.address() + ": " + form.status());
        }
        var page = follow(send(
                "POST",
                URI.create(action.group(1).replace("&amp;", "&")),
                request().formParams(Map.of("username", user, "password", "jembatan"))));
        if (page.address().getPath().startsWith("/realms/")) {
            throw new AssertionError(
                    "Keycloak did not let " + user + " in: " + page.body().replaceAll("(?s)<[^>]*>|\\s+", " "));
        }
        return page;
    }

    /// Fills in Keycloak's form and stops before the way back is gone.
    ///
    /// @return its path and query
    public String signInUntilTheWayBack(Page form, String user) {
        var action = LOGIN_FORM.matcher(form.body());
        if (!action.find()) {
            throw new AssertionError("No sign-in form at " + form.address() + ": " + form.status());
        }
        var answer = send(
                "POST",
                URI.create(action.group(1).replace("&amp;", "&")),
                request().formParams(Map.of("username", user, "password", "jembatan")));
        var back = URI.create(answer.header("Location"));
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    /// Opens a page as somebody who has not signed in yet, and signs in on the way.
    public Page openAs(String user, String path) {
        return signIn(follow(get(path)), user);
    }

    private static RequestSpecification request() {
        return given().redirects().follow(false).urlEncodingEnabled(false).accept("text/html,*/*;q=0.8");
    }

    private Page send(String method, URI address, RequestSpecification request) {
        var isOurs = address.toString().startsWith(NAME);
        var target = isOurs
                ? address.toString().replace(NAME, gateway.getScheme() + "://" + gateway.getAuthority())
                : address.toString();
        var asked = request.cookies(cookies);
        if (isOurs) {
            asked.header("Host", URI.create(NAME).getAuthority());
        }
        var answer = asked.request(method, target);
        keep(answer.detailedCookies());
        return new Page(address, answer.statusCode(), answer.asString(), answer);
    }

    private void keep(Cookies fresh) {
        for (var cookie : fresh) {
            if (cookie.getMaxAge() == 0
                    || cookie.getValue() == null
                    || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
                set.put(cookie.getName(), cookie);
            }
        }
    }
}
