package id.jembatan.suite.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import id.jembatan.suite.running.Checker;
import id.jembatan.suite.running.KeycloakAdmin;
import id.jembatan.suite.running.TheSuite;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// An account has a last day. After it nothing opens, and the review names it until somebody closes it.
class OffboardingTest {

    private static final TheSuite SUITE = TheSuite.get();
    private static final KeycloakAdmin ADMIN = new KeycloakAdmin(SUITE);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Jakarta"));

    @Test
    void the_last_day_still_counts_and_the_day_after_opens_nothing() {
        partner("rehearsal-last-day", Map.of("until", TODAY.toString()));
        partner("rehearsal-ended", Map.of("until", TODAY.minusDays(1).toString()));

        SUITE.anonymous()
                .auth()
                .oauth2(token("rehearsal-last-day"))
                .get("/api/v1/partners")
                .then()
                .statusCode(200);
        var token = token("rehearsal-ended");
        for (var door : List.of("GATEWAY", "PARTNERS")) {
            io.restassured.RestAssured.given()
                    .baseUri("http://localhost:" + SUITE.port(door))
                    .auth()
                    .oauth2(token)
                    .get("/api/v1/partners")
                    .then()
                    .statusCode(403)
                    .body("type", endsWith("account-ended"));
        }
    }

    @Test
    void the_review_names_who_should_not_come_in_and_closes_what_has_ended() {
        partner("rehearsal-review-ended", Map.of("until", TODAY.minusDays(2).toString()));
        partner("rehearsal-review-open", Map.of());
        ADMIN.person("rehearsal-review-nowhere", List.of("mission-officer"), Map.of());
        ADMIN.person("rehearsal-review-head", List.of("bureau-head"), Map.of());
        assertThat(ADMIN.signIn("rehearsal-review-ended").statusCode()).isEqualTo(200);

        var list = review();

        assertThat(line(list, "rehearsal-review-ended")).contains("is still open");
        assertThat(line(list, "rehearsal-review-open")).contains("is from outside and has no last day");
        assertThat(line(list, "rehearsal-review-nowhere")).contains("says no mission");
        assertThat(line(list, "rehearsal-review-head")).contains("has set up none yet");
        assertThat(line(list, "biro")).doesNotContain("ended");

        review("--end", "yes");

        assertThat(ADMIN.signIn("rehearsal-review-ended").statusCode()).isEqualTo(400);
        assertThat(line(review(), "rehearsal-review-ended")).contains("rehearsal-review-ended,no,");
        assertThat(ADMIN.signIn("rehearsal-review-open").statusCode()).isEqualTo(200);
    }

    private static String review(String... more) {
        var words =
                new java.util.ArrayList<>(List.of("access", "--realm", SUITE.keycloak() + "/admin/realms/jembatan"));
        words.addAll(List.of(more));
        var answer = Checker.run(SUITE, Map.of("KEYCLOAK_TOKEN", ADMIN.tokenOfAnotherRealm()), words);
        assertThat(answer.code()).as(answer.said()).isEqualTo(1);
        return answer.said();
    }

    private static String line(String list, String account) {
        return list.lines()
                .filter(line -> line.startsWith(account + ","))
                .findFirst()
                .orElseThrow();
    }

    private static void partner(String name, Map<String, String> more) {
        var attributes = new java.util.HashMap<>(more);
        attributes.put("partner", "tr-ankara");
        ADMIN.person(name, List.of("partner-officer"), attributes);
    }

    private static String token(String name) {
        return ADMIN.signIn(name).then().statusCode(200).extract().path("access_token");
    }
}
