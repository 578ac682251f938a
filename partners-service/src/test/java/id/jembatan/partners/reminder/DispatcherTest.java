package id.jembatan.partners.reminder;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.jembatan.partners.CleanSlate;
import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// When the time has come: each once, in order, however long everybody slept.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class DispatcherTest {

    private static final Instant THIRD = Instant.parse("2026-11-03T01:00:00Z");
    private static final Instant EIGHTH = Instant.parse("2026-11-08T01:00:00Z");
    private static final Instant THIRTEENTH = Instant.parse("2026-11-13T01:00:00Z");
    private static final Desk ANKARA = Desk.mission("kbri-ankara");

    @Inject
    CleanSlate slate;

    @Inject
    Reminders reminders;

    @Inject
    Dispatcher dispatcher;

    @Inject
    ReminderBacklog backlog;

    @Inject
    MeterRegistry meters;

    private final UUID request = UUID.randomUUID();

    @BeforeEach
    void begin() {
        slate.wipe();
        slate.run("delete from outbox_event where type = 'id.jembatan.reminder.sent.v1'");
        slate.run("""
                insert into desk (id, version, code, name, mails, language, active) values
                (uuidv7(), 0, 'mission:kbri-ankara', 'KBRI Ankara', '{kbri-ankara@example.org}', 'en', true),
                (uuidv7(), 0, 'bureau', 'Biro', '{biro@example.org}', 'id', true)""");
        Rehook.forget();
        TestClock.set(THIRD);
    }

    @AfterEach
    void end() {
        slate.run("drop trigger if exists dies on mail");
        Rehook.forget();
        TestClock.reset();
    }

    private void plan(String rule, UUID subject, Instant dueAt, Desk... recipients) {
        plan(rule, subject, "2026-11-08", dueAt, recipients);
    }

    private void plan(String rule, UUID subject, String occurrence, Instant dueAt, Desk... recipients) {
        QuarkusTransaction.requiringNew()
                .run(() -> reminders.plan(new PlannedReminder(
                        rule,
                        "requests",
                        subject,
                        occurrence,
                        dueAt,
                        Set.of(recipients),
                        Map.of("title", "Nota verbal", "due", "2026-11-08"))));
    }

    private List<String> told() {
        return slate.ask("select rule || ' ' || desk from notification order by told_at, due_at, desk");
    }

    private long events() {
        return slate.ask("select id from outbox_event where type = 'id.jembatan.reminder.sent.v1'")
                .size();
    }

    private List<String> untold() {
        return slate.ask("select rule from reminder where sent_at is null and not dropped");
    }

    @Test
    void a_reminder_is_told_when_its_time_has_come_and_never_again() {
        plan("request-due", request, EIGHTH, ANKARA, Desk.bureau());

        TestClock.set(EIGHTH.minusMillis(1));
        assertThat(dispatcher.tell()).isZero();
        TestClock.set(EIGHTH);
        assertThat(dispatcher.tell()).isEqualTo(2);
        assertThat(dispatcher.tell()).isZero();
        plan("request-due", request, EIGHTH, ANKARA);
        TestClock.set(THIRTEENTH);
        assertThat(dispatcher.tell()).isZero();

        assertThat(told()).containsExactly("request-due bureau", "request-due mission:kbri-ankara");
        assertThat(slate.ask("select address from mail order by 1"))
                .containsExactly("biro@example.org", "kbri-ankara@example.org");
        assertThat(events()).isEqualTo(2);
        assertThat(slate.ask(
                        "select data ->> 'dueAt' || ' ' || (data -> 'about' ->> 'id') || ' ' || (data ->> 'version')"
                                + " from outbox_event where type = 'id.jembatan.reminder.sent.v1'"
                                + " and data ->> 'desk' = 'bureau'"))
                .containsExactly("2026-11-08T01:00:00Z " + request + " 0");
    }

    @Test
    void after_ten_days_of_sleep_all_is_told_once_in_order_and_says_how_late() {
        plan("request-half-time", request, THIRD, ANKARA);
        plan("request-due", request, EIGHTH, ANKARA);
        plan("request-overdue", request, THIRTEENTH, ANKARA);
        plan("request-overdue", request, THIRTEENTH.plusSeconds(86_400), Desk.bureau());

        TestClock.set(THIRTEENTH);
        assertThat(dispatcher.tell()).isEqualTo(3);

        assertThat(told())
                .containsExactly(
                        "request-half-time mission:kbri-ankara",
                        "request-due mission:kbri-ankara",
                        "request-overdue mission:kbri-ankara");
        assertThat(events()).isEqualTo(3);
        // One mail, about the last, which speaks for the two before.
        assertThat(slate.ask("select n.rule from mail m join notification n on n.id = m.notification"))
                .containsExactly("request-overdue");
        assertThat(slate.ask("select n.rule from notification n join notification w on w.id = n.told_with"
                        + " where w.rule = 'request-overdue' order by n.due_at"))
                .containsExactly("request-half-time", "request-due");
        as("kbri-ankara")
                .get("/api/v1/notifications?unread=true")
                .then()
                .statusCode(200)
                .body("items.rule", contains("request-overdue", "request-due", "request-half-time"))
                .body("items[0].late", nullValue())
                .body(
                        "items[1].late",
                        equalTo("This was due to be told on 8 November 2026 and is told on 13 November 2026."))
                .body(
                        "items[2].late",
                        equalTo("This was due to be told on 3 November 2026 and is told on 13 November 2026."))
                .body("items.mail", contains("waiting", "waiting", "waiting"));
        String last = as("kbri-ankara").get("/api/v1/notifications?limit=1").path("items[0].id");
        as("kbri-ankara")
                .post("/api/v1/notifications/" + last + "/readings")
                .then()
                .statusCode(201);
        as("kbri-ankara").get("/api/v1/notifications/counts").then().body("unread", equalTo(0));
    }

    @Test
    void what_is_entered_after_its_day_is_told_at_once_and_is_not_late() {
        TestClock.set(THIRTEENTH);
        plan("request-half-time", request, THIRD, ANKARA);
        plan("request-due", request, EIGHTH, ANKARA);

        dispatcher.tell();

        as("kbri-ankara")
                .get("/api/v1/notifications")
                .then()
                .body("items.rule", contains("request-due", "request-half-time"))
                .body("items.late", contains(nullValue(), nullValue()));
    }

    @Test
    void what_is_planned_anew_without_another_day_stays_as_late_as_it_is() {
        plan("request-due", request, EIGHTH, ANKARA);
        TestClock.set(THIRTEENTH);
        QuarkusTransaction.requiringNew().run(() -> reminders.drop(request));
        plan("request-due", request, EIGHTH, ANKARA);

        dispatcher.tell();

        assertThat(slate.ask("select due_at from notification where due_at = '2026-11-08T01:00:00Z'"))
                .hasSize(1);
    }

    @Test
    void matters_that_have_nothing_to_do_with_each_other_are_told_apart() {
        var partnership = UUID.randomUUID();
        plan("partnership-quiet", partnership, THIRD, Desk.bureau());
        plan("partnership-anniversary", partnership, EIGHTH, Desk.bureau());
        plan("request-due", request, EIGHTH, Desk.bureau());

        TestClock.set(THIRTEENTH);
        dispatcher.tell();

        assertThat(slate.ask("select id from mail")).hasSize(3);
        assertThat(slate.ask("select id from notification where told_with is not null"))
                .isEmpty();
    }

    @Test
    void the_event_keeps_to_its_schema_and_names_nobody() throws Exception {
        plan("request-due", request, THIRD, ANKARA, Desk.bureau());
        dispatcher.tell();
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/events/reminder.sent.v1.schema.json"));

        var events = slate.ask("select data from outbox_event where type = 'id.jembatan.reminder.sent.v1'");

        assertThat(events).hasSize(2).allSatisfy(event -> {
            var data = new ObjectMapper().readTree(event);
            assertThat(schema.validate(data)).as(event).isEmpty();
            assertThat(data.properties().stream().map(Map.Entry::getKey))
                    .as("nothing is said that the schema does not know")
                    .hasSameElementsAs(schema.getSchemaNode().get("properties").properties().stream()
                            .map(Map.Entry::getKey)
                            .toList());
            assertThat(event).doesNotContain("Nota verbal", "@");
        });
    }

    @Test
    void what_was_dropped_before_its_time_is_not_told() {
        plan("request-half-time", request, THIRD, ANKARA);
        plan("request-due", request, EIGHTH, ANKARA);
        dispatcher.tell();
        QuarkusTransaction.requiringNew().run(() -> reminders.drop(request));

        TestClock.set(THIRTEENTH);
        assertThat(dispatcher.tell()).isZero();

        assertThat(told()).containsExactly("request-half-time mission:kbri-ankara");
    }

    @Test
    void only_the_rule_that_was_dropped_falls_silent() {
        plan("request-half-time", request, THIRD, ANKARA);
        plan("request-due", request, EIGHTH, ANKARA);
        QuarkusTransaction.requiringNew().run(() -> reminders.drop(request, "request-half-time"));

        TestClock.set(THIRTEENTH);
        dispatcher.tell();

        assertThat(told()).containsExactly("request-due mission:kbri-ankara");
    }

    @Test
    void a_changed_day_moves_what_was_not_told_and_leaves_what_was() {
        plan("request-half-time", request, THIRD, ANKARA);
        plan("request-due", request, EIGHTH, ANKARA);
        dispatcher.tell();
        plan("request-half-time", request, EIGHTH, ANKARA);
        plan("request-due", request, THIRTEENTH, ANKARA);

        TestClock.set(EIGHTH);
        assertThat(dispatcher.tell()).isZero();
        TestClock.set(THIRTEENTH);
        assertThat(dispatcher.tell()).isEqualTo(1);

        assertThat(told()).containsExactly("request-half-time mission:kbri-ankara", "request-due mission:kbri-ankara");
        assertThat(slate.ask("select id from notification where due_at = '2026-11-13T01:00:00Z'"))
                .hasSize(1);
    }

    @Test
    void a_new_occurrence_is_told_anew() {
        plan("request-due", request, "2026-11-03", THIRD, ANKARA);
        dispatcher.tell();
        plan("request-due", request, "2026-11-08", EIGHTH, ANKARA);

        TestClock.set(EIGHTH);
        dispatcher.tell();

        assertThat(told()).hasSize(2);
    }

    @Test
    void two_replicas_tell_each_once() throws Exception {
        for (var i = 0; i < 40; i++) {
            plan("request-half-time", UUID.randomUUID(), THIRD, ANKARA, Desk.bureau());
        }
        try (var replicas = Executors.newFixedThreadPool(4)) {
            Callable<Integer> replica = dispatcher::tell;
            var count = 0;
            for (var each : replicas.invokeAll(List.of(replica, replica, replica, replica))) {
                count += each.get();
            }
            assertThat(count).isEqualTo(80);
        }

        assertThat(told()).hasSize(80);
        assertThat(events()).isEqualTo(80);
        assertThat(slate.ask("select id from mail")).hasSize(80);
        assertThat(untold()).isEmpty();
    }

    @Test
    void a_death_in_the_middle_leaves_nothing_half_told() {
        plan("request-half-time", request, THIRD, ANKARA, Desk.bureau());
        slate.run("""
                create or replace function dies() returns trigger language plpgsql as $$
                begin raise exception 'killed'; end $$""");
        // The first desk's mail is queued, then it dies: after notifications, before events and marks.
        slate.run(
                "create trigger dies before insert on mail for each row when (new.address like 'kbri%') execute function dies()");

        assertThat(dispatcher.tell()).isZero();
        assertThat(told()).isEmpty();
        assertThat(events()).isZero();
        assertThat(slate.ask("select id from mail")).isEmpty();
        assertThat(untold()).hasSize(2);
        slate.run("drop trigger dies on mail");
        TestClock.move(Duration.ofMinutes(1));

        assertThat(dispatcher.tell()).isEqualTo(2);
        assertThat(told()).hasSize(2);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void one_that_cannot_be_told_holds_up_nobody_and_is_tried_again() {
        var group = UUID.randomUUID();
        Rehook.broken = group;
        plan("working-group-silent", group, THIRD.minusSeconds(60), Desk.bureau());
        plan("request-half-time", request, THIRD, ANKARA);

        assertThat(dispatcher.tell()).isEqualTo(1);
        assertThat(told()).containsExactly("request-half-time mission:kbri-ankara");
        assertThat(slate.ask("select tries || ' ' || reason from reminder where subject = '" + group + "'"))
                .containsExactly("1 A fault of ours");
        backlog.count();
        assertThat(meters.get("jembatan.reminders.failing").gauge().value()).isEqualTo(1);
        assertThat(meters.get("jembatan.reminders.overdue").gauge().value()).isEqualTo(1);

        for (var i = 0; i < 30; i++) { // never given up
            TestClock.move(Duration.ofMinutes(61));
            assertThat(dispatcher.tell()).isZero();
        }
        Rehook.broken = null;
        TestClock.move(Duration.ofMinutes(61));
        assertThat(dispatcher.tell()).isEqualTo(1);
        assertThat(told()).contains("working-group-silent bureau");
    }

    @Test
    void a_feature_plans_the_next_time_in_the_same_transaction() {
        var group = UUID.randomUUID();
        Rehook.replanned = group;
        plan("working-group-silent", group, "2026", THIRD, Desk.bureau(), ANKARA);

        dispatcher.tell();

        assertThat(Rehook.SEEN).singleElement().satisfies(seen -> {
            assertThat(seen.occurrence()).isEqualTo("2026");
            assertThat(seen.sentAt()).isEqualTo(THIRD);
            assertThat(seen.facts()).containsEntry("title", "Nota verbal");
        });
        assertThat(slate.ask("select occurrence from reminder where sent_at is null"))
                .containsExactly("2027");

        TestClock.move(Duration.ofDays(3 * 365)); // three anniversaries slept through: all are told, the next one waits
        dispatcher.tell();
        assertThat(slate.ask("select occurrence from notification where desk = 'bureau' order by 1"))
                .containsExactly("2026", "2027", "2028", "2029");
        assertThat(slate.ask("select occurrence from reminder where sent_at is null"))
                .containsExactly("2030");
    }

    @Test
    void missions_are_those_that_are_accredited_on_the_day_of_telling() {
        var baku = UUID.fromString(register(aCityNamed("Baku", "AZ")));
        openMission("kbri-ankara", "TR", "{\"country\": \"AZ\", \"until\": \"2026-11-05\"}");
        openMission("kbri-baku", "AZ", "{\"country\": \"AZ\", \"from\": \"2026-11-06\"}");
        openMission("kbri-tbilisi", "GE", "{\"country\": \"AZ\", \"from\": \"2026-11-06\"}");
        plan("request-half-time", request, THIRD, Desk.missionsOf(baku));
        plan("request-due", request, EIGHTH, Desk.missionsOf(baku));

        dispatcher.tell();
        TestClock.set(EIGHTH);
        dispatcher.tell();

        assertThat(told())
                .containsExactly(
                        "request-half-time mission:kbri-ankara",
                        "request-due mission:kbri-baku",
                        "request-due mission:kbri-tbilisi");
    }

    @Test
    void where_no_mission_is_accredited_the_bureau_is_told() {
        var oslo = UUID.fromString(register(aCityNamed("Oslo", "NO")));
        plan("request-due", request, THIRD, Desk.missionsOf(oslo));
        plan("request-overdue", request, THIRD, Desk.missionsOf(oslo), Desk.bureau());

        dispatcher.tell();

        assertThat(slate.ask("select rule || ' ' || coalesce(stands_in_for, 'itself') from notification order by 1"))
                .containsExactly("request-due missions-of:" + oslo, "request-overdue itself");
        as("biro")
                .get("/api/v1/notifications?rule=request-due")
                .then()
                .body("items[0].standsInFor", equalTo("missions-of:" + oslo));
    }

    @Test
    void whoever_changes_the_record_meanwhile_is_not_kept_waiting() throws Exception {
        plan("request-half-time", request, THIRD, ANKARA);
        var locked = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        try (var somebody = Executors.newSingleThreadExecutor()) {
            var change = somebody.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                reminders.drop(request);
                locked.countDown();
                try {
                    letGo.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            locked.await();

            assertThat(dispatcher.tell()).isZero();

            letGo.countDown();
            change.get();
        }
        assertThat(dispatcher.tell()).isZero();
        assertThat(told()).isEmpty();
    }

    @Test
    void what_has_no_words_cannot_be_planned() {
        assertThatThrownBy(() -> new PlannedReminder(
                        "request-forgotten", "requests", request, "1", THIRD, Set.of(ANKARA), Map.of("title", "A")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("request-forgotten");
        assertThatThrownBy(() -> new PlannedReminder(
                        "request-due", "requests", request, "1", THIRD, Set.of(ANKARA), Map.of("title", "A")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[due]");
    }

    @Test
    void what_waits_is_counted() {
        plan("request-half-time", request, THIRD, ANKARA);
        plan("request-due", request, EIGHTH, ANKARA);
        backlog.count();

        assertThat(meters.get("jembatan.reminders.waiting").gauge().value()).isEqualTo(2);
        assertThat(meters.get("jembatan.reminders.overdue").gauge().value()).isEqualTo(1);

        dispatcher.tell();
        backlog.count();
        assertThat(meters.get("jembatan.reminders.overdue").gauge().value()).isZero();
        assertThat(meters.get("jembatan.reminders.failing").gauge().value()).isZero();
    }
}
