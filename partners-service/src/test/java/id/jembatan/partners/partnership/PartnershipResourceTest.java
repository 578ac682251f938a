package id.jembatan.partners.partnership;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.partnership.Ties.open;
import static id.jembatan.partners.partnership.Ties.post;
import static id.jembatan.partners.partnership.Ties.tryToOpen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class PartnershipResourceTest {

    @Inject
    CleanSlate slate;

    private String ankara;
    private String malacca;

    @BeforeEach
    void two_partners_and_two_missions() {
        slate.wipe();
        ankara = register(aCityNamed("Ankara", "TR"));
        malacca = register(aCityNamed("Malacca", "MY"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        openMission("kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}");
    }

    @Test
    void a_new_relation_gets_an_address_and_the_others_hear_of_it() {
        var opened = tryToOpen("biro", ankara, "sister_city", """
                , "since": {"year": 2025, "month": 8}, "source": "seed 000", "certainty": "medium", "note": "first talks"
                """);

        opened.then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/partnerships/" + opened.path("id")))
                .body("partner.code", equalTo("tr-ankara"))
                .body("kind", equalTo("sister_city"))
                .body("since.year", equalTo(2025))
                .body("since.month", equalTo(8))
                .body("stage", nullValue())
                .body("because", hasSize(0))
                .body("dormancy.state", equalTo("no_record"))
                .body("dormancy.meaning", containsString("no proof of silence"))
                .body("dormancy.rule.dormantMonths", equalTo(12))
                .body("openDifferences", hasSize(0))
                .body("actions", contains("update", "end", "resolve", "state", "tellLeadership"));
        String id = opened.path("id");
        as("biro").get("/api/v1/partnerships/" + id).then().statusCode(200).body("note", equalTo("first talks"));
        assertThat(slate.ask("select data ->> 'kind' from outbox_event where subject = '" + id + "'"))
                .containsExactly("sister_city");
        assertThat(slate.ask("select action from journal_entry where resource_id = '" + id + "'"))
                .containsExactly("begin");
        as("biro").get("/api/v1/partners/" + ankara).then().body("partnerships.kind", contains("sister_city"));
    }

    @Test
    void of_each_kind_one_goes_on_at_a_time_and_the_next_follows_it() {
        var first = open(ankara, "sister_city", ", \"since\": {\"year\": 1990}");

        tryToOpen("biro", ankara, "sister_city", "")
                .then()
                .statusCode(409)
                .body("code", equalTo("partnership-goes-on"))
                .body("existing", equalTo(first));
        open(ankara, "technical_cooperation", "");
        post("biro", first + "/endings", """
                {"reason": "term_over", "on": {"year": 2016}, "note": "nobody renewed it", "document": "Note 12/2016"}""")
                .then()
                .statusCode(201)
                .body("ending.reason", equalTo("term_over"))
                .body("ending.on.year", equalTo(2016))
                .body("dormancy", nullValue())
                .body("nextAnniversary", nullValue())
                .body("actions", contains("update", "resolve", "state", "tellLeadership"));

        var second = open(ankara, "sister_city", ", \"since\": {\"year\": 2017}");

        as("biro").get("/api/v1/partnerships/" + second).then().body("follows", equalTo(first));
        as("biro")
                .get("/api/v1/partnerships?partner=tr-ankara&ended=only")
                .then()
                .body("items.id", contains(first));
        as("biro")
                .get("/api/v1/partnerships?partner=" + ankara + "&ended=no&total=true")
                .then()
                .body("total", equalTo(2));
        assertThat(slate.ask("select action from journal_entry where resource_id = '" + first + "' order by id"))
                .containsExactly("begin", "end");
    }

    @Test
    void what_is_followed_is_a_relation_with_the_same_partner() {
        var theirs = open(malacca, "letter_of_intent", "");
        var ours = open(ankara, "letter_of_intent", "");

        tryToOpen("biro", ankara, "sister_city", ", \"follows\": \"" + theirs + "\"")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/follows"));
        tryToOpen("biro", ankara, "sister_city", ", \"follows\": \"" + ours + "\"")
                .then()
                .statusCode(201)
                .body("follows", equalTo(ours));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                          | 422",
                "{\"reason\": \"leadership_change\"}                         | 422",
                "{\"reason\": \"term_over\", \"on\": {\"year\": 1989}}       | 422",
                "{\"reason\": \"term_over\", \"on\": {\"year\": 2020, \"month\": 13}} | 422",
                "{\"reason\": \"term_over\", \"why\": \"x\"}                 | 400",
                "{\"reason\": \"term_over\", \"note\": \"a\\u0000b\"}        | 400",
                "[]                                                          | 400",
            })
    void an_ending_that_makes_no_sense_is_refused(String body, int status) {
        var tie = open(ankara, "sister_city", ", \"since\": {\"year\": 1990}");

        post("biro", tie + "/endings", body).then().statusCode(status).contentType("application/problem+json");

        as("biro").get("/api/v1/partnerships/" + tie).then().body("ending", nullValue());
    }

    @Test
    void what_has_ended_cannot_end_again() {
        var tie = open(ankara, "sister_city", "");
        post("biro", tie + "/endings", "{\"reason\": \"mutual_consent\"}")
                .then()
                .statusCode(201);

        post("biro", tie + "/endings", "{\"reason\": \"mutual_consent\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("partnership-has-ended"));
    }

    @Test
    void a_correction_needs_the_version_it_was_made_against() {
        var tie = open(ankara, "sister_city", ", \"since\": {\"year\": 1990}, \"source\": \"a list\"");
        var tag = as("biro").get("/api/v1/partnerships/" + tie).header("ETag");

        patch("biro", tie, null, "{\"source\": \"the papers\"}").then().statusCode(428);
        patch("biro", tie, tag, "{\"kind\": \"mou_other\"}").then().statusCode(400);
        patch("biro", tie, tag, "{\"since\": {\"month\": 5, \"day\": 30}}")
                .then()
                .statusCode(200)
                .body("since.year", equalTo(1990))
                .body("since.day", equalTo(30))
                .body("source", equalTo("a list"));
        patch("biro", tie, tag, "{\"source\": \"the papers\"}")
                .then()
                .statusCode(412)
                .header("ETag", notNullValue());
        as("biro").get("/api/v1/partners/" + ankara).then().body("partnerships[0].since.day", equalTo(30));
        as("biro")
                .header(
                        "If-None-Match",
                        as("biro").get("/api/v1/partnerships/" + tie).header("ETag"))
                .get("/api/v1/partnerships/" + tie)
                .then()
                .statusCode(304);
    }

    private static Response patch(String user, String tie, String tag, String body) {
        var request = as(user).contentType("application/merge-patch+json").body(body);
        return (tag == null ? request : request.header("If-Match", tag)).patch("/api/v1/partnerships/" + tie);
    }

    @Test
    void what_is_not_yours_looks_as_if_it_were_not_there() {
        var tie = open(ankara, "sister_city", "");
        open(malacca, "sister_city", "");
        var unknown = UUID.randomUUID().toString();

        as("kbri-ankara").get("/api/v1/partnerships?total=true").then().body("total", equalTo(1));
        as("ankara").get("/api/v1/partnerships?total=true").then().body("items.id", contains(tie));
        as("auditor").get("/api/v1/partnerships?total=true").then().body("total", equalTo(2));
        for (var path : List.of("", "/statements", "/differences", "/leadership-changes")) {
            var foreign = as("kbri-kl")
                    .get("/api/v1/partnerships/" + tie + path)
                    .then()
                    .statusCode(404);
            var none = as("kbri-kl")
                    .get("/api/v1/partnerships/" + unknown + path)
                    .then()
                    .statusCode(404);
            assertThat(plain(foreign.extract().asString(), tie))
                    .isEqualTo(plain(none.extract().asString(), unknown));
        }
        as("kbri-kl").get("/api/v1/partnerships/counts?by=kind").then().body("total", equalTo(1));
        post("kbri-kl", tie + "/statements", "{\"fact\": \"stage\", \"side\": \"OURS\", \"value\": \"x\"}")
                .then()
                .statusCode(404);
    }

    private static String plain(String problem, String id) {
        return problem.replace(id, "ID").replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hukum", "dinas-sda", "kemendagri", "kemlu", "kbri-ankara", "ankara", "auditor", "admin"})
    void who_only_looks_opens_and_ends_nothing(String user) {
        var tie = open(ankara, "sister_city", "");

        tryToOpen(user, ankara, "mou_other", "").then().statusCode(403);
        patch(user, tie, "\"0\"", "{\"note\": \"x\"}").then().statusCode(403);
        post(user, tie + "/endings", "{\"reason\": \"term_over\"}").then().statusCode(403);
        post(user, tie + "/resolutions", "{\"fact\": \"stage\", \"note\": \"x\"}")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"partner\": \"%s\", \"kind\": \"marriage\"}",
                "{\"partner\": \"%s\", \"kind\": \"\"}",
                "{\"partner\": \"00000000-0000-7000-8000-000000000000\", \"kind\": \"sister_city\"}",
                "{\"partner\": \"x\", \"kind\": \"sister_city\"}",
                "{\"kind\": \"sister_city\"}",
                "{\"partner\": \"%s\", \"kind\": \"sister_city\", \"since\": {\"year\": 2026, \"day\": 3}}",
                "{\"partner\": \"%s\", \"kind\": \"sister_city\", \"stage\": \"in_force\"}",
                "{\"partner\": \"%s\", \"kind\": \"sister_city\", \"note\": \"a\\u0000b\"}",
            })
    void a_relation_that_makes_no_sense_is_refused(String body) {
        as("biro")
                .contentType("application/json")
                .body(body.replace("%s", ankara))
                .post("/api/v1/partnerships")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 404, 422))
                .contentType("application/problem+json");

        assertThat(slate.ask("select count(*) from partnership")).containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kindd=x",
                "dormancy=sleepy",
                "differences=closed",
                "ended=maybe",
                "country=UK",
                "sort=age",
                "sinceFrom=yesterday",
                "after=%00",
                "limit=0",
                "stage=a%00b",
                "q=%00"
            })
    void a_question_that_nobody_understands_is_refused(String query) {
        as("biro")
                .urlEncodingEnabled(false)
                .get("/api/v1/partnerships?" + query)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                .contentType("application/problem+json");
    }

    @Test
    void the_list_is_filtered_and_paged_by_key() {
        slate.loadSampleData();

        as("biro")
                .get("/api/v1/partnerships?kind=sister_city&total=true")
                .then()
                .body("total", equalTo(19));
        as("biro").get("/api/v1/partnerships?country=KR&total=true").then().body("total", equalTo(5));
        as("biro")
                .get("/api/v1/partnerships?q=cungcheongnam")
                .then()
                .body("items.partner.code", hasItem("kr-chungcheongnam-do"));
        as("biro")
                .get("/api/v1/partnerships?stage=not_known&dormancy=no_record&total=true")
                .then()
                .body("total", equalTo(51));
        // known by the year only, they neither vanish from a range of days nor surely lie in it
        as("biro")
                .get("/api/v1/partnerships?kind=letter_of_intent&sinceFrom=2025-02-01&sinceUntil=2025-08-31&total=true")
                .then()
                .body("total", equalTo(4));
        for (var sort : List.of("partner", "since", "-since")) {
            var whole = as("biro")
                    .get("/api/v1/partnerships?limit=200&sort=" + sort)
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<String>>path("items.id");
            var paged = new ArrayList<String>();
            String after = null;
            do {
                var page = as("biro")
                        .get("/api/v1/partnerships?limit=9&sort=" + sort + (after == null ? "" : "&after=" + after));
                paged.addAll(page.<List<String>>path("items.id"));
                after = page.path("next");
            } while (after != null);
            assertThat(whole).hasSize(51);
            assertThat(paged).isEqualTo(whole);
        }
    }

    @Test
    void twenty_two_sister_relations_are_named_and_a_letter_of_intent_is_none() {
        slate.loadSampleData();

        as("biro")
                .get("/api/v1/partnerships/counts?by=kind")
                .then()
                .statusCode(200)
                .body("definition", containsString("A letter of intent is no sister city"))
                .body("asOf", notNullValue())
                .body("items.find { it.code == 'sister_city' }.count", equalTo(19))
                .body("items.find { it.code == 'sister_province' }.count", equalTo(3))
                .body("items.find { it.code == 'letter_of_intent' }.count", equalTo(5));
        as("biro")
                .get(
                        "/api/v1/partnerships/counts?by=stage&kind=letter_of_intent&sinceFrom=2025-02-01&sinceUntil=2025-08-31")
                .then()
                .body("items[0].code", equalTo("not_known"))
                .body("items[0].surely", equalTo(0))
                .body("items[0].possibly", equalTo(4));
    }

    @Test
    void lists_that_are_data_have_names_in_three_languages() {
        as("biro")
                .get("/api/v1/partnership-stages")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("letter_of_intent_signed"));
        as("biro").get("/api/v1/ending-reasons").then().statusCode(200).body("items[0].names.tr", notNullValue());
        as("biro").get("/api/v1/partnership-kinds").then().body("items.code", hasItem("friendship_city"));
    }

    @Test
    void of_twenty_three_that_are_said_twenty_two_have_a_name() {
        slate.loadSampleData();

        claim("admin").then().statusCode(200).body("created", equalTo(2));
        claim("admin").then().statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(2));
        claim("biro").then().statusCode(403);

        as("biro")
                .get("/api/v1/partnership-claims")
                .then()
                .statusCode(200)
                .body("items.value", contains(23, 21))
                .body("items[0].named", equalTo(22))
                .body("items[0].unidentified", equalTo(1))
                .body("items[0].source", notNullValue());
        as("kbri-kl").get("/api/v1/partnership-claims").then().body("items[0].named", equalTo(0));
        as("admin")
                .contentType("application/json")
                .body("""
                        {"claims": [{"kinds": ["marriage"], "value": 1, "definition": "x", "source": "y"}]}""")
                .post("/api/v1/partnership-claims/imports")
                .then()
                .statusCode(422);
    }

    private static Response claim(String user) {
        return as(user).contentType("application/json")
                .body(CleanSlate.sample("claims.json"))
                .post("/api/v1/partnership-claims/imports");
    }
}
