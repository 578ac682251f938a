package id.jembatan.partners;

import static io.restassured.RestAssured.given;

import id.jembatan.platform.test.Tokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// An empty register for each test, and the ways to fill it.
@ApplicationScoped
public class CleanSlate {

    /// What migrations bring in and nobody wipes, and the platform's own tables, which cannot be wiped.
    private static final List<String> KEPT = List.of(
            "flyway_schema_history",
            "partnership_kind",
            "partnership_stage",
            "stage_rule",
            "stage_evidence",
            "ending_reason",
            "dormancy_rule",
            "dormancy_state",
            "partnership_figure",
            "jubilee_step",
            "leadership_follow_up",
            "sector",
            "parameter",
            "figure_definition",
            "engagement_kind",
            "engagement_stage",
            "engagement_move",
            "engagement_need",
            "follow_up_period",
            "retention_class",
            "legal_basis",
            "request_kind",
            "identifier_scheme",
            "known_place",
            "known_place_name",
            "place_rule",
            "likeness_rule",
            "generic_word",
            // the platform's own
            "feed_state",
            "outbox_event",
            "inbox",
            "inbox_cursor",
            "inbox_failure",
            "parked_event",
            "journal_entry",
            "journal_head",
            "journal_hold",
            "journal_checkpoint",
            "idempotency_key");

    private final AgroalDataSource database;

    CleanSlate(AgroalDataSource database) {
        this.database = database;
    }

    public void wipe() {
        run("truncate "
                + String.join(
                        ", ",
                        ask("select quote_ident(tablename) from pg_tables where schemaname = 'public'"
                                + " and not tablename = any(string_to_array('" + String.join(",", KEPT) + "', ','))"))
                + " cascade");
    }

    public void run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// The first column of what a query finds.
    public List<String> ask(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", "en");
    }

    /// The first user's portfolio, by the door that everybody uses.
    public void loadSampleData() {
        post("partners.csv", "partners").then().statusCode(200);
        post("partners_domestic.csv", "partners").then().statusCode(200);
        post("missions.csv", "missions").then().statusCode(200);
    }

    public static io.restassured.response.Response loadEngagements() {
        return as("kepala")
                .contentType("application/json")
                .body(sample("engagements.json"))
                .post("/api/v1/engagements/imports");
    }

    public static io.restassured.response.Response post(String file, String collection) {
        return as("kepala").contentType("text/csv").body(sample(file)).post("/api/v1/" + collection + "/imports");
    }

    public static byte[] sample(String file) {
        try {
            return Files.readAllBytes(Path.of("sample-data", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whatever it looks like: a test means what it registers.
    ///
    /// @return the id
    public static String register(String json) {
        return as("biro")
                .contentType("application/json")
                .body(json)
                .post("/api/v1/partners?confirm=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String aCityNamed(String name, String country) {
        return """
                {"kind": "city", "name": "%s", "country": "%s"}""".formatted(name, country);
    }

    /// @return the id
    public static String openMission(String code, String country, String accreditations) {
        return as("kepala")
                .contentType("application/json")
                .body("""
                        {"kind": "embassy", "code": "%s", "name": "%s", "seat": {"country": "%s"}, "accreditations": [%s],
                         "accreditationUnknown": %s}""".formatted(code, code, country, accreditations, accreditations.isEmpty()))
                .post("/api/v1/missions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
