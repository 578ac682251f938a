package id.jembatan.partners.notification;

import static id.jembatan.partners.CleanSlate.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.icegreen.greenmail.util.GreenMailUtil;
import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Mails, over real SMTP.
@QuarkusTest
@QuarkusTestResource(Floor.class)
@QuarkusTestResource(MailServer.class)
class PostmanTest {

    private static final Instant NOW = Instant.parse("2026-11-13T02:00:00Z");

    @Inject
    CleanSlate slate;

    @Inject
    Notifications notifications;

    @Inject
    Postman postman;

    @Inject
    MailBacklog backlog;

    @Inject
    MeterRegistry meters;

    @Inject
    Clock clock;

    @BeforeEach
    void begin() {
        slate.wipe();
        MailServer.empty();
        TestClock.set(NOW);
        desk("mission:kbri-ankara", "tr", "kbri-ankara@example.org");
    }

    @AfterEach
    void end() {
        slate.run("drop trigger if exists dies on mail");
        TestClock.reset();
    }

    private void desk(String code, String language, String... mails) {
        slate.run(
                "insert into desk (id, version, code, name, mails, language, active) values (uuidv7(), 0, '%s', '%s', '{%s}', '%s', true)"
                        .formatted(code, "Desk " + code, String.join(",", mails), language));
    }

    private UUID told(String desk, String title) {
        return QuarkusTransaction.requiringNew()
                .call(() -> notifications.tell(
                        List.of(new ToTell(
                                Rule.REQUEST_DUE,
                                "requests",
                                UUID.randomUUID(),
                                "2026-11-13",
                                new Desk(desk),
                                null,
                                "{\"title\": \"" + title + "\", \"due\": \"2026-11-13\"}",
                                NOW)),
                        clock.instant()))
                .getFirst()
                .id();
    }

    private List<String> mail(String column) {
        return slate.ask("select " + column + " from mail order by id");
    }

