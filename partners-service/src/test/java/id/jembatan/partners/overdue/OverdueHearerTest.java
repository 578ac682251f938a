package id.jembatan.partners.overdue;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.reminder.Teller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Late means escalation: from what the neighbour says to the desks that are told.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class OverdueHearerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID AGREEMENT = Ids.next();

    @Inject
    CleanSlate slate;

    @Inject
    OverdueHearer hearer;

    @Inject
    Teller teller;

    @Inject
    Sql sql;

    private String city;

    @BeforeEach
    void a_partner_and_its_mission() {
        slate.wipe();
        slate.run("""
                insert into desk (id, version, code, name, mails, language, active) values
                (uuidv7(), 0, 'mission:kbri-ankara', 'KBRI Ankara', '{}', 'en', true),
                (uuidv7(), 0, 'agency:sda', 'Dinas SDA', '{}', 'id', true),
                (uuidv7(), 0, 'partner:tr-ankara', 'Ankara', '{}', 'tr', true),
                (uuidv7(), 0, 'bureau', 'Biro', '{}', 'id', true)""");
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        city = register(aCityNamed("Ankara", "TR"));
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    private void late(String due, String roles) {
        try {
            var data = JSON.readTree("""
                    {"agreementId": "%s", "reference": "2026-00001", "title": "Sister city", "agency": "sda",
                     "procedure": {"code": "ID-KSDPL-PP28-2018", "version": 1}, "stage": "DPRD_REVIEW",
                     "kind": "sister_city", "sectors": [], "sharedWith": ["tr-ankara"],
                     "partners": [{"partnerId": "%s", "code": "tr-ankara", "country": "TR", "role": "LEAD"}],
                     "late": {"clock": "council-decision", "startedOn": "2026-08-11", "due": "%s"%s},
                     "version": 3}""".formatted(AGREEMENT, city, due, roles));
            QuarkusTransaction.requiringNew()
                    .run(() -> hearer.apply(new HeardEvent(
                            Ids.next(),
                            "id.jembatan.agreement.overdue.v1",
                            AGREEMENT,
                            3,
                            Instant.parse("2026-11-22T03:00:00Z"),
                            data)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String waitingFor(String... roles) {
        return ", \"actor\": \"SOMEBODY\", \"roles\": [\"" + String.join("\", \"", roles) + "\"]";
    }

    private List<String> notifications() {
        return sql.list("select rule || ' ' || desk from notification order by rule, desk", row -> row.getString(1));
    }

    @Test
    void the_bureau_with_its_head_and_the_desk_whose_step_it_is_are_told_once_each() {
        late("2026-10-15", waitingFor("agency-officer", "bureau-officer"));
        late("2026-10-15", waitingFor("agency-officer", "bureau-officer"));
        teller.tell();
        TestClock.move(Duration.ofDays(10));
        late("2026-10-15", waitingFor("agency-officer", "bureau-officer"));
        teller.tell();

        assertThat(notifications()).containsExactly("agreement-late agency:sda", "agreement-late bureau");
        assertThat(as("kepala")
                        .header("Accept-Language", "en")
                        .get("/api/v1/notifications")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("items.text"))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .contains("Sister city (2026-00001)", "Ankara", "15 October 2026", "Silence decides nothing"));
    }

    @Test
    void another_day_missed_is_told_anew() {
        late("2026-10-15", waitingFor("bureau-officer"));
        teller.tell();
        late("2026-11-15", waitingFor("bureau-officer"));
        teller.tell();

        assertThat(notifications()).containsExactly("agreement-late bureau", "agreement-late bureau");
    }

    @Test
    void missions_and_partners_are_told_where_it_waits_for_them_and_an_old_teller_reaches_the_bureau() {
        late("2026-10-15", waitingFor("mission-officer", "partner-officer"));
        teller.tell();
        assertThat(notifications())
                .containsExactly(
                        "agreement-late bureau",
                        "agreement-late mission:kbri-ankara",
                        "agreement-late partner:tr-ankara");

        late("2026-10-16", "");
        teller.tell();
        assertThat(notifications()).hasSize(4);
    }

    @Test
    void the_neighbour_still_tells_what_we_need() throws IOException {
        var schema = JSON.readTree(
                Path.of("../agreements-service/src/main/resources/events/agreement.overdue.v1.schema.json")
                        .toFile());
        var required = new ArrayList<String>();
        schema.get("required").forEach(each -> required.add(each.asText()));

        assertThat(required).contains("agreementId", "reference", "title", "partners", "sharedWith", "late");
        assertThat(schema.at("/properties/late/required"))
                .extracting(each -> each.asText())
                .contains("clock", "due");
        assertThat(schema.at("/properties/late/properties/roles").isMissingNode())
                .isFalse();
    }
}
