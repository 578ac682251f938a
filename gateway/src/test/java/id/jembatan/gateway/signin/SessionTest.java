package id.jembatan.gateway.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.gateway.Browser;
import id.jembatan.gateway.Keycloaks;
import id.jembatan.gateway.Neighbour;
import id.jembatan.gateway.Neighbours;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a session can be made to do by somebody who is not its owner, and what becomes of it when it ends.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(Neighbours.class)
class SessionTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    @TestHTTPResource("/")
    URI gateway;

    Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(gateway);
    }

    private static boolean isAskedToSignIn(Browser somebody) {
        return somebody.follow(somebody.get("/home")).body().contains("kc-form-login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/%09/evil.example",
                "/%5cevil.example",
                "%2f%2fevil.example",
                "@evil.example",
                ".evil.example",
                "/..//evil.example",
                "/home%0d%0aLocation:%20https://evil.example",
            })
    void signing_in_leads_nobody_to_another_host(String to) {
        browser.openAs("biro", "/home");

        var answer = browser.get("/sign-in?to=" + java.net.URLEncoder.encode(to, StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(303);
        var place = URI.create(Browser.NAME).resolve(answer.header("Location"));
        assertThat(place.getAuthority()).isEqualTo("localhost:8080");
        assertThat(place.getScheme()).isEqualTo("http");
        assertThat(answer.answer().headers().getValues("Location")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "///evil.example",
                "https:evil.example",
                "/\t/evil.example",
                "/\\evil.example",
                "\n//evil.example",
                " //evil.example",
                "/home\r\nLocation: https://evil.example"
            })
    void neither_does_choosing_a_language(String to) {
        var answer = browser.post("/language", Map.of("language", "en", "to", to));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(URI.create(Browser.NAME).resolve(answer.header("Location")).getAuthority())
                .isEqualTo("localhost:8080");
        assertThat(answer.answer().headers().getValues("Location")).hasSize(1);
    }

    @Test
    void keycloak_sends_nobody_back_to_a_host_that_is_not_ours() {
        var challenge = given().redirects()
                .follow(false)
                .header("Host", "evil.example")
                .accept("text/html")
                .get(gateway.resolve("/home"));

        var form = given().redirects().follow(false).get(challenge.header("Location"));

        assertThat(challenge.statusCode()).isEqualTo(302);
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.asString()).doesNotContain("kc-form-login");
    }

    @Test
    void a_session_that_was_there_before_signing_in_is_not_taken_over() {
        var thief = new Browser(gateway);
        thief.openAs("kemlu", "/home");
        var planted = sessionOf(thief);
        thief.jar().forEach((name, value) -> {
            if (name.startsWith("q_session")) {
                browser.plant(name, value); // as whoever wants his session to be used would do
            }
        });
        assertThat(browser.get("/home").body()).doesNotContain("Petugas biro kerja sama");

        browser.follow(browser.post("/sign-out", Map.of()));
        browser.openAs("biro", "/home");

        assertThat(browser.get("/home").body()).contains("Petugas biro kerja sama");
        assertThat(browser.jar()).doesNotContainValue(planted);
        assertThat(isAskedToSignIn(thief)).as("the planted session has ended").isTrue();
    }

    @Test
    void a_cookie_that_somebody_made_up_is_no_session() {
        browser.plant("q_session", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..x.y.z");

        assertThat(isAskedToSignIn(browser)).isTrue();
        browser.openAs("biro", "/home");

        assertThat(browser.jar().get("q_session")).isNotEqualTo("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..x.y.z");
    }

    @Test
    void the_way_back_of_another_browser_signs_nobody_in() {
        var other = new Browser(gateway);
        var form = other.follow(other.get("/home"));
        var back = other.signInUntilTheWayBack(form, "kemlu");

        var answer = browser.get(back);

        assertThat(answer.status()).isIn(302, 401);
        assertThat(browser.jar().keySet()).noneMatch(name -> name.startsWith("q_session"));
        assertThat(isAskedToSignIn(browser)).isTrue();
    }

    @Test
    void a_way_back_is_good_for_one_time() {
        var form = browser.follow(browser.get("/home"));
        var states = browser.thief();
        var back = browser.signInUntilTheWayBack(form, "biro");
        browser.follow(browser.get(back));

        states.get(back);

        assertThat(states.jar().keySet()).noneMatch(name -> name.startsWith("q_session"));
    }

    @Test
    void a_copy_of_the_cookie_ends_with_the_session() {
        browser.openAs("biro", "/home");
        var thief = browser.thief();
        var another = browser.thief();
        assertThat(thief.get("/home").status()).isEqualTo(200);

        browser.follow(browser.post("/sign-out", Map.of()));

        assertThat(isAskedToSignIn(thief)).isTrue();
        assertThat(isAskedToSignIn(another)).isTrue();
    }

    @Test
    void signing_out_in_one_place_leaves_the_other_sessions_alone() {
        var telephone = new Browser(gateway);
        telephone.openAs("biro", "/home");
        browser.openAs("biro", "/home");

        telephone.follow(telephone.post("/sign-out", Map.of()));

        assertThat(browser.get("/home").status()).isEqualTo(200);
    }

    @Test
    void when_keycloak_ends_the_sessions_of_somebody_they_end_here_at_once() {
        new Keycloaks().tell(gateway);
        var telephone = new Browser(gateway);
        telephone.openAs("kemlu", "/home");
        browser.openAs("kemlu", "/home");
        var thief = browser.thief();

        new Keycloaks().endSessionsOf("kemlu");

        assertThat(isAskedToSignIn(browser)).isTrue();
        assertThat(isAskedToSignIn(telephone)).isTrue();
        assertThat(isAskedToSignIn(thief)).isTrue();
        browser.openAs("kemlu", "/home");
        assertThat(browser.get("/home").status())
                .as("a new session is a new one")
                .isEqualTo(200);
    }

    @Test
    void nobody_but_keycloak_can_end_a_session() {
        browser.openAs("biro", "/home");
        for (var token : new String[] {"", "nonsense", Tokens.of("biro"), Tokens.unsigned("biro")}) {
            given().formParam("logout_token", token)
                    .post(gateway.resolve("/back-channel-logout"))
                    .then()
                    .statusCode(400);
        }
        given().get(gateway.resolve("/back-channel-logout")).then().statusCode(400);

        assertThat(browser.get("/home").status()).isEqualTo(200);
    }

    @Test
    void what_was_typed_survives_the_end_of_the_session() {
        var received = new CopyOnWriteArrayList<String>();
        var typed = new LinkedHashMap<String, String>();
        typed.put("move", "hold");
        typed.put("reason", "Menunggu naskah berbahasa Turki;\r\n\"paraf\" <b>Kepala Biro</b> & İstanbul'da imza");
        typed.put("expectedVersion", "7");
        try (var _ = Neighbour.at(
                "agreements",
                request -> request.bodyHandler(body -> {
                    if (request.method().name().equals("POST")) {
                        received.add(body.toString());
                    }
                    request.response()
                            .setStatusCode(201)
                            .putHeader("Content-Type", "application/json")
                            .end("{}");
                }))) {
            var page = browser.post("/agreements/0198c1d2-0000-7000-8000-000000000001/moves", typed);

            assertThat(page.status()).isEqualTo(401);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.body())
                    .contains("Sesi Anda telah berakhir", "href=\"/sign-in?to=/signed-in\" target=\"_blank\"")
                    .contains("action=\"/agreements/0198c1d2-0000-7000-8000-000000000001/moves\"")
                    .doesNotContain("<b>Kepala Biro</b>");
            assertThat(received).isEmpty();
            var kept = fields(page.body());
            assertThat(kept).containsExactlyEntriesOf(typed);

            browser.openAs("biro", "/home");
            browser.post("/agreements/0198c1d2-0000-7000-8000-000000000001/moves", kept);

            assertThat(received).hasSize(1);
            assertThat(received.getFirst()).contains("Menunggu naskah berbahasa Turki", "İstanbul'da imza");
        }
    }

    @Test
    void a_file_has_to_be_chosen_again_and_the_rest_of_its_form_has_not() {
        var page = browser.upload(
                "/agreements/0198c1d2-0000-7000-8000-000000000001/documents",
                Map.of("type", "surat_permohonan", "language", "id"),
                "Surat & lampiran \"1\".pdf",
                new byte[3 * 1024 * 1024]);

        assertThat(page.status()).isEqualTo(401);
        assertThat(fields(page.body()))
                .containsOnly(Map.entry("type", "surat_permohonan"), Map.entry("language", "id"));
        assertThat(page.body())
                .contains("enctype=\"multipart/form-data\"", "type=\"file\"", "name=\"file\"")
                .contains("Surat &amp; lampiran");
    }

    @Test
    void a_session_that_ends_on_the_way_to_a_service_loses_nothing_either() {
        try (var _ = Neighbour.at(
                "agreements", request -> request.response().setStatusCode(401).end())) {
            browser.openAs("biro", "/home");

            var page = browser.post(
                    "/agreements/0198c1d2-0000-7000-8000-000000000001/moves",
                    Map.of("move", "hold", "reason", "Menunggu"));

            assertThat(page.status()).isEqualTo(401);
            assertThat(fields(page.body())).containsEntry("reason", "Menunggu").containsEntry("move", "hold");
        }
    }

    @Test
    void another_page_gets_nothing_back() {
        var page = browser.post(
                "/agreements/0198c1d2-0000-7000-8000-000000000001/moves",
                Map.of("reason", "<script>alert(1)</script>"),
                Map.of("Sec-Fetch-Site", "cross-site"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).doesNotContain("alert(1)");
    }

    @Test
    void a_script_that_meets_an_ended_session_has_the_page_loaded_anew() {
        var answer = browser.get("/partners?q=x", Map.of("HX-Request", "true"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void after_signing_in_beside_a_form_a_page_says_where_to_go_on() {
        var page = browser.openAs("biro", "/sign-in?to=/signed-in");

        assertThat(page.address().getPath()).isEqualTo("/signed-in");
        assertThat(page.body()).contains("Anda sudah masuk kembali");
    }

    private static String sessionOf(Browser somebody) {
        return somebody.jar().entrySet().stream()
                .filter(cookie -> cookie.getKey().startsWith("q_session"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static Map<String, String> fields(String page) {
        var form = page.substring(page.indexOf("id=\"kept\""));
        var found = new LinkedHashMap<String, String>();
        HIDDEN.matcher(form.substring(0, form.indexOf("</form>")))
                .results()
                .forEach(field -> found.put(plain(field.group(1)), plain(field.group(2))));
        return found;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
