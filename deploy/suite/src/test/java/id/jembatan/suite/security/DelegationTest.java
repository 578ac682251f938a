package id.jembatan.suite.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import id.jembatan.suite.running.KeycloakAdmin;
import id.jembatan.suite.running.TheSuite;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Somebody acts for somebody else: from a day to a day, by a decision, and the journal says so.
class DelegationTest {

    private static final TheSuite SUITE = TheSuite.get();
    private static final KeycloakAdmin ADMIN = new KeycloakAdmin(SUITE);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    @Test
    void in_his_days_he_may_what_the_role_may_and_the_journal_names_both() {
        var id = person("rehearsal-acting", Map.of());
        var token = token("rehearsal-acting");

        assertThat(statusOfApproving(token)).isNotEqualTo(403);
        String partner = SUITE.anonymous()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("""
                        {"kind": "city", "name": "Rehearsal of a delegation", "country": "TR",
                         "source": "made up for a test", "certainty": "made up"}""")
                .post("/api/v1/partners?confirm=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        SUITE.as("auditor")
                .get("/api/v1/partners-service/audit?resourceId=" + partner)
                .then()
                .statusCode(200)
                .body("items[0].actor", equalTo(id))
                .body(
                        "items[0].delegation",
                        equalTo("bureau-head for kepala, %s to %s, by Rehearsal 1/2026"
                                .formatted(TODAY.minusDays(1), TODAY)));
    }

    @Test
    void before_and_after_his_days_he_is_himself() {
        person(
                "rehearsal-acting-over",
                Map.of("acting_until", TODAY.minusDays(1).toString()));
        person(
                "rehearsal-acting-early",
                Map.of(
                        "acting_from",
                        TODAY.plusDays(1).toString(),
                        "acting_until",
                        TODAY.plusDays(9).toString()));

        assertThat(statusOfApproving(token("rehearsal-acting-over"))).isEqualTo(403);
        assertThat(statusOfApproving(token("rehearsal-acting-early"))).isEqualTo(403);
    }

    @Test
    void half_a_delegation_is_none() {
        for (var missing : List.of("acting_for", "acting_from", "acting_until", "acting_by")) {
            var name = "rehearsal-" + missing.replace('_', '-');
            person(name, Map.of(missing, ""));

            assertThat(statusOfApproving(token(name))).as(missing).isEqualTo(403);
        }
    }

    @Test
    void nobody_is_lent_the_administration_or_somebody_else_s_desk() {
        for (var role : List.of("administrator", "auditor", "partner-officer", "mission-officer")) {
            var name = "rehearsal-lent-" + role;
            person(name, Map.of("acting_as", role));

            SUITE.anonymous()
                    .auth()
                    .oauth2(token(name))
                    .get("/api/v1/partners-service/audit")
                    .then()
                    .statusCode(403);
        }
    }

    private static String person(String name, Map<String, String> other) {
        var attributes = new HashMap<>(Map.of(
                "acting_for", "kepala",
                "acting_as", "bureau-head",
                "acting_from", TODAY.minusDays(1).toString(),
                "acting_until", TODAY.toString(),
                "acting_by", "Rehearsal 1/2026"));
        attributes.putAll(other);
        attributes.values().removeIf(String::isEmpty);
        return ADMIN.person(name, List.of("bureau-officer"), attributes);
    }

    private static String token(String name) {
        return ADMIN.signIn(name).then().statusCode(200).extract().path("access_token");
    }

    /// Only the head of the bureau may: an officer is refused before his body is looked at.
    private static int statusOfApproving(String token) {
        return SUITE.anonymous()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/missions")
                .statusCode();
    }
}
