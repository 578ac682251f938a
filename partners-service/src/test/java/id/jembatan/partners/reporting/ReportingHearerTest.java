package id.jembatan.partners.reporting;

import static id.jembatan.partners.CleanSlate.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.reminder.Teller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import id.jembatan.platform.test.Tokens;
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

/// From what kpi-service says to the desks that owe figures.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ReportingHearerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID CARD = Ids.next();

    @Inject
    CleanSlate slate;

    @Inject
    ReportingHearer hearer;

    @Inject
    Teller teller;

    @Inject
    Sql sql;

    @BeforeEach
    void desks() {
        slate.wipe();
        slate.run("""
                insert into desk (id, version, code, name, mails, language, active) values
                (uuidv7(), 0, 'agency:sda', 'Dinas SDA', '{sda@example.org}', 'id', true),
                (uuidv7(), 0, 'agency:closed', 'A closed desk', '{closed@example.org}', 'id', false),
                (uuidv7(), 0, 'bureau', 'Biro', '{}', 'en', true)""");
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    private void told(UUID reminder, String recipient, String occasion, String title) {
        try {
            var data = JSON.readTree("""
                    {"reminderId": "%s", "scorecardId": "%s", "aboutKind": "AGREEMENT", "about": "%s", "title": %s,
                     "agency": "sda", "recipient": "%s", "occasion": "%s", "dueOn": "2026-11-30", "count": 3,
                     "figures": [{"indicatorId": "%s", "indicatorCode": "O01", "definition": null,
                       "period": {"kind": "QUARTER", "key": "2026-Q3", "from": "2026-07-01", "until": "2026-09-30", "name": null},
                       "dueOn": "2026-11-30"}], "version": 0, "later": "a field that nobody knows yet"}""".formatted(reminder, CARD, Ids.next(), title, recipient, occasion, Ids.next()));
            QuarkusTransaction.requiringNew()
                    .run(() -> hearer.apply(new HeardEvent(
                            Ids.next(),
                            "id.jembatan.reporting.reminded.v1",
                            reminder,
                            0,
                            Instant.parse("2026-11-22T03:00:00Z"),
                            data)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> notifications() {
        return sql.list("select rule || ' ' || desk from notification order by rule, desk", row -> row.getString(1));
    }

    private List<String> mails() {
        return sql.list("select address from mail order by address", row -> row.getString(1));
    }

    @Test
    void a_desk_is_told_once_and_written_to_where_it_has_an_open_address() {
        var reminder = Ids.next();
        told(reminder, "agency:sda", "SOON", "\"Water with a city (R-1)\"");
        told(reminder, "agency:sda", "SOON", "\"Water with a city (R-1)\"");
        told(Ids.next(), "agency:closed", "DUE", "\"Water with a city (R-1)\"");
        told(Ids.next(), "agency:never-heard-of", "OVERDUE", "\"Water with a city (R-1)\"");
        teller.tell();
        TestClock.move(Duration.ofDays(10));
        told(reminder, "agency:sda", "SOON", "\"Water with a city (R-1)\"");
        teller.tell();

        assertThat(notifications())
                .containsExactly(
                        "report-due agency:closed", "report-overdue agency:never-heard-of", "report-soon agency:sda");
        assertThat(mails()).containsExactly("sda@example.org");
        var shown = as("auditor")
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .extract();
        assertThat(shown.<List<String>>path("items.mail")).containsExactlyInAnyOrder("none", "none", "waiting");
    }

    @Test
    void each_language_has_its_words() {
        told(Ids.next(), "bureau", "OVERDUE", "\"Water with a city (R-1)\"");
        teller.tell();

        for (var words : List.of(
                List.of("en", "30 November 2026", "figures not reported: 3"),
                List.of("id", "30 November 2026", "belum dilaporkan: 3"),
                List.of("tr", "30 Kas", "değer sayısı: 3"))) {
            var bodies = given().auth()
                    .oauth2(Tokens.of("biro"))
                    .header("Accept-Language", words.getFirst())
                    .get("/api/v1/notifications")
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<String>>path("items.text");
            assertThat(bodies)
                    .singleElement()
                    .asString()
                    .contains("Water with a city (R-1)", words.get(1), words.get(2));
        }
    }

    @Test
    void a_card_without_a_title_is_known_by_its_indicator() {
        told(Ids.next(), "bureau", "DUE", "null");
        teller.tell();

        assertThat(sql.list("select facts ->> 'title' from notification", row -> row.getString(1)))
                .containsExactly("O01");
    }

    @Test
    void the_bureau_is_told_once_which_figure_a_partner_disputes_and_reads_it_in_its_language() {
        var figure = Ids.next();
        var statement = Ids.next();
        disputed(figure, statement);
        disputed(figure, statement);
        teller.tell();
        disputed(figure, statement);
        teller.tell();

        assertThat(notifications()).containsExactly("figure-disputed bureau");
        for (var words :
                List.of(List.of("en", "disputes the figure"), List.of("id", "menyanggah"), List.of("tr", "itiraz"))) {
            var shown = given().auth()
                    .oauth2(Tokens.of("biro"))
                    .header("Accept-Language", words.getFirst())
                    .get("/api/v1/notifications")
                    .then()
                    .statusCode(200)
                    .extract();
            assertThat(shown.<List<String>>path("items.text"))
                    .singleElement()
                    .asString()
                    .contains("O01, 2025", "tr-ankara", words.get(1))
                    .doesNotContain("one of them came in 2024");
            assertThat(shown.<String>path("items[0].about.kind")).isEqualTo("observations");
            assertThat(shown.<String>path("items[0].about.id")).isEqualTo(figure.toString());
        }
        assertThat(given().auth()
                        .oauth2(Tokens.of("ankara"))
                        .get("/api/v1/notifications")
                        .<List<String>>path("items.id"))
                .isEmpty();
    }

    private void disputed(UUID figure, UUID statement) {
        try {
            var data = JSON.readTree("""
                    {"kind": "DISPUTED", "observationId": "%s", "statementId": "%s", "scorecardId": "%s",
                     "aboutKind": "AGREEMENT", "about": "%s", "indicatorId": "%s", "indicatorCode": "O01", "definition": null,
                     "period": {"kind": "YEAR", "key": "2025", "from": "2025-01-01", "until": "2025-12-31", "name": null},
                     "state": "VALUE", "value": "5", "unit": "person", "status": "DISPUTED", "partner": "tr-ankara",
                     "stated": "4", "note": "one of them came in 2024", "outcome": null, "settlementNote": null,
                     "version": 3}""".formatted(figure, statement, CARD, Ids.next(), Ids.next()));
            QuarkusTransaction.requiringNew()
                    .run(() -> hearer.apply(new HeardEvent(
                            Ids.next(),
                            "id.jembatan.observation.disputed.v1",
                            figure,
                            3,
                            Instant.parse("2026-11-22T03:00:00Z"),
                            data)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_neighbour_still_tells_what_we_need() throws IOException {
        var schema = JSON.readTree(Path.of("../kpi-service/src/main/resources/events/reporting.reminded.v1.schema.json")
                .toFile());
        var required = new ArrayList<String>();
        schema.get("required").forEach(each -> required.add(each.asText()));

        assertThat(required)
                .contains("reminderId", "scorecardId", "title", "recipient", "occasion", "dueOn", "count", "figures");
        var disputed =
                JSON.readTree(Path.of("../kpi-service/src/main/resources/events/observation.disputed.v1.schema.json")
                        .toFile());
        assertThat(disputed.get("required"))
                .extracting(each -> each.asText())
                .contains("observationId", "statementId", "indicatorCode", "period", "partner");
        assertThat(schema.at("/properties/occasion/enum")).hasToString("[\"SOON\",\"DUE\",\"OVERDUE\"]");
    }
}
