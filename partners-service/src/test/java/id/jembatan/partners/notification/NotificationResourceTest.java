package id.jembatan.partners.notification;

import static id.jembatan.partners.CleanSlate.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each desk reads its own.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class NotificationResourceTest {

    private static final Instant THIRD = Instant.parse("2026-11-03T01:00:00Z");
    private static final Instant THIRTEENTH = Instant.parse("2026-11-13T01:00:00Z");

    @Inject
    CleanSlate slate;

    @Inject
    Notifications notifications;

    @Inject
    SessionFactory hibernate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    private String told(String desk, Rule rule, UUID subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.tell(
                        List.of(new ToTell(
                                rule,
                                "requests",
                                subject,
                                "2026-11-08",
                                new Desk(desk),
                                null,
                                "{\"title\": \"Nota verbal\", \"due\": \"2026-11-08\"}",
                                THIRD)),
                        THIRTEENTH))
                .getFirst()
                .id()
                .toString();
    }

    private String told(String desk) {
        return told(desk, Rule.REQUEST_DUE, UUID.randomUUID());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bureau", "agency:sda", "mission:kbri-ankara", "partner:tr-ankara"})
    void a_desk_sees_its_own_and_nobody_elses(String desk) {
        told("mission:kbri-kuala-lumpur");
        var id = told(desk);
        var readers = switch (desk) {
            case "bureau" -> List.of("biro", "kepala", "hukum", "admin");
            case "agency:sda" -> List.of("dinas-sda");
            case "mission:kbri-ankara" -> List.of("kbri-ankara");
            default -> List.of("ankara");
        };

        for (var user : List.of(
                "biro",
                "kepala",
                "hukum",
                "admin",
                "dinas-sda",
                "kbri-ankara",
                "kbri-kl",
                "ankara",
                "kemendagri",
                "kemlu")) {
            var sees = readers.contains(user);
            as(user).get("/api/v1/notifications/" + id).then().statusCode(sees ? 200 : 404);
            as(user).get("/api/v1/notifications?total=true")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(sees || user.equals("kbri-kl") ? 1 : 0));
            as(user).get("/api/v1/notifications/counts")
                    .then()
                    .body("unread", equalTo(sees || user.equals("kbri-kl") ? 1 : 0));
            if (!sees) {
                as(user).post("/api/v1/notifications/" + id + "/readings")
                        .then()
                        .statusCode(404);
            }
        }
        as("auditor").get("/api/v1/notifications?total=true").then().body("total", equalTo(2));
        as("auditor").get("/api/v1/notifications/" + id).then().statusCode(200).body("actions", empty());
        as("auditor")
                .post("/api/v1/notifications/" + id + "/readings")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-desk"));
        given().get("/api/v1/notifications").then().statusCode(401);
    }

    @Test
    void what_is_not_yours_looks_like_what_is_not_there() {
        var id = told("mission:kbri-kuala-lumpur");

        var foreign = as("kbri-ankara").get("/api/v1/notifications/" + id);
        var unknown = as("kbri-ankara").get("/api/v1/notifications/" + UUID.randomUUID());

        foreign.then().statusCode(404).body("code", equalTo("unknown-notification"));
        assertThat(foreign.jsonPath().getString("detail"))
                .isEqualTo(unknown.jsonPath().getString("detail"));
    }

    @Test
    void a_notification_says_what_when_and_how_late_in_the_readers_language() {
        var id = told("mission:kbri-ankara");

        as("kbri-ankara")
                .get("/api/v1/notifications/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Request due: Nota verbal"))
                .body("text", equalTo("The request \"Nota verbal\" is due on 8 November 2026 and has no answer."))
                .body("late", equalTo("This was due to be told on 3 November 2026 and is told on 13 November 2026."))
                .body("about.kind", equalTo("requests"))
                .body("desk", equalTo("mission:kbri-ankara"))
                .body("dueAt", equalTo("2026-11-03T01:00:00Z"))
                .body("toldAt", equalTo("2026-11-13T01:00:00Z"))
                .body("mail", equalTo("none"))
                .body("readAt", nullValue())
                .body("actions", contains("read"));
        given().auth()
                .oauth2(Tokens.of("kbri-ankara"))
                .header("Accept-Language", "tr")
                .get("/api/v1/notifications/" + id)
                .then()
                .body("title", equalTo("Talebin süresi doluyor: Nota verbal"));
    }

    @Test
    void one_person_reads_for_the_desk_and_the_journal_says_who() {
        var id = told("bureau");
        var before = as("biro").get("/api/v1/notifications/" + id);

        as("biro")
                .post("/api/v1/notifications/" + id + "/readings")
                .then()
                .statusCode(201)
                .body("actions", empty());
        var after = as("kepala").get("/api/v1/notifications/" + id);
        as("kepala")
                .post("/api/v1/notifications/" + id + "/readings")
                .then()
                .statusCode(201)
                .body("readAt", equalTo(after.path("readAt")));

        assertThat(before.header("ETag"))
                .isNotEqualTo(as("biro").get("/api/v1/notifications/" + id).header("ETag"));
        as("biro")
                .header(
                        "If-None-Match",
                        as("biro").get("/api/v1/notifications/" + id).header("ETag"))
                .get("/api/v1/notifications/" + id)
                .then()
                .statusCode(304);
        as("kepala").get("/api/v1/notifications?unread=true").then().body("items", empty());
        as("kepala").get("/api/v1/notifications?unread=false").then().body("items", hasSize(1));
        assertThat(slate.ask("select actor_name from journal_entry where resource = 'notification' and resource_id = '"
                        + id + "'"))
                .containsExactly("biro");
    }

    @Test
    void filters_and_pages_go_together() {
        var subject = UUID.randomUUID();
        told("bureau", Rule.REQUEST_HALF_TIME, subject);
        told("bureau", Rule.REQUEST_DUE, subject);
        for (var i = 0; i < 5; i++) {
            told("bureau", Rule.PARTNERSHIP_QUIET, UUID.randomUUID());
        }

        as("biro")
                .get("/api/v1/notifications?subject=" + subject + "&subjectKind=requests")
                .then()
                .body("items.rule", contains("request-due", "request-half-time"));
        as("biro")
                .get("/api/v1/notifications?rule=partnership-quiet&unread=true&total=true&limit=1")
                .then()
                .body("total", equalTo(5));
        var seen = new ArrayList<String>();
        String next = null;
        do {
            var page = as("biro").get("/api/v1/notifications?limit=2" + (next == null ? "" : "&after=" + next));
            seen.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        } while (next != null);
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?rule=no-rule",
                "?rule=%00",
                "?subject=1",
                "?unread=perhaps",
                "?desk=bureau",
                "?after=x",
                "?limit=0",
                "?subjectKind=%0a",
            })
    void bad_questions_are_refused(String query) {
        assertThat(as("biro")
                        .urlEncodingEnabled(false)
                        .get("/api/v1/notifications" + query)
                        .statusCode())
                .isIn(400, 422);
    }

    @Test
    void a_screen_costs_the_same_whatever_it_shows() {
        for (var i = 0; i < 30; i++) {
            told("bureau");
        }
        slate.run("insert into mail (id, notification, address, language, next_at)"
                + " select uuidv7(), id, 'a@example.org', 'id', now() from notification");
        hibernate.getStatistics().clear();

        as("biro")
                .get("/api/v1/notifications?limit=30")
                .then()
                .body("items", hasSize(30))
                .body("items[0].mail", equalTo("waiting"));

        assertThat(hibernate.getStatistics().getPrepareStatementCount()).isLessThanOrEqualTo(2);
    }
}
