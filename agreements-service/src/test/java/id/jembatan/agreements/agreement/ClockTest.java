package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.opened;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.agreements.procedure.Label;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Clocks over several calendars, and what becomes of them.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ClockTest {

    @Inject
    Neighbours neighbours;

    @Inject
    Deadlines deadlines;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void time_goes_on() {
        TestClock.reset();
    }

    private UUID caseWithAClock(String country, String calendar, LocalDate from, int days) {
        var id = UUID.fromString(opened(neighbours.aPartnerIn(country).code()));
        var words = new Label("Tenggat", "Limit", "Süre");
        QuarkusTransaction.requiringNew()
                .run(() -> deadlines.start(
                        id,
                        "council-decision",
                        new Procedure.Clock(words, days, calendar, "field", "a test", "HEAD"),
                        from));
        return id;
    }

    private void decreed(String calendar, LocalDate day, boolean off) {
        as("admin")
                .contentType(ContentType.JSON)
                .body("""
                        {"calendar": "%s", "day": "%s", "name": "A decree", "dayOff": %s}""".formatted(calendar, day, off))
                .post("/api/v1/holidays")
                .then()
                .statusCode(201);
    }

    @Test
    void a_clock_of_both_countries_counts_what_is_worked_in_both() throws Exception {
        var id = caseWithAClock("TR", "ID+PARTNERS", LocalDate.of(2027, 10, 27), 2);

        assertThat(ask("select calendar || ' ' || due from deadline where agreement_id = '" + id + "'"))
                .isEqualTo("ID+TR 2027-11-01"); // Friday 29 October is theirs
    }

    @Test
    void a_decree_of_the_partners_country_moves_it_and_both_days_are_journalled() throws Exception {
        var id = caseWithAClock("TR", "ID+PARTNERS", LocalDate.of(2029, 3, 5), 2);
        assertThat(ask("select due::text from deadline where agreement_id = '" + id + "'"))
                .isEqualTo("2029-03-07");

        decreed("TR", LocalDate.of(2029, 3, 6), true);

        assertThat(ask("select due::text from deadline where agreement_id = '" + id + "'"))
                .isEqualTo("2029-03-08");
        assertThat(ask(
                        "select (before::jsonb ->> 'due') || ' ' || (after::jsonb ->> 'due') from journal_entry where resource_id = '"
                                + id + "' and action = 'recompute-deadline'"))
                .isEqualTo("2029-03-07 2029-03-08");
        assertThat(ask("select stage from agreement where id = '" + id + "'")).isEqualTo("INITIATED");
    }

    @Test
    void late_is_told_once_and_again_only_when_a_decree_gave_time_that_ran_out_too() throws Exception {
        var id = caseWithAClock("TR", "ID", LocalDate.of(2028, 2, 7), 1);
        TestClock.set(Instant.parse("2028-02-09T03:00:00Z"));
        deadlines.tellLate();
        deadlines.tellLate();
        assertThat(late(id)).isEqualTo("2028-02-08");

        decreed("ID", LocalDate.of(2028, 2, 8), true);
        deadlines.tellLate();
        assertThat(late(id)).isEqualTo("2028-02-08");
        TestClock.set(Instant.parse("2028-02-10T03:00:00Z"));
        deadlines.tellLate();
        deadlines.tellLate();

        assertThat(late(id)).isEqualTo("2028-02-08, 2028-02-09");
        assertThat(ask("select stage from agreement where id = '" + id + "'")).isEqualTo("INITIATED");
        as("biro")
                .get(Cases.API + "/" + id + "/history")
                .then()
                .body("items.findAll { it.action == 'overdue' }.size()", org.hamcrest.Matchers.equalTo(2));
    }

    private String late(UUID id) throws Exception {
        return ask("select string_agg(data #>> '{late,due}', ', ' order by id) from outbox_event where subject = '" + id
                + "' and type = 'id.jembatan.agreement.overdue.v1'");
    }

    private String ask(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
