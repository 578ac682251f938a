package id.jembatan.partners.partnership;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.partnership.Ties.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.heard.AgreementsHearer;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.test.Floor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The stage of a relation follows from agreements, as they are heard of.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class StageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MOVED = "agreement.moved.v1";

    @Inject
    CleanSlate slate;

    @Inject
    AgreementsHearer hearer;

    private String ankara;
    private String tie;
    private UUID agreement;

    @BeforeEach
    void a_relation_of_which_no_agreement_is_known() {
        slate.wipe();
        ankara = register(aCityNamed("Ankara", "TR"));
        tie = open(ankara, "letter_of_intent", "");
        agreement = Ids.next();
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
    }

    @Test
    void where_nothing_was_heard_the_stage_is_not_known() {
        as("biro")
                .get("/api/v1/partnerships/" + tie)
                .then()
                .body("stage", nullValue())
                .body("because", hasSize(0));
        as("biro")
                .get("/api/v1/partnerships/counts")
                .then()
                .body("by", equalTo("stage"))
                .body("items.code", contains("not_known"));
    }

    @Test
    void the_furthest_agreement_decides_and_is_named() {
        tell(agreement, 1, "EXPLORING", "foreign_undetermined", "");
        var signed = Ids.next();
        tell(signed, 1, "LOI_SIGNED", "sister_city", "");
        // a meeting that is over says nothing of the relation
        say(Ids.next(), 1, "ENDED", "meeting", "", "REGISTER_ONLY", ankara);

        as("biro")
                .get("/api/v1/partnerships/" + tie)
                .then()
                .body("stage", equalTo("letter_of_intent_signed"))
                .body("because.agreementId", contains(signed.toString()))
                .body("because[0].stage", equalTo("LOI_SIGNED"));
        as("biro")
                .get("/api/v1/partnerships?stage=letter_of_intent_signed")
                .then()
                .body("items.id", contains(tie));
        as("biro")
                .get("/api/v1/partnerships/counts?by=stage")
                .then()
                .body("items[0].code", equalTo("letter_of_intent_signed"))
                .body("items[0].name", equalTo("Letter of intent signed"))
                .body("items[0].count", equalTo(1));

        tell(signed, 2, "WITHDRAWN", "sister_city", "");
        as("biro").get("/api/v1/partnerships/" + tie).then().body("stage", equalTo("exploring"));
        assertThat(slate.ask("select stage from stage_change where scope = 'all' order by id"))
                .containsExactly("exploring", "letter_of_intent_signed", "exploring");
        assertThat(slate.ask("select action from journal_entry where resource_id = '" + tie + "' order by id"))
                .containsExactly("begin", "derive-stage", "derive-stage", "derive-stage");
        assertThat(slate.ask("select data ->> 'stage' from outbox_event where subject = '" + tie
                        + "' and (data ->> 'version')::bigint = subject_version order by subject_version"))
                .containsExactly(null, "exploring", "letter_of_intent_signed", "exploring");
    }

    @Test
    void hearing_twice_or_in_the_wrong_order_changes_nothing() {
        tell(agreement, 5, "IN_FORCE", "sister_city", "");
        var version = as("biro").get("/api/v1/partnerships/" + tie).<Integer>path("version");

        tell(agreement, 5, "IN_FORCE", "sister_city", "");
        tell(agreement, 3, "EXPLORING", "sister_city", "");

        as("biro")
                .get("/api/v1/partnerships/" + tie)
                .then()
                .body("stage", equalTo("in_force"))
                .body("version", equalTo(version));
        assertThat(slate.ask("select version from heard_agreement")).containsExactly("5");
        assertThat(slate.ask("select stage from heard_stage order by version"))
                .containsExactly("EXPLORING", "IN_FORCE");
    }

    @Test
    void an_agreement_speaks_for_relations_of_its_kind_only() {
        var technical = open(ankara, "technical_cooperation", "");
        tell(agreement, 1, "IN_FORCE", "sister_province", "");

        as("biro").get("/api/v1/partnerships/" + tie).then().body("stage", equalTo("in_force"));
        as("biro").get("/api/v1/partnerships/" + technical).then().body("stage", nullValue());
    }

    @Test
    void a_relation_that_is_entered_later_knows_what_was_heard_before() {
        tell(agreement, 1, "IN_FORCE", "sister_city", "");

        as("biro")
                .get("/api/v1/partnerships/" + open(ankara, "sister_city", ""))
                .then()
                .body("stage", equalTo("in_force"));
    }

    @Test
    void when_the_partner_of_an_agreement_changes_both_hear_of_it() {
        var bursa = register(aCityNamed("Bursa", "TR"));
        var other = open(bursa, "letter_of_intent", "");
        tell(agreement, 1, "LOI_SIGNED", "sister_city", "");

        say(agreement, 2, "LOI_SIGNED", "sister_city", "", "ID-KSDPL-PP28-2018", bursa);

        as("biro").get("/api/v1/partnerships/" + tie).then().body("stage", nullValue());
        as("biro").get("/api/v1/partnerships/" + other).then().body("stage", equalTo("letter_of_intent_signed"));
    }

    @Test
    void an_agreement_with_somebody_unknown_is_heard_and_does_no_harm() {
        say(
                agreement,
                1,
                "SIGNED",
                "sister_city",
                "",
                "ID-KSDPL-PP28-2018",
                UUID.randomUUID().toString());

        assertThat(slate.ask("select stage from heard_agreement")).containsExactly("SIGNED");
        as("biro").get("/api/v1/partnerships/" + tie).then().body("stage", nullValue());
    }

    @Test
    void the_partner_knows_the_stage_that_follows_from_what_is_shared_with_him() {
        tell(agreement, 1, "NEGOTIATING", "sister_city", "");
        tell(Ids.next(), 1, "EXPLORING", "sister_city", "\"tr-ankara\"");

        as("kbri-ankara").get("/api/v1/partnerships/" + tie).then().body("stage", equalTo("negotiation"));
        as("ankara")
                .get("/api/v1/partnerships/" + tie)
                .then()
                .body("stage", equalTo("exploring"))
                .body("because", hasSize(1));
        as("ankara").get("/api/v1/partnerships/counts?by=stage").then().body("items.code", contains("exploring"));
        as("ankara").get("/api/v1/partnerships?stage=negotiation").then().body("items", hasSize(0));
    }

    @Test
    void what_we_hear_is_what_the_neighbour_promises_to_say() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(
                        Path.of("../agreements-service/src/main/resources/events/" + MOVED + ".schema.json")));

        assertThat(schema.validate(JSON.readTree(data(agreement, 1, "SIGNED", "sister_city", "", "P", ankara))))
                .isEmpty();
    }

    private void tell(UUID id, long version, String stage, String kind, String sharedWith) {
        say(id, version, stage, kind, sharedWith, "ID-KSDPL-PP28-2018", ankara);
    }

    private void say(
            UUID id, long version, String stage, String kind, String sharedWith, String procedure, String partner) {
        try {
            var data = JSON.readTree(data(id, version, stage, kind, sharedWith, procedure, partner));
            var event = new HeardEvent(Ids.next(), "id.jembatan." + MOVED, id, version, Instant.now(), data);
            QuarkusTransaction.requiringNew().run(() -> hearer.apply(event));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String data(
            UUID id, long version, String stage, String kind, String sharedWith, String procedure, String partner) {
        return """
                {"agreementId": "%s", "reference": "R-%s", "title": "An agreement",
                 "procedure": {"code": "%s", "version": 1}, "stage": "%s", "previousStage": "INITIATED", "move": "go",
                 "kind": "%s", "partners": [{"partnerId": "%s", "code": "tr-ankara", "country": "TR"}],
                 "sectors": ["WAT-DRINK"], "sharedWith": [%s], "agency": "sda", "version": %d}""".formatted(id, id, procedure, stage, kind, partner, sharedWith, version);
    }
}