    @Test
    void a_desk_gets_one_mail_per_address_in_its_language() throws Exception {
        desk("bureau", "id", "biro@example.org", "kerja-sama@example.org");
        var id = told("bureau", "Nota verbal");

        assertThat(postman.deliver()).isEqualTo(2);
        assertThat(postman.deliver()).isZero();

        assertThat(MailServer.mails()).hasSize(2);
        assertThat(MailServer.mails())
                .extracting(mail -> mail.getAllRecipients().length)
                .containsOnly(1);
        assertThat(MailServer.mails())
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("biro@example.org", "kerja-sama@example.org");
        var mail = MailServer.mails().getFirst();
        assertThat(mail.getSubject()).isEqualTo("Permintaan jatuh tempo: Nota verbal");
        assertThat(mail.getFrom()[0]).hasToString("Jembatan <jembatan@example.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID()).startsWith("<" + id + ".").endsWith("@example.org>");
        assertThat(MailServer.mails()).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
        assertThat(mail.getContentType()).contains("multipart/alternative");
        var body = GreenMailUtil.getBody(mail);
        assertThat(body).contains("text/plain", "text/html", "http://localhost:8080/requests/");
        assertThat(mail("state")).containsExactly("sent", "sent");
    }

    @Test
    void letters_beyond_latin_arrive_as_they_were() throws Exception {
        told("mission:kbri-ankara", "İçme suyu — 東京");

        postman.deliver();

        assertThat(MailServer.subjects()).containsExactly("Talebin süresi doluyor: İçme suyu — 東京");
    }

    @Test
    void a_title_cannot_become_a_header() throws Exception {
        told("mission:kbri-ankara", "Hello\\r\\nBcc: everybody@example.org\\r\\n\\r\\nDear all");

        postman.deliver();

        var mail = MailServer.mails().getFirst();
        assertThat(MailServer.mails()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Talebin süresi doluyor: Hello Bcc: everybody@example.org Dear all");
    }

    @Test
    void a_desk_without_an_address_or_an_open_door_gets_no_mail() {
        desk("agency:sda", "id");
        desk("partner:tr-ankara", "tr", "ankara@example.org");
        slate.run("update desk set active = false where code = 'partner:tr-ankara'");
        told("agency:sda", "A");
        told("partner:tr-ankara", "B");
        told("mission:of-nowhere", "C");

        assertThat(postman.deliver()).isZero();

        assertThat(mail("state")).isEmpty();
        assertThat(slate.ask("select count(*) from notification")).containsExactly("3");
    }

    @Test
    void mails_wait_for_a_server_that_is_down() {
        told("mission:kbri-ankara", "A");
        told("mission:kbri-ankara", "B");
        MailServer.down();

        for (var day = 0; day < 20; day++) {
            assertThat(postman.deliver()).isZero();
            TestClock.move(Duration.ofHours(12));
        }
        assertThat(mail("state")).containsExactly("waiting", "waiting");
        assertThat(mail("tries")).as("that is no fault of theirs").containsExactly("0", "0");
        assertThat(slate.ask("select reason from mail where reason is not null"))
                .isNotEmpty();
        backlog.count();
        assertThat(meters.get("jembatan.mails.waiting").gauge().value()).isEqualTo(2);

        MailServer.up();
        assertThat(postman.deliver()).isEqualTo(2);
        assertThat(MailServer.subjects())
                .containsExactlyInAnyOrder("Talebin süresi doluyor: A", "Talebin süresi doluyor: B");
        assertThat(slate.ask("select reason from mail where reason is not null"))
                .isEmpty();
    }

    @Test
    void a_refused_mail_is_tried_again_and_given_up_and_sent_by_command() throws Exception {
        var id = told("mission:kbri-ankara", "A");
        try (var _ = MailServer.refusing("550 5.1.1 No such mailbox here")) {
            assertThat(postman.deliver()).isZero();
            assertThat(mail("next_at = '2026-11-13T02:01:00Z'")).containsExactly("t");
            assertThat(postman.deliver()).as("not before its time").isZero();
            assertThat(mail("tries")).containsExactly("1");

            var pauses = 0L;
            for (var at = 1; at < 8; at++) {
                TestClock.move(Duration.ofHours(2));
                pauses++;
                postman.deliver();
            }
            assertThat(pauses).isEqualTo(7);
            assertThat(mail("state")).containsExactly("given_up");
            assertThat(mail("tries")).containsExactly("8");
        }
        TestClock.move(Duration.ofDays(30));
        assertThat(postman.deliver()).as("given up is given up").isZero();

        backlog.count();
        assertThat(meters.get("jembatan.mails.given.up").gauge().value()).isEqualTo(1);
        as("kepala").get("/api/v1/notifications/" + id).then().statusCode(404);
        as("auditor")
                .get("/api/v1/mails?state=given_up&total=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].reason", containsString("No such mailbox here"))
                .body("items[0].address", equalTo("kbri-ankara@example.org"))
                .body("items[0].actions", hasSize(0));
        String mail = as("kepala")
                .get("/api/v1/mails?notification=" + id)
                .then()
                .body("items[0].actions", contains("replay"))
                .extract()
                .path("items[0].id");
        as("auditor").post("/api/v1/mails/" + mail + "/replays").then().statusCode(403);
        as("kepala")
                .post("/api/v1/mails/" + mail + "/replays")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("tries", equalTo(0));
        as("kepala")
                .post("/api/v1/mails/" + mail + "/replays")
                .then()
                .statusCode(409)
                .body("code", equalTo("mail-not-given-up"));

        assertThat(postman.deliver()).isEqualTo(1);
        assertThat(MailServer.mails()).hasSize(1);
        assertThat(slate.ask(
                        "select action from journal_entry where resource = 'mail' and resource_id = '" + mail + "'"))
                .containsExactly("replay");
    }

    @Test
    void everything_given_up_can_be_sent_again_at_once() throws Exception {
        told("mission:kbri-ankara", "A");
        told("mission:kbri-ankara", "B");
        slate.run("update mail set state = 'given_up', tries = 8, reason = '535 wrong password'");

        as("kbri-ankara").post("/api/v1/mails/replays").then().statusCode(403);
        as("admin").post("/api/v1/mails/replays").then().statusCode(200).body("waiting", equalTo(2));

        assertThat(postman.deliver()).isEqualTo(2);
    }

    @Test
    void one_mail_that_is_refused_does_not_hold_up_the_next() throws Exception {
        told("mission:kbri-ankara", "A");
        try (var _ = MailServer.refusing("451 4.3.0 later")) {
            postman.deliver();
        }
        told("mission:kbri-ankara", "B");

        assertThat(postman.deliver()).isEqualTo(1);

        assertThat(MailServer.subjects()).containsExactly("Talebin süresi doluyor: B");
    }

    @Test
    void the_repeat_after_a_death_in_between_is_known_by_its_message_id() throws Exception {
        told("mission:kbri-ankara", "A");
        // Dies between "the server has taken it" and "that is written down".
        slate.run("""
                create or replace function dies() returns trigger language plpgsql as $$
                begin raise exception 'killed'; end $$""");
        slate.run("create trigger dies before update on mail for each row execute function dies()");
        assertThat(catchThrowable(postman::deliver)).isNotNull();
        assertThat(mail("state")).containsExactly("waiting");
        slate.run("drop trigger dies on mail");

        assertThat(postman.deliver()).isEqualTo(1);
        assertThat(postman.deliver()).isZero();

        assertThat(MailServer.mails()).hasSize(2);
        assertThat(MailServer.mails())
                .extracting(MimeMessage::getMessageID)
                .containsOnly(MailServer.mails().getFirst().getMessageID());
    }

    @Test
    void two_replicas_send_each_mail_once() throws Exception {
        for (var i = 0; i < 100; i++) {
            told("mission:kbri-ankara", "Number " + i);
        }
        try (var replicas = Executors.newFixedThreadPool(3)) {
            Callable<Integer> replica = postman::deliver;
            var taken = 0;
            for (var each : replicas.invokeAll(List.of(replica, replica, replica))) {
                taken += each.get();
            }
            assertThat(taken).isEqualTo(100);
        }

        assertThat(MailServer.subjects()).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void the_queue_is_nobodys_but_the_administrators_business() {
        for (var user : List.of("biro", "kbri-ankara", "ankara", "hukum")) {
            as(user).get("/api/v1/mails").then().statusCode(403);
        }
        as("admin").get("/api/v1/mails?state=lost").then().statusCode(400);
        as("kepala")
                .post("/api/v1/mails/" + UUID.randomUUID() + "/replays")
                .then()
                .statusCode(404)
                .body("code", equalTo("unknown-mail"));
    }
}
