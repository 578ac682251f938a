package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.open;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.paper;
import static id.jembatan.agreements.agreement.Cases.patched;
import static id.jembatan.agreements.agreement.Cases.uploaded;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class AgreementResourceTest {

    @Inject
    Neighbours neighbours;

    @Inject
    AgroalDataSource database;

    @Inject
    Deadlines deadlines;

    @AfterEach
    void clock() {
        TestClock.reset();
    }

    @Test
    void a_new_case_begins_at_the_start_of_the_procedure_in_force_and_keeps_its_version() {
        var partner = neighbours.aPartnerIn("JP");

        open("biro", partner.code(), "{}")
                .statusCode(201)
                .header("Location", startsWith("/api/v1/agreements/"))
                .header("ETag", notNullValue())
                .body("stage", equalTo("INITIATED"))
                .body("stageLabel", equalTo("Initiated"))
                .body("procedure.code", equalTo("ID-KSDPL-PP28-2018"))
                .body("procedure.version", equalTo(1))
                .body("partners[0].name", equalTo(partner.name()))
                .body("partners[0].country", equalTo("JP"))
                .body("actions", hasItem("move"));
    }

    @Test
    void an_unknown_kind_or_partner_is_named_with_its_place() {
        var partner = neighbours.aPartnerIn("JP");

        open("biro", partner.code(), "{\"kind\": \"twin_planet\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/kind"))
                .body("errors[0].code", equalTo("unknown-kind"));
        open("biro", "xx-nowhere", "{}").statusCode(422).body("errors[0].pointer", equalTo("/partners/0"));
    }

    @Test
    void a_second_open_case_of_the_kind_with_the_partner_must_be_meant() {
        var partner = neighbours.aPartnerIn("JP");
        var first = opened(partner.code());

        open("biro", partner.code(), "{}")
                .statusCode(409)
                .body("code", equalTo("open-case-exists"))
                .body("existing", hasItem(first));
        as("biro")
                .contentType(ContentType.JSON)
                .queryParam("confirm", true)
                .body("""
                        {"kind": "sister_city", "title": "Another one", "partners": [{"code": "%s"}]}""".formatted(partner.code()))
                .post(API)
                .then()
                .statusCode(201);
    }

    @Test
    void the_same_key_twice_opens_one_case() {
        var partner = neighbours.aPartnerIn("JP");
        var key = "key-" + partner.id();
        var ids = new ArrayList<String>();
        for (var i = 0; i < 2; i++) {
            ids.add(as("biro")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body("""
                            {"kind": "sister_city", "title": "Once", "partners": [{"code": "%s"}]}""".formatted(partner.code()))
                    .post(API)
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void an_old_case_is_entered_at_its_stage_by_those_who_may() {
        var partner = neighbours.aPartnerIn("KR");
        var old = "{\"mode\": \"RETROACTIVE\", \"stage\": \"LOI_SIGNED\", \"openedOn\": {\"year\": 2019}}";

        open("biro", partner.code(), old).statusCode(403).body("code", equalTo("retroactive-not-allowed"));
        open("kepala", partner.code(), old)
                .statusCode(201)
                .body("stage", equalTo("LOI_SIGNED"))
                .body("mode", equalTo("RETROACTIVE"))
                .body("openedOn.year", equalTo(2019))
                .body("openedOn.month", nullValue());
        open("biro", neighbours.aPartnerIn("KR").code(), "{\"stage\": \"SIGNED\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/stage"));
    }

    @Test
    void a_case_changes_only_against_the_version_that_was_read() {
        var id = opened(neighbours.aPartnerIn("JP").code());
        var tag = as("biro").get(API + "/" + id).header("ETag");

        as("biro")
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"x\"}")
                .patch(API + "/" + id)
                .then()
                .statusCode(428);
        patched("biro", id, "{\"title\": \"A better title\", \"goals\": null}");
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"title\": \"x\"}")
                .patch(API + "/" + id)
                .then()
                .statusCode(412)
                .header("ETag", not(equalTo(tag)));
        as("biro")
                .get(API + "/" + id)
                .then()
                .body("title", equalTo("A better title"))
                .body("goals", nullValue());
    }

    @Test
    void an_unchanged_case_is_not_sent_again() {
        var id = opened(neighbours.aPartnerIn("JP").code());
        var tag = as("biro").get(API + "/" + id).header("ETag");

        as("biro").header("If-None-Match", tag).get(API + "/" + id).then().statusCode(304);
        as("biro", "tr").header("If-None-Match", tag).get(API + "/" + id).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fields\": {\"noSuchField\": \"x\"}}|422|/fields/noSuchField",
                "{\"fields\": {\"sectors\": \"x\"}}|422|/fields/sectors",
                "{\"fields\": {\"inForceOn\": \"19 August\"}}|422|/fields/inForceOn",
                "{\"fields\": {\"copiesPerParty\": \"two\"}}|422|/fields/copiesPerParty",
                "{\"fields\": {\"entryRule\": \"maybe\"}}|422|/fields/entryRule",
                "{\"checklists\": {\"nothing\": {\"x\": {\"answer\": \"YES\"}}}}|422|/checklists/nothing",
                "{\"checklists\": {\"admissibility\": {\"x\": {\"answer\": \"YES\"}}}}|422|/checklists/admissibility/x",
                "{\"checklists\": {\"admissibility\": {\"no-office-abroad\": {\"answer\": \"PERHAPS\"}}}}|400|",
                "{\"stage\": \"SIGNED\"}|400|/stage",
                "{\"sectors\": [\"not a code\"]}|422|",
                "{\"origin\": \"the moon\"}|422|/origin",
                "{\"title\": \"\"}|422|",
                "{\"title\"|400|"
            })
    void what_cannot_be_is_refused_and_nothing_is_stored(String patch, int status, String pointer) {
        var id = opened(neighbours.aPartnerIn("JP").code());
        var tag = as("biro").get(API + "/" + id).header("ETag");

        var answer = as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(patch)
                .patch(API + "/" + id)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
        if (pointer != null) {
            answer.body("errors.pointer", hasItem(pointer));
        }
        as("biro").get(API + "/" + id).then().header("ETag", equalTo(tag));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"move\": |400",
                "{\"move\": \"start-exploration\", \"on\": \"2025-02-30\"}|400",
                "{\"move\": \"start-exploration\", \"on\": \"2999-01-01\"}|422",
                "{\"move\": \"fly\"}|422",
                "{\"move\": \"\"}|422",
                "{\"mvoe\": \"withdraw\"}|400",
                "[]|400"
            })
    void a_move_that_cannot_be_read_moves_nothing(String body, int status) {
        var id = opened(neighbours.aPartnerIn("JP").code());

        as("biro")
                .contentType(ContentType.JSON)
                .body(body)
                .post(API + "/" + id + "/moves")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
        as("biro").get(API + "/" + id + "/moves").then().body("items", hasSize(1));
    }

    @Test
    void unknown_parameters_are_refused() {
        as("biro").get(API + "?stge=SIGNED").then().statusCode(400).body("errors[0].parameter", equalTo("stge"));
        as("biro").get(API + "?limit=0").then().statusCode(422);
        as("biro").get(API + "?after=%21%21").then().statusCode(400);
        as("biro").get(API + "/not-a-uuid").then().statusCode(404);
        as("biro")
                .get(API + "/" + id("00000000-0000-7000-8000-000000000000"))
                .then()
                .statusCode(404);
    }

    private static String id(String id) {
        return id;
    }

    @Test
    void without_a_token_nothing_is_told() {
        var id = opened(neighbours.aPartnerIn("JP").code());

        for (var path : List.of("", "/next", "/moves", "/history", "/documents", "/statements")) {
            given().get(API + "/" + id + path).then().statusCode(401);
        }
        given().get("/api/v1/deadlines").then().statusCode(401);
        given().get("/api/v1/procedures").then().statusCode(401);
    }

    @Test
    void a_role_that_does_not_move_is_told_whose_move_it_is() {
        var id = opened(neighbours.aPartnerIn("JP").code());

        move("auditor", id, "withdraw", "{\"reason\": \"no\"}").statusCode(403);
        move("hukum", id, "withdraw", "{\"reason\": \"no\"}")
                .statusCode(403)
                .body("code", equalTo("move-of-another-actor"))
                .body("actor", equalTo("HEAD"));
        as("hukum")
                .get(API + "/" + id + "/next")
                .then()
                .body("moves.find { it.move == 'withdraw' }.mine", equalTo(false))
                .body("moves.find { it.move == 'withdraw' }.ready", equalTo(true));
    }

    @Test
    void a_withdrawal_says_why_and_ends_the_case() {
        var id = opened(neighbours.aPartnerIn("JP").code());

        move("kepala", id, "withdraw").statusCode(409).body("missing.kind", hasItem("reason"));
        move("kepala", id, "withdraw", "{\"reason\": \"the partner has changed its mind\"}")
                .statusCode(201);
        as("kepala")
                .get(API + "/" + id)
                .then()
                .body("stage", equalTo("WITHDRAWN"))
                .body("isFinal", equalTo(true))
                .body("actions", not(hasItem("move")));
        as("kepala").get(API + "/" + id + "/next").then().body("moves", empty());
        move("kepala", id, "withdraw", "{\"reason\": \"again\"}")
                .statusCode(409)
                .body("code", equalTo("not-at-this-stage"));
    }

    @Test
    void a_case_on_hold_waits_and_says_why() {
        var id = opened(neighbours.aPartnerIn("JP").code());

        move("biro", id, "hold", "{\"reason\": \"election over there\"}").statusCode(201);
        as("biro").get(API + "/" + id).then().body("onHold", equalTo(true)).body("stage", equalTo("INITIATED"));
        move("biro", id, "start-exploration").statusCode(409).body("open", hasItem("resume"));
        move("biro", id, "resume", "{\"reason\": \"it is over\"}").statusCode(201);
        as("biro").get(API + "/" + id).then().body("onHold", equalTo(false));
    }

    @Test
    void of_two_who_move_at_once_one_wins() throws Exception {
        var id = opened(neighbours.aPartnerIn("JP").code());
        Callable<Integer> attempt = () -> move("kepala", id, "withdraw", "{\"reason\": \"at once\"}")
                .extract()
                .statusCode();

        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(attempt, attempt)).stream()
                    .map(it -> it.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers.getFirst()).isEqualTo(201);
            assertThat(answers.getLast()).isIn(409, 412);
        }
        as("biro").get(API + "/" + id + "/moves").then().body("items", hasSize(2));
    }

    @Test
    void a_move_against_an_old_version_is_stale() {
        var id = opened(neighbours.aPartnerIn("JP").code());
        var tag = as("kepala").get(API + "/" + id).header("ETag");
        patched("biro", id, "{\"title\": \"Meanwhile\"}");

        as("kepala")
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body("{\"move\": \"withdraw\", \"reason\": \"x\"}")
                .post(API + "/" + id + "/moves")
                .then()
                .statusCode(412);
    }

    @Test
    void a_step_back_keeps_every_paper_and_counts_none_of_them() {
        var id = reviewed();

        paper(id, "COUNCIL_RETURN");
        move("biro", id, "dprd-return", "{\"reason\": \"no source of funds\"}").statusCode(201);

        as("biro").get(API + "/" + id).then().body("stage", equalTo("PLANNING")).body("deadlines", empty());
        as("biro")
                .get(API + "/" + id + "/documents")
                .then()
                .body("items.find { it.type == 'PLAN' }.state", equalTo("SUPERSEDED"))
                .body("items.find { it.type == 'COUNCIL_RETURN' }.reliedOn", equalTo(true));
        move("kepala", id, "submit-to-dprd").statusCode(409).body("missing.code", hasItem("PLAN"));
    }

    /// A case before the council, its request received on 11 August 2025.
    private String reviewed() {
        var id = open(
                        "kepala",
                        neighbours.aPartnerIn("JP").code(),
                        "{\"mode\": \"RETROACTIVE\", \"stage\": \"PLANNING\"}")
                .statusCode(201)
                .extract()
                .<String>path("id");
        var fields = new java.util.HashMap<>(Map.of("issuedOn", "2025-08-01"));
        for (var part : List.of("subject", "background", "purpose", "object", "scope", "funding", "period")) {
            fields.put("part." + part, "words");
        }
        uploaded("biro", id, "PLAN", fields).statusCode(201);
        paper(id, "COUNCIL_REQUEST");
        move("kepala", id, "submit-to-dprd").statusCode(201);
        return id;
    }

    @Test
    void a_changed_holiday_moves_open_limits_and_both_days_are_on_record() {
        var id = reviewed();
        as("biro").get(API + "/" + id).then().body("deadlines[0].due", equalTo("2025-10-15"));

        decreed("2025-10-15", true);
        as("biro").get(API + "/" + id).then().body("deadlines[0].due", equalTo("2025-10-16"));
        decreed("2025-10-15", false);
        as("biro").get(API + "/" + id).then().body("deadlines[0].due", equalTo("2025-10-15"));

        as("biro")
                .get(API + "/" + id + "/history")
                .then()
                .body("items.findAll { it.action == 'recompute-deadline' }.size()", equalTo(2));
        as("biro")
                .get("/api/v1/holidays?calendar=ID&year=2025")
                .then()
                .body("items.day", hasItem("2025-08-18"))
                .body("items.day", hasItem("2025-09-05"));
    }

    private static void decreed(String day, boolean off) {
        as("admin")
                .contentType(ContentType.JSON)
                .body("""
                        {"calendar": "ID", "day": "%s", "name": "by decree", "dayOff": %s, "source": "a decree"}""".formatted(day, off))
                .post("/api/v1/holidays")
                .then()
                .statusCode(201);
    }

    @Test
    void a_late_council_is_told_once_and_nothing_moves_by_itself() throws Exception {
        var id = reviewed();
        TestClock.set(Instant.parse("2026-01-05T03:00:00Z"));

        deadlines.tellLate();
        deadlines.tellLate();

        assertThat(count("select count(*) from outbox_event where subject = '" + id
                        + "' and type = 'id.jembatan.agreement.overdue.v1'"))
                .isOne();
        as("biro")
                .get(API + "/" + id)
                .then()
                .body("stage", equalTo("DPRD_REVIEW"))
                .body("flags", hasItem("OVERDUE"))
                .body("deadlines[0].overdue", equalTo(true));
        as("biro")
                .get("/api/v1/deadlines?overdue=true&limit=200&total=true")
                .then()
                .body("items.agreementId", hasItem(id))
                .body("total", greaterThan(0));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void state_journal_and_event_of_a_move_stand_together() throws Exception {
        var id = opened(neighbours.aPartnerIn("JP").code());
        move("kepala", id, "withdraw").statusCode(409);
        move("kepala", id, "withdraw", "{\"reason\": \"x\"}").statusCode(201);

        assertThat(count("select count(*) from made_move where agreement_id = '" + id + "'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from journal_entry where resource_id = '" + id
                        + "' and action = 'move:withdraw'"))
                .isOne();
        assertThat(count("select count(*) from outbox_event where subject = '" + id
                        + "' and type = 'id.jembatan.agreement.moved.v1' and data ->> 'previousStage' = 'INITIATED'"
                        + " and data ->> 'stage' = 'WITHDRAWN' and (data ->> 'version')::bigint = subject_version"))
                .isOne();
    }

    @Test
    void lists_are_narrowed_paged_and_counted_with_their_definition() {
        var partner = neighbours.aPartnerIn("BR");
        var mark = "Zürafa" + partner.id().toString().substring(24);
        for (var i = 0; i < 3; i++) {
            opened(
                    neighbours.aPartnerIn("BR").code(),
                    "{\"title\": \"" + mark + " " + i + "\", \"sectors\": [\"TOU\"]}");
        }

        var first = as("biro")
                .get(API + "?q=" + mark.replace("ü", "u") + "&limit=2&total=true&sector=TOU&country=BR")
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items", hasSize(2))
                .body("total", equalTo(3))
                .body("definition.filters.sector", equalTo("TOU"))
                .body("definition.text", containsString("open to you"))
                .extract();
        as("biro")
                .get(API + "?q=" + mark.replace("ü", "u") + "&limit=2&sector=TOU&country=BR&after="
                        + first.path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        as("biro").get(API + "?q=" + partner.name() + "x").then().body("items", empty());
        as("biro")
                .get(API + "?stage=INITIATED&kind=sister_city&procedure=ID-KSDPL-PP28-2018&open=true&limit=1")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void both_sides_are_heard_and_a_difference_stays_until_it_is_settled() {
        var id = opened(neighbours.aPartnerIn("TR").code());

        stated(id, "{\"fact\": \"stage\", \"side\": \"OURS\", \"value\": \"exploring\", \"source\": \"press\"}");
        as("biro").get(API + "/" + id).then().body("openDifferences", empty());
        stated(id, """
                {"fact": "stage", "side": "PARTNER", "value": "declaration of intent signed", "on": {"year": 2025, "month": 8}}""");
        as("biro")
                .get(API + "/" + id)
                .then()
                .body("openDifferences", hasSize(1))
                .body("openDifferences[0].statements.side", equalTo(List.of("OURS", "PARTNER")));
        stated(
                id,
                "{\"fact\": \"figure\", \"about\": \"trade\", \"side\": \"OURS\", \"value\": \"102\", \"definition\": \"all\"}");
        stated(
                id,
                "{\"fact\": \"figure\", \"about\": \"trade\", \"side\": \"SOURCE\", \"value\": \"102\", \"definition\": \"domestic\"}");
        as("biro").get(API + "/" + id).then().body("openDifferences", hasSize(2));

        resolved(id, "{\"fact\": \"stage\", \"note\": \"the mayor's office confirmed\"}", 201);
        as("biro")
                .get(API + "/" + id)
                .then()
                .body("openDifferences", hasSize(1))
                .body("statements", hasSize(4))
                .body("statements[0].resolution", equalTo("the mayor's office confirmed"));
        resolved(id, "{\"fact\": \"stage\", \"note\": \"again\"}", 409);
    }

    private static void stated(String id, String statement) {
        as("biro")
                .contentType(ContentType.JSON)
                .body(statement)
                .post(API + "/" + id + "/statements")
                .then()
                .statusCode(201);
    }

    private static void resolved(String id, String how, int status) {
        as("biro")
                .contentType(ContentType.JSON)
                .body(how)
                .post(API + "/" + id + "/resolutions")
                .then()
                .statusCode(status);
    }

    @Test
    void a_renamed_partner_shows_its_new_name_and_the_old_one_still_finds_the_case() {
        var partner = neighbours.aPartnerIn("TR");
        var id = opened(partner.code());
        var tag = as("biro").get(API + "/" + id).header("ETag");

        neighbours.renamed(partner, "Yeni " + partner.name(), "TR", 2);

        as("biro")
                .header("If-None-Match", tag)
                .get(API + "/" + id)
                .then()
                .statusCode(200)
                .body("partners[0].name", equalTo("Yeni " + partner.name()))
                .body("partners[0].writtenAs", equalTo(partner.name()));
        as("biro").queryParam("q", partner.name()).get(API).then().body("items.id", hasItem(id));
    }

    @Test
    void a_partner_that_was_only_a_name_is_linked_when_it_appears() {
        var name = "Şehir " + java.util.UUID.randomUUID();
        var id = as("biro")
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"sister_city\", \"title\": \"t\", \"partners\": [{\"name\": \"" + name + "\"}]}")
                .post(API)
                .then()
                .statusCode(201)
                .body("partners[0].id", nullValue())
                .body("partners[0].name", equalTo(name))
                .extract()
                .<String>path("id");

        var known = neighbours.named(name, "TR");

        as("biro")
                .get(API + "/" + id)
                .then()
                .body("partners[0].id", equalTo(known.id().toString()))
                .body("partners[0].code", equalTo(known.code()));
    }

    @Test
    void the_procedure_can_be_drawn() {
        as("biro")
                .get("/api/v1/procedures")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("ID-KSDPL-PP28-2018", "REGISTER_ONLY"));
        as("biro", "id")
                .get("/api/v1/procedures/ID-KSDPL-PP28-2018")
                .then()
                .statusCode(200)
                .body("stages", hasSize(22))
                .body("moves.find { it.move == 'sign' }.label", equalTo("Tandatangani naskah"))
                .body("documents.find { it.code == 'PLAN' }.parts", hasSize(7));
        as("biro").get("/api/v1/procedures/NOTHING").then().statusCode(404);
        as("ankara").get("/api/v1/procedures").then().statusCode(200);
    }
}
