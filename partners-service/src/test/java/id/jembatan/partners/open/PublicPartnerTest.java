package id.jembatan.partners.open;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.register;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.open.OpenProblem;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.ProblemWords;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What everybody may see of partners, and above all what not.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PublicPartnerTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void load() {
        slate.wipe();
        slate.loadSampleData();
    }

    @AfterEach
    void go() {
        TestClock.reset();
    }

    private static Response open(String path) {
        return given().header("Accept-Language", "en").get("/api/v1/public/" + path);
    }

    private String idOf(String code) {
        return slate.ask("select id from partner where code = '" + code + "'").getFirst();
    }

    private static Response mark(String user, String id, boolean isPublic, String reason) {
        return as(user).contentType("application/json")
                .body("{\"public\": %s, \"reason\": \"%s\"}".formatted(isPublic, reason))
                .post("/api/v1/partners/" + id + "/publications");
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners", "partners?country=KR", "partners?q=seoul", "partners?kind=city&total=true"})
    void of_a_full_register_without_a_mark_nothing_is_public(String path) {
        open(path).then().statusCode(200).body("items", empty());
    }

    @Test
    void without_a_mark_files_and_addresses_tell_nothing() {
        assertThat(open("partners.csv")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                        .lines())
                .hasSize(1);
        open("partners.geojson")
                .then()
                .statusCode(200)
                .body("features", empty())
                .body("withoutCoordinates", equalTo(0));
        assertThat(open("partners/kr-seoul")
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString()
                        .replace("kr-seoul", "?"))
                .as("what is not public looks like what is not there")
                .startsWith(open("partners/zz-nowhere")
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString()
                        .replace("zz-nowhere", "?")
                        .split("\"traceId\"", 2)[0]);
    }

    @Test
    void the_marked_one_is_public_with_chosen_fields_only() {
        mark("kepala", idOf("kr-seoul"), true, "Decision 12 of the head, a made-up one")
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("by", notNullValue());

        var list = open("partners?total=true");
        list.then()
                .statusCode(200)
                .body("items.code", contains("kr-seoul"))
                .body("total", equalTo(1))
                .body("items[0].relations[0].label", equalTo("Sister city"));
        assertThat(list.jsonPath().getMap("items[0]").keySet())
                .containsExactlyInAnyOrder(
                        "code",
                        "kind",
                        "name",
                        "localName",
                        "names",
                        "country",
                        "location",
                        "relations",
                        "publicSince");
        assertThat(list.jsonPath().getMap("items[0].relations[0]").keySet())
                .containsExactlyInAnyOrder("kind", "label", "since", "endedOn", "ended");
        open("partners/kr-seoul").then().statusCode(200).body("country", equalTo("KR"));
        open("partners/tr-ankara").then().statusCode(404);
        open("partners?q=seoul").then().body("items", hasSize(1));
        open("partners?q=ankara").then().body("items", empty());
        open("partners?country=TR").then().body("items", empty());
        assertThat(open("partners.csv").asString())
                .contains("kr-seoul")
                .doesNotContain("tr-ankara", "made-up", "certainty", "source");
        open("partners.geojson")
                .then()
                .body("features.id", contains("kr-seoul"))
                .body("features[0].geometry.coordinates", hasSize(2));
    }

    @Test
    void a_reason_is_asked_for_and_stays_inside() {
        var id = idOf("kr-seoul");

        mark("kepala", id, true, "  ").then().statusCode(422).body("errors.pointer", contains("/reason"));
        mark("kepala", id, true, "Reason-not-for-all").then().statusCode(201);

        assertThat(open("partners/kr-seoul").asString()).doesNotContain("Reason-not-for-all");
        as("biro")
                .get("/api/v1/partners/" + id + "/publications")
                .then()
                .body("items.reason", contains("Reason-not-for-all"))
                .body("items.public", contains(true));
        assertThat(slate.ask("select action from journal_entry where resource = 'partner' and resource_id = '" + id
                        + "' order by seq desc limit 1"))
                .containsExactly("publish");
    }

    @Test
    void what_is_taken_back_is_gone_at_once_and_the_decisions_stay() {
        var id = idOf("kr-seoul");
        mark("kepala", id, true, "made public").then().statusCode(201);
        mark("kepala", id, true, "once more").then().statusCode(409).body("code", equalTo("already-public"));

        mark("kepala", id, false, "taken back").then().statusCode(201).body("number", equalTo(2));

        open("partners").then().body("items", empty());
        open("partners/kr-seoul").then().statusCode(404);
        mark("kepala", id, false, "again").then().statusCode(409).body("code", equalTo("not-public-now"));
        as("auditor")
                .get("/api/v1/partners/" + id + "/publications")
                .then()
                .body("items.public", contains(true, false));
    }

    @Test
    void a_record_that_was_merged_or_withdrawn_is_not_shown_whatever_was_decided() {
        var id = register(aCityNamed("Made-up Town", "DE"));
        mark("kepala", id, true, "a test").then().statusCode(201);
        open("partners").then().body("items", hasSize(1));

        slate.run("update partner set record = 'entered_in_error' where id = '" + id + "'");

        open("partners").then().body("items", empty());
        open("partners/de-made-up-town").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"biro", "hukum", "dinas-sda", "kemlu", "kbri-ankara", "ankara", "auditor"})
    void only_who_administers_decides(String user) {
        mark(user, idOf("kr-seoul"), true, "not mine to decide").then().statusCode(403);
    }

    @Test
    void a_copy_may_be_kept_and_nothing_depends_on_who_asks() {
        TestClock.set(Instant.parse("2026-07-15T03:00:00Z"));
        mark("kepala", idOf("kr-seoul"), true, "a test").then().statusCode(201);
        var first = open("partners");
        first.then()
                .header("Cache-Control", "public, max-age=60, must-revalidate")
                .header("Vary", "Accept, Accept-Language")
                .header("Last-Modified", "Wed, 15 Jul 2026 03:00:00 GMT")
                .header("ETag", startsWith("\""));
        assertThat(first.headers().hasHeaderWithName("Set-Cookie")).isFalse();

        for (var user : List.of("biro", "ankara")) {
            assertThat(as(user).get("/api/v1/public/partners").asString()).isEqualTo(first.asString());
        }
        given().header("Accept-Language", "en")
                .header("Authorization", "Bearer of-nobody")
                .get("/api/v1/public/partners")
                .then()
                .statusCode(200)
                .body(equalTo(first.asString()));
        given().header("Accept-Language", "en")
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/public/partners")
                .then()
                .statusCode(304);
        given().header("Accept-Language", "en")
                .header("If-Modified-Since", first.header("Last-Modified"))
                .get("/api/v1/public/partners")
                .then()
                .statusCode(304);

        TestClock.move(Duration.ofMinutes(5));
        mark("kepala", idOf("tr-ankara"), true, "a test").then().statusCode(201);
        given().header("Accept-Language", "en")
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/public/partners")
                .then()
                .statusCode(200)
                .header("Last-Modified", "Wed, 15 Jul 2026 03:05:00 GMT");
    }

    @Test
    void pages_follow_each_other_and_a_filter_with_a_slip_is_refused() {
        for (var code : List.of("kr-seoul", "tr-ankara", "kr-busan")) {
            if (!slate.ask("select id from partner where code = '" + code + "'").isEmpty()) {
                mark("kepala", idOf(code), true, "a test").then().statusCode(201);
            }
        }
        var first = open("partners?limit=1");
        first.then().body("items", hasSize(1)).body("next", notNullValue());
        assertThat(first.headers().getValues("Link"))
                .anySatisfy(link -> assertThat(link).endsWith("rel=\"next\""));
        open("partners?limit=1&after=" + first.path("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));

        open("partners?contry=KR").then().statusCode(400);
        open("partners?kind=planet").then().statusCode(400);
        open("partners?country=ZZ").then().statusCode(422);
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/public/partners")
                .then()
                .statusCode(oneOf(401, 405));
    }

    @Test
    void fields_of_co_operation_have_their_names() {
        open("sectors").then().statusCode(200).body("items.code", hasItem("WAT-DRINK"));
        assertThat(open("sectors").jsonPath().getMap("items[0]").keySet()).containsExactlyInAnyOrder("code", "name");
    }

    @Test
    void every_no_has_its_words() {
        assertThat(ProblemWords.missingFor(OpenProblem.values())).isEmpty();
    }
}
