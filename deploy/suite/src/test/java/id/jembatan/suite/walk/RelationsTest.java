package id.jembatan.suite.walk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import id.jembatan.suite.running.Eventually;
import id.jembatan.suite.running.TheSuite;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Relations (deploy/docs/relations.md): an embassy logs a meeting, Jakarta sees it, asks, reminds and is answered.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RelationsTest {

    private static final TheSuite SUITE = TheSuite.get();
    private static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");
    private static final String TITLE = "Rehearsal, made up: verbal note on the water utilities";

    private static String meeting;
    private static String request;
    private static String notification;

    private static Response post(String user, String path, Map<String, Object> body) {
        return SUITE.as(user).contentType(ContentType.JSON).body(body).post("/api/v1/" + path);
    }

    @Test
    @Order(1)
    void the_embassy_logs_a_meeting_with_its_next_step() {
        var yesterday = LocalDate.now(OFFICE).minusDays(1);

        meeting = post(
                        "kbri-ankara",
                        "engagements",
                        Map.of(
                                "kind",
                                "meeting",
                                "partners",
                                List.of(Map.of("code", "tr-ankara")),
                                "subject",
                                "Rehearsal, made up: first talk of the water utilities",
                                "from",
                                Map.of(
                                        "year", yesterday.getYear(),
                                        "month", yesterday.getMonthValue(),
                                        "day", yesterday.getDayOfMonth()),
                                "result",
                                "Both sides want to go on",
                                "nextStep",
                                Map.of(
                                        "text",
                                        "Rehearsal, made up: send the list of utilities",
                                        "owner",
                                        "bureau",
                                        "dueOn",
                                        yesterday.plusDays(30).toString())))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @Order(2)
    void jakarta_sees_it_at_once_and_another_embassy_does_not_know_of_it() {
        SUITE.as("biro").get("/api/v1/engagements/" + meeting).then().statusCode(200);
        SUITE.as("biro").get("/api/v1/engagements").then().statusCode(200).body("items.id", hasItem(meeting));

        var foreign = SUITE.as("kbri-kl").get("/api/v1/engagements/" + meeting);
        var unknown = SUITE.as("kbri-kl").get("/api/v1/engagements/" + UUID.randomUUID());
        foreign.then().statusCode(404).contentType("application/problem+json");
        assertThat(foreign.jsonPath().getString("code"))
                .isEqualTo(unknown.jsonPath().getString("code"));
        assertThat(foreign.jsonPath().getString("detail"))
                .isEqualTo(unknown.jsonPath().getString("detail"));
    }

    @Test
    @Order(3)
    void the_next_step_is_a_commitment_with_an_owner_and_a_day() {
        SUITE.as("biro")
                .queryParam("origin", meeting)
                .get("/api/v1/commitments")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].owner", equalTo("bureau"))
                .body("items[0].dueOn", notNullValue())
                .body("items[0].state", equalTo("open"));
        SUITE.as("kbri-kl")
                .queryParam("origin", meeting)
                .get("/api/v1/commitments")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    @Order(4)
    void jakarta_asks_the_embassy_and_another_embassy_does_not_know_of_it() {
        String ankara = SUITE.as("biro").get("/api/v1/partners?code=tr-ankara").path("items[0].id");

        request = post(
                        "biro",
                        "requests",
                        Map.of(
                                "kind",
                                "verbal_note",
                                "title",
                                TITLE,
                                "mission",
                                "kbri-ankara",
                                "partnerId",
                                ankara,
                                "due",
                                // Half of the time is over soon enough for a test, and the rest long enough for it.
                                Map.of(
                                        "at",
                                        Instant.now()
                                                .plus(20, ChronoUnit.SECONDS)
                                                .toString())))
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        SUITE.as("kbri-ankara").get("/api/v1/requests/" + request).then().statusCode(200);
        SUITE.as("kbri-kl").get("/api/v1/requests/" + request).then().statusCode(404);
    }

    @Test
    @Order(5)
    void the_desk_is_reminded_in_its_list_and_by_a_mail_that_is_really_caught() {
        Eventually.holds(
                "the embassy's desk is reminded",
                Duration.ofSeconds(90),
                () -> !told("kbri-ankara").isEmpty());
        notification = told("kbri-ankara").getFirst();
        assertThat(told("kbri-kl")).isEmpty();

        Eventually.holds(
                "the mail is caught",
                Duration.ofSeconds(60),
                () -> caught().stream().anyMatch(subject -> subject.contains(TITLE)));
        SUITE.as("kbri-ankara")
                .get("/api/v1/notifications/" + notification)
                .then()
                .statusCode(200)
                .body("desk", equalTo("mission:kbri-ankara"))
                .body("about.id", equalTo(request))
                .body("about.kind", equalTo("requests"));
    }

    private static List<String> told(String user) {
        return SUITE.as(user)
                .queryParam("subject", request)
                .get("/api/v1/notifications")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /// What the mail catcher has for the desk, by its web interface. None is a 404 there.
    private static List<String> caught() {
        var box = given().baseUri("http://localhost:" + SUITE.port("MAIL_WEB"))
                .get("/api/user/kbri-ankara@example.org/messages/INBOX");
        return box.statusCode() == 200 ? box.jsonPath().getList("subject") : List.of();
    }

    @Test
    @Order(6)
    void one_person_reads_for_the_desk_and_another_desk_cannot() {
        SUITE.as("kbri-kl")
                .post("/api/v1/notifications/" + notification + "/readings")
                .then()
                .statusCode(404);
        SUITE.as("auditor")
                .post("/api/v1/notifications/" + notification + "/readings")
                .then()
                .statusCode(403);
        SUITE.as("kbri-ankara")
                .post("/api/v1/notifications/" + notification + "/readings")
                .then()
                .statusCode(201)
                .body("readAt", notNullValue());
    }

    @Test
    @Order(7)
    void the_embassy_answers_and_jakarta_closes() {
        post("kbri-ankara", "requests/" + request + "/moves", Map.of("move", "accept"))
                .then()
                .statusCode(201);
        post(
                        "kbri-ankara",
                        "requests/" + request + "/moves",
                        Map.of("move", "answer", "text", "Rehearsal, made up: sent"))
                .then()
                .statusCode(201)
                .body("state", equalTo("answered"));
        post("biro", "requests/" + request + "/moves", Map.of("move", "close"))
                .then()
                .statusCode(201)
                .body("state", equalTo("closed"));
        SUITE.as("biro")
                .get("/api/v1/requests/" + request + "/history")
                .then()
                .statusCode(200)
                .body("items.move", hasItems("ask", "accept", "answer", "close"));
    }

    @Test
    @Order(8)
    void the_desks_of_the_demonstration_are_there_and_made_up() {
        SUITE.as("biro")
                .get("/api/v1/desks")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("bureau", "mission:kbri-ankara", "partner:tr-ankara"))
                .body("items.source", everyItem(org.hamcrest.Matchers.containsString("made up")));
        SUITE.as("kbri-kl")
                .get("/api/v1/desks")
                .then()
                .body("items.code", equalTo(List.of("mission:kbri-kuala-lumpur")));
    }
}
