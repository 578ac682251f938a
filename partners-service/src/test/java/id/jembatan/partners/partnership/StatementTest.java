package id.jembatan.partners.partnership;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.partnership.Ties.open;
import static id.jembatan.partners.partnership.Ties.post;
import static id.jembatan.partners.partnership.Ties.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Facts have two sides (G14).
@QuarkusTest
@QuarkusTestResource(Floor.class)
class StatementTest {

    private static final String TO_THE_PARTNER = ", \"audience\": \"partner\"";

    @Inject
    CleanSlate slate;

    private String tie;

    @BeforeEach
    void a_relation_and_two_missions() {
        slate.wipe();
        tie = open(register(aCityNamed("Ankara", "TR")), "letter_of_intent", "");
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        openMission("kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}");
    }

    @Test
    void what_two_sides_tell_differently_is_open_until_somebody_settles_it() {
        state(
                        "biro",
                        tie,
                        "stage",
                        "OURS",
                        "exploring",
                        ", \"on\": {\"year\": 2025, \"month\": 8}, \"source\": \"seed 000\"")
                .then()
                .statusCode(201)
                .body("by", notNullValue())
                .body("audience", equalTo("missions"));
        as("biro").get("/api/v1/partnerships/" + tie + "/differences").then().body("items", hasSize(0));
        String theirs = state("kbri-ankara", tie, "stage", "PARTNER", "declaration of intent signed", "")
                .path("id");

        as("biro")
                .get("/api/v1/partnerships/" + tie + "/differences")
                .then()
                .body("items.fact", contains("stage"))
                .body("items[0].statements.side", contains("OURS", "PARTNER"));
        as("biro").get("/api/v1/partnerships?differences=open").then().body("items.id", contains(tie));
        as("biro").get("/api/v1/partnerships/" + tie).then().body("openDifferences[0].statements", hasSize(2));

        post("biro", tie + "/resolutions", """
                {"fact": "stage", "note": "they sent a copy of the paper", "counts": "%s"}""".formatted(theirs))
                .then()
                .statusCode(201)
                .body("openDifferences", hasSize(0));
        as("biro").get("/api/v1/partnerships?differences=open").then().body("items", hasSize(0));
        as("biro")
                .get("/api/v1/partnerships/" + tie + "/statements")
                .then()
                .body("items", hasSize(2))
                .body("items[0].resolution", equalTo("they sent a copy of the paper"))
                .body("items[0].resolvedBy", notNullValue());
        assertThat(slate.ask("select note from resolution where counts = '" + theirs + "'"))
                .hasSize(1);
        post("biro", tie + "/resolutions", "{\"fact\": \"stage\", \"note\": \"again\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-open-difference"));
    }

    @Test
    void a_newer_word_reopens_it_only_if_it_differs_from_what_counts() {
        state("biro", tie, "figure", "OURS", "27", "");
        String theirs = state("biro", tie, "figure", "PARTNER", "28", "").path("id");
        post("biro", tie + "/resolutions", """
                {"fact": "figure", "note": "28 it is", "counts": "%s"}""".formatted(theirs)).then().statusCode(201);

        state("biro", tie, "figure", "PARTNER", "28.0", "").then().statusCode(201);
        as("biro").get("/api/v1/partnerships?differences=open").then().body("items", hasSize(0));

        state("biro", tie, "figure", "OURS", "26", "").then().statusCode(201);
        as("biro").get("/api/v1/partnerships?differences=open").then().body("items.id", contains(tie));

        state("biro", tie, "figure", "OURS", "28", "").then().statusCode(201);
        as("biro").get("/api/v1/partnerships?differences=open").then().body("items", hasSize(0));
    }

    @Test
    void an_older_word_is_kept_and_does_not_count() {
        state("biro", tie, "date", "OURS", "2025-08-19", ", \"on\": {\"year\": 2025}");
        state("biro", tie, "date", "PARTNER", "2025", "");
        as("biro").get("/api/v1/partnerships?differences=open").then().body("items", hasSize(0));

        // written down later, but said a year before
        state("biro", tie, "date", "OURS", "2024", ", \"on\": {\"year\": 2024}")
                .then()
                .statusCode(201)
                .body("supersededBy", notNullValue());
        as("biro").get("/api/v1/partnerships?differences=open").then().body("items", hasSize(0));
        state("biro", tie, "date", "OURS", "2024-12-31", ", \"on\": {\"year\": 2026}")
                .then()
                .body("supersededBy", nullValue());

        as("biro").get("/api/v1/partnerships?differences=open").then().body("items.id", contains(tie));
        as("biro").get("/api/v1/partnerships/" + tie + "/statements").then().body("items", hasSize(4));
    }

    @Test
    void an_officer_of_the_partner_speaks_for_his_side_and_sees_what_is_meant_for_him() {
        state("ankara", tie, "stage", "OURS", "x", "").then().statusCode(403).body("code", equalTo("other-side"));
        state("ankara", tie, "scope", "PARTNER", "water; transport", "")
                .then()
                .statusCode(201)
                .body("audience", equalTo("partner"));
        state("biro", tie, "scope", "OURS", "water", "").then().statusCode(201);

        as("ankara").get("/api/v1/partnerships/" + tie + "/statements").then().body("items.side", contains("PARTNER"));
        as("ankara").get("/api/v1/partnerships/" + tie + "/differences").then().body("items", hasSize(0));
        as("ankara")
                .get("/api/v1/partnerships?differences=open&total=true")
                .then()
                .body("total", equalTo(0));
        as("kbri-ankara")
                .get("/api/v1/partnerships?differences=open&total=true")
                .then()
                .body("total", equalTo(1));

        state("biro", tie, "scope", "OURS", "water", TO_THE_PARTNER).then().statusCode(201);

        as("ankara")
                .get("/api/v1/partnerships?differences=open&total=true")
                .then()
                .body("total", equalTo(1));
        as("ankara")
                .get("/api/v1/partnerships/" + tie + "/differences")
                .then()
                .body("items[0].statements.side", contains("PARTNER", "OURS"));
    }

    @Test
    void what_is_kept_in_the_offices_is_not_for_a_mission() {
        state("biro", tie, "note", "OURS", "a word among us", ", \"audience\": \"offices\"")
                .then()
                .statusCode(201);

        as("kbri-ankara")
                .get("/api/v1/partnerships/" + tie + "/statements")
                .then()
                .body("items", hasSize(0));
        state("kbri-ankara", tie, "note", "OURS", "a word of mine", ", \"audience\": \"offices\"")
                .then()
                .statusCode(201)
                .body("audience", equalTo("missions"));
    }

    @ParameterizedTest
    @CsvSource({
        "biro, 201",
        "kepala, 201",
        "dinas-sda, 201",
        "kbri-ankara, 201",
        "ankara, 201",
        "kbri-kl, 404",
        "hukum, 403",
        "kemendagri, 403",
        "kemlu, 403",
        "auditor, 403",
        "admin, 403"
    })
    void who_may_say_something(String user, int status) {
        state(user, tie, "stage", "PARTNER", "council decision taken", "")
                .then()
                .statusCode(status);
        post(user, tie + "/leadership-changes", """
                {"side": "PARTNER", "office": "Mayor", "from": {"year": 2024, "month": 4}}""").then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"fact\": \"Stage\", \"side\": \"OURS\", \"value\": \"x\"}",
                "{\"fact\": \"stage\", \"side\": \"ours\", \"value\": \"x\"}",
                "{\"fact\": \"stage\", \"side\": \"OURS\", \"value\": \" \"}",
                "{\"fact\": \"stage\", \"value\": \"x\"}",
                "{\"fact\": \"stage\", \"side\": \"OURS\", \"value\": \"a\\u0000b\"}",
                "{\"fact\": \"stage\", \"side\": \"OURS\", \"value\": \"x\", \"on\": {\"month\": 3}}",
                "{\"fact\": \"stage\", \"side\": \"OURS\", \"value\": \"x\", \"audience\": \"everybody\"}",
                "{\"fact\": \"stage\", \"side\": \"OURS\", \"value\": \"x\", \"about\": \"a b\"}",
            })
    void a_statement_that_makes_no_sense_is_refused(String body) {
        post("biro", tie + "/statements", body)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                .contentType("application/problem+json");

        assertThat(slate.ask("select count(*) from statement")).containsExactly("0");
    }

    @Test
    void only_a_word_that_stands_can_count() {
        state("biro", tie, "stage", "OURS", "exploring", "");
        state("biro", tie, "stage", "PARTNER", "signed", "");
        var elsewhere = state("biro", tie, "scope", "OURS", "water", "").<String>path("id");

        post("biro", tie + "/resolutions", """
                {"fact": "stage", "note": "x", "counts": "%s"}""".formatted(elsewhere))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/counts"));
    }

    @Test
    void the_contradictions_of_the_sample_are_loaded_as_they_are_and_once() {
        slate.wipe();
        slate.loadSampleData();

        load().then().statusCode(200).body("created", equalTo(7)).body("unchanged", equalTo(0));
        load().then().statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(7));

        as("biro")
                .get("/api/v1/partnerships?differences=open&sort=partner")
                .then()
                .body("items.partner.code", contains("tr-ankara", "my-kuala-lumpur"))
                .body("items[0].openDifferences.fact", contains("stage"))
                .body("items[1].openDifferences.fact", contains("scope"));
        as("biro")
                .contentType("application/json")
                .body(CleanSlate.sample("statements.json"))
                .post("/api/v1/partnerships/statements/imports")
                .then()
                .statusCode(403);
        as("admin")
                .contentType("application/json")
                .body("""
                {"statements": [{"partner": "xx-nobody", "kind": "sister_city",
                    "says": {"fact": "stage", "side": "OURS", "value": "x"}}]}""")
                .post("/api/v1/partnerships/statements/imports")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/statements/0"));
    }

    private static io.restassured.response.Response load() {
        return as("admin")
                .contentType("application/json")
                .body(CleanSlate.sample("statements.json"))
                .post("/api/v1/partnerships/statements/imports");
    }

    @Test
    void a_change_of_leadership_ends_nothing_and_suggests_what_to_do() {
        post("biro", tie + "/leadership-changes", """
                {"side": "OURS", "office": "Governor", "from": {"year": 2025, "month": 2}, "source": "press"}""")
                .then()
                .statusCode(201)
                .body("suggestions.code", contains("hand_over_note", "brief_successor"))
                .body("recordedBy", notNullValue());

        as("biro")
                .get("/api/v1/partnerships/" + tie)
                .then()
                .body("ending", nullValue())
                .body("actions", org.hamcrest.Matchers.hasItem("end"));
        as("kbri-ankara")
                .get("/api/v1/partnerships/" + tie + "/leadership-changes")
                .then()
                .body("items", hasSize(1));
        as("ankara")
                .get("/api/v1/partnerships/" + tie + "/leadership-changes")
                .then()
                .body("items", hasSize(0));
        post("biro", tie + "/leadership-changes", """
                {"side": "SOURCE", "office": "Editor", "from": {"year": 2025}}""").then().statusCode(422);
        post("biro", tie + "/leadership-changes", "{\"side\": \"OURS\", \"office\": \"Governor\"}")
                .then()
                .statusCode(422);
    }
}
