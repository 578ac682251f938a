package id.jembatan.agreements.promise;

import static id.jembatan.agreements.instrument.Texts.API;
import static id.jembatan.agreements.instrument.Texts.aCaseWith;
import static id.jembatan.agreements.instrument.Texts.aDraft;
import static id.jembatan.agreements.instrument.Texts.aSigned;
import static id.jembatan.agreements.instrument.Texts.as;
import static id.jembatan.agreements.instrument.Texts.date;
import static id.jembatan.agreements.instrument.Texts.get;
import static id.jembatan.agreements.instrument.Texts.over;
import static id.jembatan.agreements.instrument.Texts.paper;
import static id.jembatan.agreements.instrument.Texts.patch;
import static id.jembatan.agreements.instrument.Texts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class PromiseTest {

    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    @Inject
    SessionFactory sessions;

    private String partner;
    private String id;
    private String text;

    @BeforeEach
    void a_signed_text() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        partner = neighbours.aPartnerIn("TR").code();
        id = aCaseWith(partner, "{\"agency\": \"sda\"}");
        text = aSigned(id, "2026-01-10", "{}");
    }

    @AfterEach
    void clock() {
        TestClock.reset();
    }

    private String aPromise(String more) {
        return post("biro", "/instruments/" + text + "/promises", over("""
                {"clause": "Pasal 3 ayat (1)", "text": "train twenty engineers", "side": "BOTH"}""", more))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse step(String promise, String state, String more) {
        return post("biro", "/promises/" + promise + "/steps", over("{\"state\": \"" + state + "\"}", more));
    }

    @Test
    void what_nobody_has_picked_up_is_a_number_on_the_case_in_the_list_and_in_the_figures() {
        var one = aPromise("{}");
        aPromise("{}");
        get("biro", "/agreements/" + id).body("promisesNotPickedUp", equalTo(2));
        get("biro", "/agreements?promisesNotPickedUp=true&partner=" + partner).body("items.id", contains(id));
        get("biro", "/agreements?promisesNotPickedUp=false&partner=" + partner).body("items", hasSize(0));

        step(one, "PICKED_UP", "{}").statusCode(409).body("code", equalTo("promise-not-taken"));
        patch("biro", "/promises/" + one, "{\"owner\": \"water department\", \"indicator\": \"O01\"}")
                .statusCode(200);
        step(one, "PICKED_UP", "{}").statusCode(201).body("state", equalTo("PICKED_UP"));
        get("biro", "/agreements/" + id).body("promisesNotPickedUp", equalTo(1));
        get("biro", "/promises/figures?partner=" + partner)
                .body("cases", equalTo(1))
                .body("counts.notPickedUp", equalTo(1))
                .body("counts.pickedUp", equalTo(1))
                .body("definition", startsWith("Promises"))
                .body("filters.partner", equalTo(partner));

        post("kepala", "/instruments/" + text + "/endings", """
                {"on": %s, "ground": "consent", "reason": "over"}""".formatted(date("2026-11-20")))
                .statusCode(201);
        get("biro", "/agreements/" + id).body("promisesNotPickedUp", equalTo(0));
        get("biro", "/promises/figures?partner=" + partner)
                .body("counts.lapsed", equalTo(1))
                .body("cases", equalTo(0));
    }

    @Test
    void a_figure_costs_one_query_and_a_list_two() {
        for (var i = 0; i < 5; i++) {
            aPromise("{}");
        }

        assertThat(statements("/promises/figures")).isEqualTo(1);
        assertThat(statements("/promises?instrument=" + text)).isEqualTo(2);
    }

    private long statements(String path) {
        get("biro", path).statusCode(200);
        var statistics = sessions.getStatistics();
        statistics.clear();
        get("biro", path).statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void kept_and_broken_are_shown_not_said() {
        var promise = aPromise(
                "{\"owner\": \"water department\", \"activity\": \"/engagements/1\", \"due\": {\"year\": 2026, \"month\": 11}}");
        step(promise, "KEPT", "{\"evidence\": \"a report\"}")
                .statusCode(409)
                .body("code", equalTo("step-not-possible"));
        step(promise, "PICKED_UP", "{}").statusCode(201).body("overdue", equalTo("POSSIBLY"));
        step(promise, "KEPT", "{}").statusCode(422).body("errors[0].code", equalTo("evidence-missing"));
        step(promise, "KEPT", "{\"document\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-paper"));
        step(promise, "KEPT", "{\"evidence\": \"x\", \"on\": {\"year\": 2030}}").statusCode(422);
        var evidence = paper(id, "WORK_PROGRAMME", "id");
        step(promise, "KEPT", "{\"document\": \"%s\", \"on\": %s}".formatted(evidence, date("2026-11-01")))
                .statusCode(201)
                .body("steps.state", contains("NOT_PICKED_UP", "PICKED_UP", "KEPT"))
                .body("steps[2].document", equalTo(evidence))
                .body("overdue", equalTo("NOT"));
        patch("biro", "/promises/" + promise, "{\"text\": \"less\"}")
                .statusCode(409)
                .body("code", equalTo("promise-closed"));
        step(promise, "BROKEN", "{\"evidence\": \"the auditors found otherwise\"}")
                .statusCode(201)
                .body("steps", hasSize(4));
    }

    @Test
    void a_promise_is_measured_or_openly_not() {
        var open = aPromise("{\"owner\": \"culture department\", \"notMeasurable\": \"friendship has no unit\"}");
        step(open, "PICKED_UP", "{}").statusCode(201).body("notMeasurable", equalTo("friendship has no unit"));
        get("biro", "/promises?measurable=false&agreement=" + id).body("items.id", contains(open));
        patch("biro", "/promises/" + open, "{\"indicator\": \"O01\"}")
                .statusCode(422)
                .body("errors[0].code", equalTo("measured-twice"));
        patch("biro", "/promises/" + open, "{\"owner\": null}").statusCode(409);
        patch("biro", "/promises/" + open, "{\"indicator\": \"O01\", \"notMeasurable\": null}")
                .statusCode(200);
        get("biro", "/promises?indicator=O01&agreement=" + id + "&total=true").body("total", equalTo(1));
    }

    @Test
    void a_superseded_promise_names_the_one_in_its_place() {
        var old = aPromise("{}");
        var anew = aPromise("{}");
        step(old, "SUPERSEDED", "{}").statusCode(422).body("errors[0].code", equalTo("successor-missing"));
        step(old, "SUPERSEDED", "{\"supersededBy\": \"%s\"}".formatted(old)).statusCode(422);
        step(old, "SUPERSEDED", "{\"supersededBy\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(422);
        step(old, "SUPERSEDED", "{\"supersededBy\": \"%s\"}".formatted(anew)).statusCode(201);
        step(old, "PICKED_UP", "{}").statusCode(409);
        get("biro", "/agreements/" + id).body("promisesNotPickedUp", equalTo(1));
    }

    @Test
    void promises_are_seen_and_changed_by_whom_they_concern() {
        neighbours.mission("kbri-ankara", "{\"country\": \"TR\", \"from\": \"2020-01-01\", \"until\": null}");
        neighbours.mission("kbri-kuala-lumpur", "{\"country\": \"MY\", \"from\": \"2020-01-01\", \"until\": null}");
        var promise = aPromise("{}");

        get("kbri-ankara", "/promises/" + promise).statusCode(200).body("actions", hasSize(0));
        get("kbri-kl", "/promises/" + promise).statusCode(404);
        get("ankara", "/promises/" + promise).statusCode(404);
        get("kbri-kl", "/promises?agreement=" + id).body("items", hasSize(0));
        get("kbri-kl", "/promises/figures?partner=" + partner).body("counts.notPickedUp", equalTo(0));
        get("dinas-sda", "/promises/" + promise).body("actions", hasItem("step"));
        post("auditor", "/promises/" + promise + "/steps", "{\"state\": \"PICKED_UP\"}")
                .statusCode(403);
        var others = aSigned(aCaseWith(partner), "2026-01-10", "{}");
        post("dinas-sda", "/instruments/" + others + "/promises", """
                {"clause": "1", "text": "x", "side": "OURS"}""").statusCode(403);
    }

    @Test
    void bad_input_and_a_withdrawn_text_are_refused() {
        post("biro", "/instruments/" + text + "/promises", "{\"clause\": \"\", \"text\": \"x\", \"side\": \"OURS\"}")
                .statusCode(422);
        post("biro", "/instruments/" + text + "/promises", """
                {"clause": "1", "text": "x", "side": "OURS", "due": {"year": 2026, "month": 2, "day": 30}}""").statusCode(422);
        post("biro", "/instruments/" + text + "/promises", "{\"clause\": \"1\", \"text\": \"x\", \"side\": \"NOBODY\"}")
                .statusCode(400);
        var draft = aDraft(id, "{}");
        post("biro", "/instruments/" + draft + "/withdrawals", "{\"reason\": \"x\"}")
                .statusCode(201);
        post("biro", "/instruments/" + draft + "/promises", "{\"clause\": \"1\", \"text\": \"x\", \"side\": \"OURS\"}")
                .statusCode(409)
                .body("code", equalTo("instrument-withdrawn"));
        var promise = aPromise("{}");
        as("biro")
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(API + "/promises/" + promise)
                .then()
                .statusCode(428);
        get("biro", "/promises?state=LOST").statusCode(not(equalTo(200)));
    }

    @Test
    void the_event_keeps_to_its_schema() throws Exception {
        var promise = aPromise("{\"owner\": \"x\", \"notMeasurable\": \"y\", \"due\": {\"year\": 2027}}");
        step(promise, "PICKED_UP", "{}").statusCode(201);
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/events/promise.changed.v1.schema.json"));
        var told = sql.list(
                "select data from outbox_event where subject = ?", row -> row.getString(1), UUID.fromString(promise));

        assertThat(told).hasSize(2);
        for (var event : told) {
            assertThat(schema.validate(new ObjectMapper().readTree(event)))
                    .as(event)
                    .isEmpty();
        }
    }
}
