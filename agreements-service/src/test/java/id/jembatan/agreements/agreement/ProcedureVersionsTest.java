package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.move;
import static id.jembatan.agreements.agreement.Cases.open;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.patched;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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

import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Versions of procedures: looked at, tried out, published, followed.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ProcedureVersionsTest {

    private static final String PROCEDURES = "/api/v1/procedures";

    @Inject
    Neighbours neighbours;

    @Inject
    SessionFactory sessions;

    @Inject
    Sql sql;

    @AfterEach
    void clock() {
        TestClock.reset();
    }

    /// A small procedure that nobody else in the tests has.
    private static final class Small {

        final String code = "T-" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
        final String kind = "kind_" + code.substring(2).toLowerCase(Locale.ROOT);

        String version(int number) {
            return """
                    code: %s
                    version: %d
                    validFrom: 2020-01-01
                    certainty: unverified
                    label: {id: Kecil, en: Small, tr: Küçük}
                    basis: a rule
                    start: BEGUN
                    kinds:
                      %s: {id: a, en: b, tr: c}
                    origins: {}
                    parameters: {}
                    actors:
                      BUREAU:
                        label: {id: Biro, en: Bureau, tr: Büro}
                        acts: [bureau-officer]
                    opens: [BUREAU]
                    clocks:
                      answer:
                        label: {id: Jawaban, en: Answer, tr: Yanıt}
                        workingDays: 10
                        calendar: ID
                        from: askedOn
                        basis: a rule
                        actor: BUREAU
                        late: tell
                    documents:
                      LETTER:
                        label: {id: Surat, en: Letter, tr: Mektup}
                        by: BUREAU
                        basis: a rule
                        requires: []
                    checklists: {}
                    fields:
                      askedOn:
                        label: {id: Tanggal tanya, en: Asked on, tr: Soru tarihi}
                        type: date
                        by: BUREAU
                        basis: a rule
                      large:
                        label: {id: Besar, en: Large, tr: Büyük}
                        type: choice
                        choices:
                          'yes': {id: Ya, en: Yes, tr: Evet}
                          'no': {id: Tidak, en: No, tr: Hayır}
                        by: BUREAU
                        basis: a rule
                    stages:
                      BEGUN: {id: Mulai, en: Begun, tr: Başladı}
                      ASKED: {id: Ditanyakan, en: Asked, tr: Soruldu}
                      OVER: {id: Selesai, en: Over, tr: Bitti, final: true}
                    flags: {}
                    groups: {}
                    moves:
                      ask:
                        label: {id: Tanya, en: Ask, tr: Sor}
                        from: [BEGUN]
                        to: ASKED
                        actor: BUREAU
                        basis: a rule
                        needs:
                          - field: askedOn
                          - paper: LETTER
                            when: fields.large == 'yes'
                        effects:
                          - startClock: answer
                      finish:
                        label: {id: Selesaikan, en: Finish, tr: Bitir}
                        from: [ASKED]
                        to: OVER
                        actor: BUREAU
                        basis: a rule
                        effects:
                          - stopClock: answer
                    """.formatted(code, number, kind);
        }

        void published(int number, String yaml) {
            simulate("admin", yaml).statusCode(200);
            publish("admin", yaml).statusCode(201).body("version", equalTo(number));
        }
    }

    private static ValidatableResponse sent(String user, String to, String yaml) {
        return as(user).contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post(PROCEDURES + to)
                .then();
    }

    private static ValidatableResponse simulate(String user, String yaml) {
        return sent(user, "/simulations", yaml);
    }

    private static ValidatableResponse publish(String user, String yaml) {
        return sent(user, "", yaml);
    }

    private ValidatableResponse follow(String user, String id, int version, String reason) {
        return as(user).contentType(ContentType.JSON)
                .body("{\"version\": %d, \"reason\": \"%s\"}".formatted(version, reason))
                .post(API + "/" + id + "/procedure-changes")
                .then();
    }

    private String aCase(Small small) {
        return opened(neighbours.aPartnerIn("TR").code(), "{\"kind\": \"%s\", \"origin\": null}".formatted(small.kind));
    }

    @Test
    void a_template_is_looked_at_and_every_slip_comes_with_its_line() {
        var yaml = new Small().version(1).replace("to: ASKED", "to: AKSED").replace("calendar: ID", "#");

        sent("admin", "/validations", yaml)
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("faults.code", hasItems("unknown-name", "clock-without-calendar", "stage-unreachable"))
                .body("faults.line", hasItem(line(yaml, "to: AKSED")))
                .body("faults.find { it.code == 'unknown-name' }.pointer", equalTo("/moves/ask/to"))
                .body("faults.find { it.code == 'unknown-name' }.column", equalTo(9));
        sent("admin", "/validations", new Small().version(1))
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("faults", empty())
                .body("hash", notNullValue());
    }

    private static int line(String yaml, String what) {
        return (int) yaml.substring(0, yaml.indexOf(what))
                        .chars()
                        .filter(it -> it == '\n')
                        .count()
                + 1;
    }

    private long stored() {
        return sql.first(
                        "select (select count(*) from procedure_version) + (select count(*) from procedure_simulation)",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    @Test
    void what_is_no_template_is_refused_at_every_door_by_name_and_nothing_is_stored() {
        var before = stored();
        for (var door : List.of("", "/simulations")) {
            sent("admin", door, "label: &a {id: x}\nbasis: *a")
                    .statusCode(422)
                    .body("code", equalTo("template-invalid"))
                    .body("errors[0].code", equalTo("yaml-alias"))
                    .body("errors[0].detail", containsString("line 1"))
                    .body("faults[0].line", equalTo(1));
            sent("admin", door, "a: " + "[".repeat(50_000))
                    .statusCode(422)
                    .body("errors[0].code", equalTo("yaml-too-deep"));
            sent("admin", door, "").statusCode(422);
            sent("admin", door, "{}").statusCode(422).body("errors", hasSize(greaterThan(10)));
            sent("admin", door, "x: " + "x".repeat(2_000_000)).statusCode(413);
            as("admin")
                    .contentType("application/yaml")
                    .body(new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xfe})
                    .post(PROCEDURES + door)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("template-not-readable"));
            as("admin")
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post(PROCEDURES + door)
                    .then()
                    .statusCode(415);
        }
        var circle = new Small();
        sent("admin", "", circle.version(1).replace("late: tell", "late: deemed\n    deemed: ask"))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("silence-is-no-consent", "deemed-cycle")));
        as("admin").get(PROCEDURES + "/" + circle.code).then().statusCode(404);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void only_the_administrator_publishes() {
        var yaml = new Small().version(1);

        for (var user :
                List.of("biro", "kepala", "hukum", "dinas-sda", "kemendagri", "kbri-ankara", "ankara", "auditor")) {
            for (var door : List.of("", "/validations", "/simulations")) {
                sent(user, door, yaml).statusCode(403);
            }
            as(user).contentType(ContentType.JSON)
                    .body("{\"version\": 1, \"validFrom\": \"2030-01-01\", \"reason\": \"x\"}")
                    .post(PROCEDURES + "/REGISTER_ONLY/commencements")
                    .then()
                    .statusCode(403);
        }
        given().contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post(PROCEDURES)
                .then()
                .statusCode(401);
    }

    @Test
    void a_version_is_published_once_in_turn_and_only_after_it_was_tried_out() {
        var small = new Small();
        var yaml = small.version(1);

        publish("admin", yaml).statusCode(409).body("code", equalTo("not-simulated"));
        simulate("admin", yaml).statusCode(200).body("openCases", equalTo(0)).body("items", empty());
        publish("admin", yaml)
                .statusCode(201)
                .body("code", equalTo(small.code))
                .body("inForce", equalTo(true))
                .header("Location", containsString("/procedures/" + small.code + "?version=1"));
        publish("admin", yaml).statusCode(409).body("code", equalTo("version-published"));
        publish("admin", yaml.replace("en: Small", "en: Smaller"))
                .statusCode(409)
                .body("code", equalTo("version-published"));
        publish("admin", small.version(3))
                .statusCode(409)
                .body("code", equalTo("version-out-of-turn"))
                .body("detail", containsString("2"));
        simulate("admin", small.version(2)).statusCode(200);
        publish("admin", small.version(2).replace("en: Small", "en: Another"))
                .statusCode(409)
                .body("code", equalTo("not-simulated"));

        as("biro")
                .get(PROCEDURES + "/" + small.code + "?version=1")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        as("biro")
                .get(PROCEDURES + "/" + small.code + "/versions")
                .then()
                .body("items.version", equalTo(List.of(1)))
                .body("items[0].shipped", equalTo(false))
                .body("items[0].publishedBy", notNullValue());
        assertThat(as("biro")
                        .get(PROCEDURES + "/" + small.code + "/source")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(yaml);
        as("auditor")
                .get("/api/v1/audit?resource=procedure&limit=200")
                .then()
                .statusCode(200)
                .body("items.action", hasItem("publish"));
        assertThatThrownBy(() -> sql.run("update procedure_version set yaml = 'x' where code = ?", small.code))
                .hasStackTraceContaining("stays as it is");
        assertThatThrownBy(() -> sql.run("delete from procedure_version where code = ?", small.code))
                .hasStackTraceContaining("stays as it is");
    }

    @Test
    void two_who_publish_the_same_number_at_once_get_one_version() throws Exception {
        var small = new Small();
        var one = small.version(1);
        var other = small.version(1).replace("en: Small", "en: Tiny");
        simulate("admin", one).statusCode(200);
        simulate("admin", other).statusCode(200);

        List<Integer> answers;
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> publish("admin", one).extract().statusCode());
            var second = both.submit(() -> publish("admin", other).extract().statusCode());
            answers = List.of(first.get(), second.get());
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        as("biro").get(PROCEDURES + "/" + small.code + "/versions").then().body("items", hasSize(1));
    }

    @Test
    void the_same_key_publishes_once() {
        var small = new Small();
        simulate("admin", small.version(1)).statusCode(200);

        for (var replayed : new String[] {null, "true"}) {
            as("admin")
                    .contentType("application/yaml")
                    .header("Idempotency-Key", small.code)
                    .body(small.version(1).getBytes(StandardCharsets.UTF_8))
                    .post(PROCEDURES)
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", equalTo(replayed))
                    .body("code", equalTo(small.code));
        }
        as("admin")
                .contentType("application/yaml")
                .header("Idempotency-Key", small.code)
                .body(small.version(2).getBytes(StandardCharsets.UTF_8))
                .post(PROCEDURES)
                .then()
                .statusCode(422);
    }

    @Test
    void what_follows_a_partners_procedure_beside_our_cases_is_counted() throws IOException {
        var yaml = Files.readString(Path.of("src/main/resources/procedures/us-sci.v1.yaml"));
        var id = opened(neighbours.aPartnerIn("US").code());
        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"procedure\": \"US-SCI\"}")
                .post(API + "/" + id + "/tracks")
                .then()
                .statusCode(201);

        simulate("admin", yaml.replace("version: 1", "version: 2").replaceAll("PREPARING", "BEGUN"))
                .statusCode(200)
                .body("openCases", equalTo(1))
                .body("homeless", equalTo(1))
                .body("stages[0].stage", equalTo("PREPARING"))
                .body("items", empty());
    }

    @Test
    void a_case_keeps_its_version_and_new_cases_take_the_new_one() {
        var small = new Small();
        small.published(1, small.version(1));
        var old = aCase(small);
        small.published(2, small.version(2).replace("- field: askedOn", "- field: large"));
        var fresh = aCase(small);

        as("biro").get(API + "/" + old).then().body("procedure.version", equalTo(1));
        as("biro").get(API + "/" + old + "/next").then().body("moves[0].needs.code", equalTo(List.of("askedOn")));
        as("biro").get(API + "/" + fresh).then().body("procedure.version", equalTo(2));
        // The move starts a clock that counts from askedOn, so it needs that day, whether its writer says so or not.
        as("biro")
                .get(API + "/" + fresh + "/next")
                .then()
                .body("moves[0].needs.code", equalTo(List.of("large", "askedOn")));
        patched("biro", fresh, "{\"fields\": {\"large\": \"no\"}}");
        move("biro", fresh, "ask").statusCode(409).body("missing.code", equalTo(List.of("askedOn")));
    }

    @Test
    void a_condition_decides_in_next_and_in_moves_alike() {
        var small = new Small();
        small.published(1, small.version(1));
        var id = aCase(small);
        patched("biro", id, "{\"fields\": {\"askedOn\": \"2025-08-11\", \"large\": \"yes\"}}");

        as("biro")
                .get(API + "/" + id + "/next")
                .then()
                .body("moves[0].ready", equalTo(false))
                .body("moves[0].needs.code", equalTo(List.of("askedOn", "LETTER")));
        move("biro", id, "ask").statusCode(409).body("missing.code", equalTo(List.of("LETTER")));
        patched("biro", id, "{\"fields\": {\"large\": \"no\"}}");
        as("biro")
                .get(API + "/" + id + "/next")
                .then()
                .body("moves[0].ready", equalTo(true))
                .body("moves[0].needs.code", equalTo(List.of("askedOn")));
        move("biro", id, "ask").statusCode(201).body("stage", equalTo("ASKED"));
    }

    @Test
    void a_domestic_case_needs_the_council_only_where_it_burdens_people_or_is_not_in_the_budget() {
        for (var unbudgeted : List.of("yes", "no")) {
            var id = opened(
                    neighbours.aPartnerIn("ID").code(),
                    "{\"kind\": \"domestic_voluntary\", \"origin\": \"own_region\"}");
            Cases.paper(id, "OFFER");
            move("biro", id, "offer").statusCode(201);
            Cases.paper(id, "OFFER_ANSWER");
            move("biro", id, "offer-accepted").statusCode(201);
            for (var paper : List.of("KB_DRAFT", "KB_LEGAL_REVIEW", "KB_SIGNED_COPY")) {
                Cases.paper(id, paper);
            }
            move("kepala", id, "sign-kb")
                    .statusCode(409)
                    .body("missing.code", equalTo(List.of("burdensPeople", "notBudgeted")));
            patched(
                    "biro",
                    id,
                    "{\"fields\": {\"burdensPeople\": \"no\", \"notBudgeted\": \"%s\"}}".formatted(unbudgeted));
            move("kepala", id, "sign-kb").statusCode(201);

            if (unbudgeted.equals("yes")) {
                as("biro").get(API + "/" + id + "/next").then().body("moves.move", hasItem("submit-to-dprd"));
                move("biro", id, "draft-pks")
                        .statusCode(409)
                        .body("missing.code", equalTo(List.of("COUNCIL_APPROVAL")));
                Cases.paper(id, "COUNCIL_REQUEST");
                move("kepala", id, "submit-to-dprd").statusCode(201);
                Cases.paper(id, "COUNCIL_APPROVAL");
                move("biro", id, "dprd-approve").statusCode(201);
            } else {
                as("biro").get(API + "/" + id + "/next").then().body("moves.move", not(hasItem("submit-to-dprd")));
                move("kepala", id, "submit-to-dprd").statusCode(409).body("code", equalTo("not-at-this-stage"));
            }
            move("biro", id, "draft-pks").statusCode(201).body("stage", equalTo("PKS_DRAFTING"));
        }
    }

    /// Version 2: a stage has another name, one is gone, a move asks for more.
    private static String changed(Small small) {
        return small.version(2)
                .replace("start: BEGUN", "start: STARTED\nformerStages: {BEGUN: STARTED}")
                .replace("  BEGUN: {id: Mulai", "  STARTED: {id: Mulai")
                .replace("  ASKED: {id: Ditanyakan", "  WAITING: {id: Ditanyakan")
                .replace("from: [BEGUN]", "from: [STARTED]")
                .replace("from: [ASKED]", "from: [WAITING]")
                .replace("to: ASKED", "to: WAITING")
                .replaceFirst(" +when: fields.large == 'yes'\n", "");
    }

    @Test
    void what_a_version_would_change_is_told_before_it_is_published_and_changes_nothing() {
        var small = new Small();
        small.published(1, small.version(1));
        var begun = aCase(small);
        var asked = aCase(small);
        patched("biro", asked, "{\"fields\": {\"askedOn\": \"2025-08-11\"}}");
        move("biro", asked, "ask").statusCode(201);

        simulate("admin", changed(small))
                .statusCode(200)
                .body("openCases", equalTo(2))
                .body("homeless", equalTo(1))
                .body("definition", containsString("no case is changed"))
                .body("stages.find { it.stage == 'BEGUN' }.newStage", equalTo("STARTED"))
                .body("stages.find { it.stage == 'BEGUN' }.movesChanged", equalTo(List.of("ask")))
                .body("stages.find { it.stage == 'ASKED' }.newStage", nullValue())
                .body("stages.find { it.stage == 'ASKED' }.movesRemoved", equalTo(List.of("finish")))
                .body("items.agreementId", equalTo(List.of(begun, asked)))
                .body("items[0].differs", equalTo(true))
                .body("items[0].moves[0].move", equalTo("ask"))
                .body("items[0].moves[0].to", equalTo("WAITING"))
                .body("items[0].moves[0].needsAdded.code", equalTo(List.of("LETTER")))
                .body("items[0].moves[0].needsAdded[0].met", equalTo(false))
                .body("items[1].newStage", nullValue())
                .body("items[1].moves[0].change", equalTo("REMOVED"));
        simulate("admin", small.version(2))
                .statusCode(200)
                .body("homeless", equalTo(0))
                .body("items.differs", equalTo(List.of(false, false)))
                .body("stages.movesChanged.flatten()", empty());
        as("biro")
                .get(API + "/" + asked)
                .then()
                .body("procedure.version", equalTo(1))
                .body("stage", equalTo("ASKED"));
    }

    /// The same procedure, in which the letter is asked for only where a text of the case was drafted, and that too.
    private static String asking(Small small, int number) {
        return small.version(number)
                .replace("fields:\n  askedOn", """
                        fields:
                          draftedKB:
                            label: {id: Rancangan, en: Draft, tr: Taslak}
                            type: case
                            by: BUREAU
                            basis: a rule
                          askedOn""".stripTrailing())
                .replace("- field: askedOn", "- field: askedOn\n      - field: draftedKB");
    }

    @Test
    void what_other_features_know_of_a_case_counts_in_a_simulation_as_it_does_in_next() {
        var small = new Small();
        small.published(1, small.version(1));
        var without = aCase(small);
        var with = aCase(small);
        as("biro")
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"KB\", \"title\": \"A draft\", \"texts\": [], \"signatories\": []}")
                .post(API + "/" + with + "/instruments")
                .then()
                .statusCode(201);
        var yaml = asking(small, 2);

        simulate("admin", yaml)
                .statusCode(200)
                .body(
                        "items.find { it.agreementId == '" + with
                                + "' }.moves[0].needsAdded.find { it.code == 'draftedKB' }.met",
                        equalTo(true))
                .body(
                        "items.find { it.agreementId == '" + without
                                + "' }.moves[0].needsAdded.find { it.code == 'draftedKB' }.met",
                        equalTo(false));
        publish("admin", yaml).statusCode(201);
        follow("kepala", with, 2, "the text counts now").statusCode(201);
        as("biro")
                .get(API + "/" + with + "/next")
                .then()
                .body("moves[0].needs.find { it.code == 'draftedKB' }.met", equalTo(true));
    }

    @Test
    void a_field_that_is_called_an_end_and_is_none_harms_nobody() {
        var small = new Small();
        small.published(1, small.version(1).replace("  large:\n", """
                  endDate:
                    label: {id: Akhir, en: End, tr: Son}
                    type: text
                    by: BUREAU
                    basis: a rule
                  large:
                """));
        var id = aCase(small);

        patched("biro", id, "{\"fields\": {\"endDate\": \"when all is done\"}}");

        as("biro").get(API + "/" + id).then().statusCode(200).body("flags", empty());
        as("biro").get(API + "/" + id + "/next").then().statusCode(200);
        as("biro").get(API + "?procedure=" + small.code).then().statusCode(200).body("items.id", equalTo(List.of(id)));
        as("biro")
                .get("/api/v1/agreements.ics?procedure=" + small.code)
                .then()
                .statusCode(200)
                .body(not(containsString("when all is done")));
        as("biro").get("/api/v1/agreements.csv?procedure=" + small.code).then().statusCode(200);
        as("biro")
                .get(API + "?endsFrom=2026-01-01&procedure=" + small.code)
                .then()
                .statusCode(200);
        as("biro").get(API + "/" + id + "/chain").then().statusCode(200);
    }

    @Test
    void a_simulation_costs_the_same_however_many_cases_there_are() {
        var small = new Small();
        small.published(1, small.version(1));
        aCase(small);
        var yaml = changed(small);
        simulate("admin", yaml).statusCode(200);

        var few = statements(() -> simulate("admin", yaml).statusCode(200).body("items", hasSize(1)));
        for (var i = 0; i < 6; i++) {
            aCase(small);
        }
        var many = statements(() -> simulate("admin", yaml).statusCode(200).body("items", hasSize(7)));

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(6);
        as("admin")
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post(PROCEDURES + "/simulations?limit=3")
                .then()
                .statusCode(200)
                .body("openCases", equalTo(7))
                .body("items", hasSize(3))
                .body("next", notNullValue());
    }

    private long statements(Runnable work) {
        var statistics = sessions.getStatistics();
        statistics.clear();
        work.run();
        return statistics.getPrepareStatementCount();
    }

    @Test
    void one_case_follows_another_version_by_hand_with_a_reason_and_where_there_is_a_place_for_it() {
        var small = new Small();
        small.published(1, small.version(1));
        var begun = aCase(small);
        var asked = aCase(small);
        patched("biro", asked, "{\"fields\": {\"askedOn\": \"2025-08-11\"}}");
        move("biro", asked, "ask").statusCode(201);
        small.published(2, changed(small));

        for (var user : List.of("biro", "hukum", "dinas-sda", "auditor", "kbri-ankara", "ankara")) {
            follow(user, begun, 2, "the law changed").statusCode(403);
        }
        follow("kepala", begun, 2, "").statusCode(422).body("errors[0].pointer", equalTo("/reason"));
        follow("kepala", begun, 1, "why").statusCode(409).body("code", equalTo("same-version"));
        follow("kepala", begun, 9, "why").statusCode(422).body("errors[0].code", equalTo("unknown-version"));
        follow("kepala", asked, 2, "why").statusCode(409).body("code", equalTo("stage-not-there"));
        follow("kepala", Ids.next().toString(), 2, "why").statusCode(404);
        as("kepala")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0-x\"")
                .body("{\"version\": 2, \"reason\": \"x\"}")
                .post(API + "/" + begun + "/procedure-changes")
                .then()
                .statusCode(412);

        follow("kepala", begun, 2, "the law changed")
                .statusCode(201)
                .body("previousVersion", equalTo(1))
                .body("previousStage", equalTo("BEGUN"))
                .body("stage", equalTo("STARTED"));

        as("biro")
                .get(API + "/" + begun)
                .then()
                .body("procedure.version", equalTo(2))
                .body("stage", equalTo("STARTED"));
        as("biro").get(API + "/" + begun + "/next").then().body("moves[0].needs.code", hasItem("LETTER"));
        as("biro")
                .get(API + "/" + begun + "/moves")
                .then()
                .body("items.move", hasItem("follow-version"))
                .body("items.find { it.move == 'follow-version' }.reason", equalTo("the law changed"))
                .body(
                        "items.find { it.move == 'follow-version' }.label",
                        equalTo("Moved to another version of the procedure"));
        as("biro").get(API + "/" + begun + "/history").then().statusCode(200);
        as("auditor")
                .get("/api/v1/audit?limit=200&resource=agreement&resourceId=" + begun)
                .then()
                .body("items.action", hasItem("move:follow-version"));
        assertThat(sql.list(
                        "select data ->> 'procedure' from outbox_event where subject = ?::uuid order by seq",
                        row -> row.getString(1),
                        begun))
                .last()
                .asString()
                .contains("\"version\":2");
    }

    @Test
    void a_case_whose_clock_runs_does_not_lose_it_and_one_that_is_over_stays_as_it_is() {
        var small = new Small();
        small.published(1, small.version(1));
        var asked = aCase(small);
        var over = aCase(small);
        for (var id : List.of(asked, over)) {
            patched("biro", id, "{\"fields\": {\"askedOn\": \"2025-08-11\"}}");
            move("biro", id, "ask").statusCode(201);
        }
        move("biro", over, "finish").statusCode(201);
        var timeless = small.version(2)
                .replaceFirst("(?s)clocks:.*?documents:", "clocks: {}\ndocuments:")
                .replaceAll("(?m)^    effects:\n      - (start|stop)Clock: answer\n", "");
        small.published(2, timeless);

        follow("kepala", asked, 2, "why").statusCode(409).body("code", equalTo("clock-not-there"));
        follow("kepala", over, 2, "why").statusCode(409).body("code", equalTo("case-is-over"));
    }

    @Test
    void the_law_on_the_capital_waits_for_its_day() {
        var code = "ID-DKJ-UU2-2024-ART49";
        as("biro")
                .get(PROCEDURES + "/" + code)
                .then()
                .body("inForce", equalTo(false))
                .body("validFrom", nullValue())
                .body("certainty", equalTo("PARTLY"))
                .body("note", startsWith("Not in force"));
        commence(code, "{\"version\": 1, \"validFrom\": \"2041-03-01\", \"reason\": \"\"}")
                .statusCode(422);
        commence(code, "{\"version\": 7, \"validFrom\": \"2041-03-01\", \"reason\": \"x\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-version"));
        commence(
                        code,
                        "{\"version\": 1, \"validFrom\": \"2041-03-01\", \"validUntil\": \"2041-01-01\", \"reason\": \"x\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("validity-backwards"));
        commence("NO-SUCH", "{\"version\": 1, \"validFrom\": \"2041-03-01\", \"reason\": \"x\"}")
                .statusCode(404);

        commence(code, "{\"version\": 1, \"validFrom\": \"2041-03-01\", \"reason\": \"the decree is out\"}")
                .statusCode(201)
                .body("inForce", equalTo(false))
                .body("validFrom", equalTo("2041-03-01"));

        TestClock.set(Instant.parse("2041-02-28T10:00:00Z"));
        var before = opened(neighbours.aPartnerIn("TR").code());
        as("biro").get(API + "/" + before).then().body("procedure.code", equalTo("ID-KSDPL-PP28-2018"));
        TestClock.set(Instant.parse("2041-03-01T10:00:00Z"));
        var after = opened(neighbours.aPartnerIn("TR").code(), "{\"origin\": \"own_region\"}");
        as("biro").get(API + "/" + after).then().body("procedure.code", equalTo(code));
        as("biro").get(API + "/" + before).then().body("procedure.code", equalTo("ID-KSDPL-PP28-2018"));
    }

    private static ValidatableResponse commence(String code, String form) {
        return as("admin")
                .contentType(ContentType.JSON)
                .body(form)
                .post(PROCEDURES + "/" + code + "/commencements")
                .then();
    }

    @Test
    void a_version_that_another_replica_published_is_there_at_once() {
        var small = new Small();
        small.published(1, small.version(1));
        var yaml = small.version(2);
        sql.run(
                """
                insert into procedure_version (id, code, version, side, kinds, valid_from, yaml, hash, shipped,
                    published_at, published_by, published_by_name)
                values (gen_random_uuid(), ?, 2, 'OURS', array[?], date '2021-01-01', ?, ?, false, now(), 'x', 'x')""",
                small.code,
                small.kind,
                yaml,
                "0".repeat(52) + small.code.substring(2).toLowerCase(Locale.ROOT));

        as("biro").get(PROCEDURES + "/" + small.code).then().body("version", equalTo(2));
        as("biro").get(API + "/" + aCase(small)).then().body("procedure.version", equalTo(2));
    }

    @Test
    void a_partners_procedure_is_shown_but_governs_no_case_of_ours() {
        as("biro")
                .get(PROCEDURES + "/TR-MUNICIPALITY-5393")
                .then()
                .body("side", equalTo("PARTNER"))
                .body("jurisdiction", equalTo("TR"))
                .body("certainty", equalTo("UNVERIFIED"))
                .body("sources", hasSize(greaterThan(1)));
        as("biro")
                .get(PROCEDURES + "?side=partner&jurisdiction=TR")
                .then()
                .body("items.code", equalTo(List.of("TR-MUNICIPALITY-5393")));
        as("biro").get(PROCEDURES + "?side=theirs").then().statusCode(422);
        open("biro", neighbours.aPartnerIn("TR").code(), "{\"kind\": \"partner_side\", \"origin\": null}")
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-kind"));
        open(
                        "biro",
                        neighbours.aPartnerIn("TR").code(),
                        "{\"kind\": \"partner_side\", \"procedure\": \"TR-MUNICIPALITY-5393\", \"origin\": null}")
                .statusCode(422);
    }

    @Test
    void pictures_are_for_those_who_see_the_case_and_run_nothing() {
        neighbours.mission("kbri-ankara", "{\"country\": \"TR\", \"from\": \"2020-01-01\", \"until\": null}");
        neighbours.mission("kbri-kuala-lumpur", "{\"country\": \"MY\", \"from\": \"2020-01-01\", \"until\": null}");
        var id = opened(neighbours.aPartnerIn("TR").code());

        for (var user : List.of("biro", "kbri-ankara", "auditor")) {
            as(user).get(API + "/" + id + "/picture")
                    .then()
                    .statusCode(200)
                    .contentType("image/svg+xml")
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .body(containsString("now here"));
        }
        as("biro")
                .get(API + "/" + id + "/picture?format=mermaid")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("class INITIATED here"));
        for (var user : List.of("kbri-kl", "ankara")) {
            as(user).get(API + "/" + id + "/picture").then().statusCode(404);
        }
        as("biro").get(API + "/" + Ids.next() + "/picture").then().statusCode(404);
        as("biro").get(API + "/" + id + "/picture?format=png").then().statusCode(422);
        as("biro", "tr")
                .get(PROCEDURES + "/ID-KSDD-PP28-2018/picture")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("lang=\"tr\""));
        as("biro").get(PROCEDURES + "/NO-SUCH/picture").then().statusCode(404);
        given().get(PROCEDURES + "/ID-KSDD-PP28-2018/picture").then().statusCode(401);
    }

    @Test
    void the_form_of_a_template_is_published_and_every_shipped_template_is_in_the_list() throws IOException {
        as("biro")
                .get(PROCEDURES + "/template-schema")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("title", equalTo("Procedure template"))
                .body("required", hasItems("certainty", "validFrom"));
        var codes = as("biro").get(PROCEDURES).then().statusCode(200).extract().<List<String>>path("items.code");
        assertThat(codes)
                .contains(
                        "ID-KSDPL-PP28-2018",
                        "ID-KSDLL-PP28-2018",
                        "ID-KSDD-PP28-2018",
                        "ID-KSDPK-PP28-2018",
                        "ID-SINERGI-PP28-2018",
                        "ID-DKJ-UU2-2024-ART49",
                        "REGISTER_ONLY",
                        "TR-MUNICIPALITY-5393",
                        "JP-CLAIR",
                        "CN-CPAFFC",
                        "US-SCI");
        for (var it : Map.of("ID-KSDD-PP28-2018", "id-ksdd-pp28-2018.v1.yaml").entrySet()) {
            assertThat(as("biro")
                            .get(PROCEDURES + "/" + it.getKey() + "/source?version=1")
                            .asString())
                    .isEqualTo(Files.readString(Path.of("src/main/resources/procedures", it.getValue())));
        }
        as("biro")
                .get(PROCEDURES + "/ID-KSDD-PP28-2018/source?version=44")
                .then()
                .statusCode(404);
        as("biro").get(PROCEDURES + "/NO-SUCH/versions").then().statusCode(404);
    }
}
