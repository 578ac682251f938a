package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Our procedure and the partner's, side by side (stories E3 and G14).
@QuarkusTest
@QuarkusTestResource(Floor.class)
class TrackTest {

    private static final String TURKEY = "TR-MUNICIPALITY-5393";

    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    @Inject
    CasesOfTests cases;

    private String id;
    private String track;

    @BeforeEach
    void a_case_with_ankara() {
        neighbours.mission("kbri-ankara", "{\"country\": \"TR\"}");
        neighbours.mission("kbri-kuala-lumpur", "{\"country\": \"MY\"}");
        var ankara = neighbours.ankara();
        var seoul = neighbours.aPartnerIn("KR");
        id = shared("{\"code\": \"%s\"}, {\"code\": \"%s\"}".formatted(ankara.code(), seoul.code()));
        track = followed("biro", "{\"procedure\": \"%s\"}".formatted(TURKEY))
                .statusCode(201)
                .body("stage", equalTo("PREPARING"))
                .body("partnerCode", equalTo("tr-ankara"))
                .body("isVerified", equalTo(false))
                .extract()
                .path("id");
    }

    private static String shared(String partners) {
        return as("biro")
                .contentType(ContentType.JSON)
                .body("""
                        {"kind": "sister_city", "title": "Both sides", "origin": "own_region",
                         "sharedWith": ["tr-ankara"], "sectors": ["WAT-DRINK"], "partners": [%s]}""".formatted(partners))
                .post(API + "?confirm=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse followed(String user, String body) {
        return as(user).contentType(ContentType.JSON)
                .body(body)
                .post(API + "/" + id + "/tracks")
                .then();
    }

    private ValidatableResponse told(String user, String body) {
        return as(user).contentType(ContentType.JSON)
                .body(body)
                .post(API + "/" + id + "/tracks/" + track + "/moves")
                .then();
    }

    private void decision() {
        uploaded(
                        "kbri-ankara",
                        id,
                        "COUNCIL_DECISION",
                        Map.of("number", "2025/812", "issuedOn", "2025-09-12", "language", "tr"))
                .statusCode(201);
    }

    @Test
    void the_mission_tells_with_a_file_what_the_council_did_and_the_office_sees_it_at_once() {
        told("kbri-ankara", "{\"move\": \"council-decides\"}")
                .statusCode(409)
                .body("code", equalTo("needs-missing"))
                .body("missing.code", contains("COUNCIL_DECISION"));
        decision();

        told("kbri-ankara", """
                {"move": "council-decides", "done": {"year": 2025, "month": 9},
                 "act": {"number": "2025/812", "issuedOn": "2025-09-12"}}""")
                .statusCode(201)
                .body("stage", equalTo("COUNCIL_DECIDED"))
                .body("recorded", equalTo(true));

        as("biro")
                .get(API + "/" + id)
                .then()
                .body("stage", equalTo("INITIATED"))
                .body("tracks[0].stage", equalTo("COUNCIL_DECIDED"))
                .body("tracks[0].reached.COUNCIL_DECIDED", equalTo("2025-09"));
        as("biro")
                .get(API + "/" + id + "/next")
                .then()
                .body("stage", equalTo("INITIATED"))
                .body("sides[0].stage", equalTo("COUNCIL_DECIDED"))
                .body("sides[0].moves.move", hasItem("ministry-permits"));
        as("biro")
                .get(API + "/" + id + "/history")
                .then()
                .body("items.find { it.what == 'PARTNER_MOVE' }.text", containsString("recorded by"))
                .body("items.find { it.what == 'PARTNER_MOVE' }.move.act.number", equalTo("2025/812"));
        as("biro")
                .get(API + "?partner=tr-ankara&limit=200")
                .then()
                .body("items.find { it.id == '" + id + "' }.tracks", hasSize(1));
    }

    @Test
    void the_ministrys_permission_is_told_with_its_file_and_clears_their_side_alone() {
        decision();
        told("kbri-ankara", "{\"move\": \"council-decides\", \"done\": {\"year\": 2025, \"month\": 9}}")
                .statusCode(201);
        told("kbri-ankara", "{\"move\": \"ministry-permits\"}")
                .statusCode(409)
                .body("missing.code", contains("MINISTRY_PERMISSION"))
                .body("missing[0].legalBasis", equalTo("Law 5393 art. 74"));
        var permission = uploaded(
                        "kbri-ankara",
                        id,
                        "MINISTRY_PERMISSION",
                        Map.of("number", "E-17", "issuedOn", "2025-10-02", "language", "tr"))
                .statusCode(201)
                .extract()
                .<String>path("id");

        told("kbri-ankara", """
                {"move": "ministry-permits", "done": {"year": 2025, "month": 10, "day": 2},
                 "act": {"number": "E-17", "issuedOn": "2025-10-02", "receivedOn": "2025-10-06", "document": "%s"}}""".formatted(permission))
                .statusCode(201)
                .body("stage", equalTo("CLEARED"))
                .body("recorded", equalTo(true))
                .body("documents.document", hasItem(permission))
                .body("act.document", equalTo(permission));

        as("biro")
                .get(API + "/" + id)
                .then()
                .body("stage", equalTo("INITIATED"))
                .body("tracks[0].stage", equalTo("CLEARED"))
                .body("tracks[0].reached.CLEARED", equalTo("2025-10-02"));
        as("biro")
                .get(API + "/" + id + "/next")
                .then()
                .body(
                        "sides[0].moves.find { it.move == 'sign-protocol' }.needs.findAll { !it.met }.code",
                        contains("PROTOCOL"));
    }

    /// Every partner's side that comes along, by what its own `next` says and nothing else.
    @ParameterizedTest
    @CsvSource({
        "TR-MUNICIPALITY-5393, TR, SIGNED",
        "CN-CPAFFC, CN, SIGNED",
        "JP-CLAIR, JP, REGISTERED",
        "US-SCI, US, SIGNED"
    })
    void every_side_can_be_walked_to_its_end(String procedure, String country, String end) {
        id = opened(neighbours.aPartnerIn(country).code());
        track = followed("biro", "{\"procedure\": \"%s\"}".formatted(procedure))
                .statusCode(201)
                .extract()
                .path("id");
        var stage = "";
        for (var step = 0; step < 12 && !stage.equals(end); step++) {
            var onward = as("biro")
                    .get(API + "/" + id + "/next")
                    .then()
                    .extract()
                    .<Map<String, Object>>path("sides[0].moves.find { it.move != 'break-off' }");
            assertThat(onward).as("a way on from " + stage).isNotNull();
            stage = walked(onward);
        }

        assertThat(stage).isEqualTo(end);
        as("biro")
                .get(API + "/" + id + "/tracks")
                .then()
                .body("items[0].isFinal", equalTo(true))
                .body(
                        "items[0].reached." + end,
                        equalTo(LocalDate.now(ZoneId.of("Asia/Jakarta")).toString()));
    }

    /// Is refused as long as anything is missing, then brings just that and takes the step.
    @SuppressWarnings("unchecked")
    private String walked(Map<String, Object> open) {
        var move = (String) open.get("move");
        var lacking = ((List<Map<String, Object>>) open.get("needs"))
                .stream().filter(it -> it.get("met").equals(false)).toList();
        var stops =
                lacking.stream().filter(it -> it.get("advisory").equals(false)).toList();
        assertThat(open.get("ready")).isEqualTo(stops.isEmpty());
        if (!stops.isEmpty()) {
            told("biro", "{\"move\": \"%s\"}".formatted(move))
                    .statusCode(409)
                    .body(
                            "missing.code",
                            equalTo(stops.stream().map(it -> it.get("code")).toList()));
        }
        var answers = new HashMap<String, Object>();
        for (var need : lacking) {
            var code = (String) need.get("code");
            if (need.get("kind").equals("checklist")) {
                var items = new HashMap<String, Object>();
                ((List<Map<String, Object>>) need.get("lacking"))
                        .forEach(it -> items.put((String) it.get("code"), Map.of("answer", "YES")));
                answers.put(code, items);
            } else {
                Cases.paper(id, code);
            }
        }
        return as("biro")
                .contentType(ContentType.JSON)
                .body(Map.of("move", move, "checklists", answers))
                .post(API + "/" + id + "/tracks/" + track + "/moves")
                .then()
                .statusCode(201)
                .extract()
                .path("stage");
    }

    @Test
    void what_their_side_was_asked_and_answered_is_kept_with_who_said_it() {
        id = shared("{\"code\": \"tr-ankara\"}");
        track = followed("biro", "{\"procedure\": \"CN-CPAFFC\"}")
                .statusCode(201)
                .extract()
                .path("id");
        Cases.paper(id, "LETTER_OF_INTENT");
        var answer = "{\"move\": \"sign-intent\", \"checklists\": {\"admission\": {\"%s\": {\"answer\": \"%s\"}}}}";

        as("ankara")
                .get(API + "/" + id + "/next")
                .then()
                .body(
                        "sides[0].moves[0].needs.find { it.kind == 'checklist' }.lacking.label",
                        contains("Diplomatic relations exist"));
        told("ankara", answer.formatted("diplomatic-relations", "NO"))
                .statusCode(409)
                .body("missing.code", contains("admission"));
        told("ankara", answer.formatted("moon-relations", "YES"))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-item"));
        told("ankara", "{\"move\": \"sign-intent\", \"checklists\": {\"colours\": {}}}")
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-checklist"));
        told("ankara", answer.formatted("diplomatic-relations", "PERHAPS")).statusCode(400);
        as("biro").get(API + "/" + id + "/tracks").then().body("items[0].checklists", anEmptyMap());

        told("ankara", answer.formatted("diplomatic-relations", "YES")).statusCode(201);
        told("ankara", "{\"move\": \"begin-contacts\"}").statusCode(201);

        as("biro")
                .get(API + "/" + id)
                .then()
                .body("tracks[0].checklists.admission.'diplomatic-relations'.answer", equalTo("YES"))
                .body("tracks[0].checklists.admission.'diplomatic-relations'.decidedBy", not(emptyOrNullString()));
        var journalled = sql.list(
                "select after from journal_entry where resource_id = ? and action = 'move:partner-side' order by seq",
                row -> row.getString(1),
                UUID.fromString(id));
        assertThat(journalled).hasSize(2);
        assertThat(journalled.getFirst()).contains("diplomatic-relations", "YES");
    }

    @Test
    void the_officer_of_the_partner_tells_it_himself_and_sees_his_side_only() {
        decision();
        followed("biro", "{\"procedure\": \"JP-CLAIR\", \"partner\": \"%s\"}".formatted(seoul()))
                .statusCode(201);

        told("ankara", "{\"move\": \"council-decides\"}")
                .statusCode(201)
                .body("recorded", equalTo(false))
                .body("actorLabel", equalTo("Municipal council"));

        as("ankara").get(API + "/" + id + "/tracks").then().body("items.partnerCode", contains("tr-ankara"));
        as("ankara").get(API + "/" + id).then().body("tracks", hasSize(1));
        as("biro").get(API + "/" + id + "/tracks").then().body("items", hasSize(2));
        as("ankara")
                .get(API + "/" + id + "/next")
                .then()
                .body("moves.findAll { it.mine }", empty())
                .body("sides[0].moves.find { it.move == 'ministry-permits' }.mine", equalTo(true))
                .body("sides[0].moves.find { it.move == 'ministry-permits' }.recordedOnly", equalTo(false));
        // Our own procedure is not his to move.
        move("ankara", id, "hold", "{\"reason\": \"no\"}").statusCode(403);
    }

    private String seoul() {
        return as("biro").get(API + "/" + id).then().extract().path("partners[1].code");
    }

    @Test
    void a_mission_speaks_for_its_countries_and_nobody_else_for_another_partner() {
        decision();
        var korea = followed("biro", "{\"procedure\": \"JP-CLAIR\", \"partner\": \"%s\"}".formatted(seoul()))
                .statusCode(201)
                .extract()
                .<String>path("id");

        as("kbri-kl").get(API + "/" + id + "/tracks").then().statusCode(404);
        told("kbri-kl", "{\"move\": \"council-decides\"}").statusCode(404);
        track = korea;
        told("kbri-ankara", "{\"move\": \"break-off\", \"reason\": \"r\"}")
                .statusCode(403)
                .body("code", equalTo("track-of-another-partner"));
        told("ankara", "{\"move\": \"break-off\", \"reason\": \"r\"}").statusCode(404);
        told("auditor", "{\"move\": \"break-off\", \"reason\": \"r\"}").statusCode(403);
        followed("auditor", "{\"procedure\": \"%s\"}".formatted(TURKEY)).statusCode(403);
        followed("ankara", "{\"procedure\": \"%s\"}".formatted(TURKEY)).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'procedure': 'TR-MUNICIPALITY-5393'}|409|track-exists",
                "{'procedure': 'REGISTER_ONLY'}|422|not-a-partner-side-procedure",
                "{'procedure': 'NOWHERE'}|422|unknown-procedure",
                "{'procedure': 'JP-CLAIR', 'partner': 'nobody'}|422|unknown-track-partner",
                "{'procedure': ''}|422|",
                "{'procedure': 'JP-CLAIR', 'stage': 'X'}|400|",
            })
    void a_side_that_cannot_be_followed_is_named(String body, int status, String code) {
        var refused = followed("biro", body.replace('\'', '"')).statusCode(status);

        if (code != null && status == 409) {
            refused.body("code", equalTo(code));
        } else if (code != null) {
            refused.body("errors[0].code", equalTo(code));
        }
        as("biro").get(API + "/" + id + "/tracks").then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'move': 'fly'}|422",
                "{'move': 'sign-protocol'}|409",
                "{'move': 'declare-intent', 'fields': {'colour': 'red'}}|422",
                "{'move': 'declare-intent', 'done': {'year': 2999}}|422",
                "{'move': 'declare-intent', 'act': {'issuedOn': '2025-02-02', 'receivedOn': '2025-02-01'}}|422",
                "{'moves': 'declare-intent'}|400",
            })
    void a_step_that_cannot_be_is_refused_and_nothing_is_stored(String body, int status) {
        told("kbri-ankara", body.replace('\'', '"')).statusCode(status);

        as("biro").get(API + "/" + id + "/tracks").then().body("items[0].stage", equalTo("PREPARING"));
    }

    @Test
    void the_partners_side_never_holds_ours_up_and_is_told_as_facts() throws Exception {
        decision();
        told("kbri-ankara", "{\"move\": \"council-decides\", \"done\": {\"year\": 2025, \"month\": 9}}")
                .statusCode(201);

        var facts = cases.factsOf(UUID.fromString(id));

        assertThat(facts)
                .containsEntry("partnerStage", "COUNCIL_DECIDED")
                .containsEntry("partnerReached_COUNCIL_DECIDED", "2025-09-30");
        var event = new ObjectMapper()
                .readTree(sql.first(
                                "select data from outbox_event where subject = ? order by seq desc limit 1",
                                row -> row.getString(1),
                                UUID.fromString(id))
                        .orElseThrow());
        assertThat(event.path("partners").path(0).path("side").path("stage").asText())
                .isEqualTo("COUNCIL_DECIDED");
        told("kbri-ankara", "{\"move\": \"break-off\", \"reason\": \"the council has changed its mind\"}")
                .statusCode(201);
        assertThat(cases.factsOf(UUID.fromString(id)))
                .containsEntry("partnerStage", "BROKEN_OFF")
                .doesNotContainKey("partnerReached_COUNCIL_DECIDED");
        // Ours goes on, wherever theirs stands.
        move("biro", id, "hold", "{\"reason\": \"r\"}").statusCode(201);
        move("biro", id, "resume", "{\"reason\": \"r\"}").statusCode(201);
        assertThat(opened(neighbours.aPartnerIn("JP").code())).isNotNull();
    }

    @Test
    void a_paper_on_which_a_step_of_their_side_rests_stays() {
        decision();
        told("kbri-ankara", "{\"move\": \"council-decides\"}").statusCode(201);
        var document =
                as("biro").get(API + "/" + id + "/documents").then().extract().<String>path("items[0].id");

        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"r\"}")
                .post(API + "/" + id + "/documents/" + document + "/withdrawals")
                .then()
                .statusCode(409);
    }
}
