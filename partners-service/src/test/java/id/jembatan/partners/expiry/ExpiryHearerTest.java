package id.jembatan.partners.expiry;

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

/// From what the neighbour says to the desks that are told.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ExpiryHearerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID AGREEMENT = Ids.next();
    private static final UUID INSTRUMENT = Ids.next();

    @Inject
    CleanSlate slate;

    @Inject
    ExpiryHearer hearer;

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
                (uuidv7(), 0, 'bureau', 'Biro', '{}', 'id', true)""");
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        city = register(aCityNamed("Ankara", "TR"));
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    private void told(String about, int days, String ends, String known) {
        try {
            var data = JSON.readTree("""
                    {"agreementId": "%s", "reference": "2026-00001", "title": "Sister city", "agency": "sda",
                     "partners": [{"partnerId": "%s", "code": "tr-ankara", "country": "TR"}], "sharedWith": [],
                     "instrument": {"id": "%s", "number": "2026-00001/MSP/1", "kind": "MSP", "title": "MoU"},
                     "about": "%s", "endsOn": %s, "actBy": "2027-01-01", "dayKnown": "%s", "days": %d,
                     "daysLeft": 40, "version": 3}""".formatted(AGREEMENT, city, INSTRUMENT, about, ends, known, days));
            QuarkusTransaction.requiringNew()
                    .run(() -> hearer.apply(new HeardEvent(
                            Ids.next(),
                            "id.jembatan.agreement.expiring.v1",
                            AGREEMENT,
                            3,
                            Instant.parse("2026-11-22T03:00:00Z"),
                            data)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> notifications() {
        return sql.list("select rule || ' ' || desk from notification order by rule, desk", row -> row.getString(1));
    }

    @Test
    void the_keeper_the_bureau_and_the_mission_are_told_once_each() {
        told("END", 90, "{\"year\": 2027, \"month\": 1, \"day\": 1}", "CERTAINLY");
        told("END", 90, "{\"year\": 2027, \"month\": 1, \"day\": 1}", "CERTAINLY");
        teller.tell();
        TestClock.move(Duration.ofDays(10));
        told("END", 90, "{\"year\": 2027, \"month\": 1, \"day\": 1}", "CERTAINLY");
        teller.tell();

        assertThat(notifications())
                .containsExactly(
                        "agreement-expiring agency:sda",
                        "agreement-expiring bureau",
                        "agreement-expiring mission:kbri-ankara");
    }

    @Test
    void another_of_the_days_is_another_reminder_and_an_end_known_by_its_year_says_the_year() {
        told("END", 90, "{\"year\": 2027}", "POSSIBLY");
        teller.tell();
        told("END", 30, "{\"year\": 2027}", "POSSIBLY");
        told("LAST_DAY_TO_OBJECT", 30, "{\"year\": 2027}", "POSSIBLY");
        teller.tell();

        assertThat(notifications()).hasSize(9);
        var bodies = as("kbri-ankara")
                .header("Accept-Language", "en")
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.text");
        assertThat(bodies)
                .anySatisfy(it -> assertThat(it).contains("ends on 2027", "Ankara", "2026-00001/MSP/1"))
                .anySatisfy(it -> assertThat(it).contains("unless somebody objects by 1 January 2027"));
    }

    @Test
    void the_neighbour_still_tells_what_we_need() throws IOException {
        var schema = JSON.readTree(
                Path.of("../agreements-service/src/main/resources/events/agreement.expiring.v1.schema.json")
                        .toFile());
        var required = new ArrayList<String>();
        schema.get("required").forEach(each -> required.add(each.asText()));

        assertThat(required)
                .contains("agreementId", "title", "partners", "instrument", "about", "actBy", "dayKnown", "days");
    }
}
