package id.jembatan.agreements.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/// What the neighbours hear of days off.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class HolidayNewsTest {

    @Inject
    AgroalDataSource database;

    @Test
    void what_the_database_brought_with_it_was_told_once() throws Exception {
        assertThat(
                        ask(
                                "select count(*) from outbox_event where data ->> 'calendar' = 'ID' and data ->> 'year' = '2025'"
                                        + " and subject_version = 0 and data::text like '%2025-08-18%' and data::text like '%2025-09-05%'"))
                .isEqualTo("1");
    }

    @Test
    void a_decree_tells_the_whole_year_anew() throws Exception {
        for (var off : new boolean[] {true, false}) {
            given().auth()
                    .oauth2(Tokens.of("admin"))
                    .contentType("application/json")
                    .body("""
                            {"calendar": "ZZ", "day": "2031-01-01", "name": "New year", "dayOff": %s}""".formatted(off))
                    .post("/api/v1/holidays")
                    .then()
                    .statusCode(201);
        }

        assertThat(ask(
                        "select string_agg(subject_version || ' ' || (data #>> '{days,0,dayOff}'), ', ' order by subject_version)"
                                + " from outbox_event where data ->> 'calendar' = 'ZZ'"))
                .isEqualTo("0 true, 1 false");
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
