package id.jembatan.partners.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.notification.Notifications;
import id.jembatan.partners.notification.Rule;
import id.jembatan.partners.notification.ToTell;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Tells what is due and not yet told; never asks what day it is, so a week of sleep loses nothing.
///
/// One transaction per record that reminders are about: notifications, mails, events, the mark "sent" and what features
/// do after it stand or fall together, what was due in the meantime is told in its order, and a reminder that cannot be
/// told holds up no other record's.
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private static final int MOST_OF_ONE_RECORD = 200;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final String WAITS =
            " sent_at is null and not dropped and due_at <= ? and coalesce(next_at, '-infinity') <= ? ";

    private final Sql sql;
    private final Notifications notifications;
    private final Recipients recipients;
    private final Outbox outbox;
    private final List<AfterReminder> hooks;
    private final ObjectMapper json;
    private final ReminderSettings settings;
    private final Clock clock;

    Dispatcher(
            Sql sql,
            Notifications notifications,
            Recipients recipients,
            Outbox outbox,
            @All List<AfterReminder> hooks,
            ObjectMapper json,
            ReminderSettings settings,
            Clock clock) {
        this.sql = sql;
        this.notifications = notifications;
        this.recipients = recipients;
        this.outbox = outbox;
        this.hooks = hooks;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param dueAt its moment
    /// @param wantedAt when it was to be told: at its moment, or when it was planned if that was later
    private record Due(
            UUID id,
            Rule rule,
            String subjectKind,
            UUID subject,
            String occurrence,
            Instant dueAt,
            Instant wantedAt,
            Desk recipient,
            String facts) {}

    @Scheduled(
            every = "{jembatan.reminders.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "reminders")
    void tellNowAndThen() {
        tell();
    }

    /// Tells everything that is due, and comes back when nothing is left that it can tell.
    ///
    /// @return how many reminders were told
    int tell() {
        var told = 0;
        while (true) {
            var subjects = due();
            var progress = 0;
            for (var subject : subjects) {
                progress += tellOrPutOff(subject);
            }
            told += progress;
            if (progress == 0) {
                return told; // nothing is left, or another replica is at it
            }
        }
    }

    /// Records of which something is due, the longest overdue first.
    private List<UUID> due() {
        var now = clock.instant();
        return sql.list(
                "select subject from reminder where " + WAITS
                        + " group by subject order by min(due_at), subject limit ?",
                row -> row.getObject(1, UUID.class),
                now,
                now,
                settings.batch());
    }

    private int tellOrPutOff(UUID subject) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> tell(subject));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Reminders of %s cannot be told now", subject);
            QuarkusTransaction.requiringNew().run(() -> putOff(subject, e));
            return 0;
        }
    }

    private int tell(UUID subject) {
        // Whoever changes the record meanwhile must not wait for us, let alone be the victim of a deadlock (which the
        // database looks for after a second): we give up first and come again.
        sql.list("select set_config('lock_timeout', '500ms', true)", row -> row.getString(1));
        var mine = sql.first(
                        "select pg_try_advisory_xact_lock(hashtextextended('reminder ' || ?::text, 0))",
                        row -> row.getBoolean(1),
                        subject.toString())
                .orElse(false);
        if (!mine) {
            return 0; // another replica tells of this record
        }
        var now = clock.instant();
        var due = sql.list(
                "select id, rule, subject_kind, subject, occurrence, due_at, greatest(due_at, planned_at) as wanted_at,"
                        + " recipient, facts from reminder"
                        + " where subject = ? and " + WAITS + " order by due_at, id limit ?"
                        + " for update skip locked",
                Dispatcher::read,
                subject,
                now,
                now,
                MOST_OF_ONE_RECORD);
        if (due.isEmpty()) {
            return 0;
        }
        var told = notifications.tell(toTell(due), now);
        told.forEach(each -> outbox.add(new ReminderEvent(
                each.id(),
                each.told().rule().code(),
                new ReminderEvent.About(each.told().subjectKind(), each.told().subject()),
                each.told().occurrence(),
                each.told().desk(),
                each.told().dueAt(),
                now,
                0)));
        sql.run(
                "update reminder set sent_at = ?, reason = null, next_at = null where id = any(?)",
                now,
                due.stream().map(Due::id).toArray(UUID[]::new));
        occurrences(due).forEach(each -> after(each, now));
        return due.size();
    }

    /// Desks by name come before those that are found out, so that the bureau is told as itself if it is named too.
    private List<ToTell> toTell(List<Due> due) {
        var all = new ArrayList<ToTell>();
        due.stream()
                .sorted(Comparator.comparing(Due::dueAt)
                        .thenComparing(Due::rule)
                        .thenComparing(
                                each -> each.recipient().of("missions-of").isPresent()))
                .forEach(each -> recipients
                        .of(each.recipient())
                        .forEach(found -> all.add(new ToTell(
                                each.rule(),
                                each.subjectKind(),
                                each.subject(),
                                each.occurrence(),
                                found.desk(),
                                found.standsInFor(),
                                each.facts(),
                                each.wantedAt()))));
        return all;
    }

    /// One of each rule and occurrence, whoever was told.
    private static List<Due> occurrences(List<Due> due) {
        var once = new LinkedHashMap<String, Due>();
        due.forEach(each -> once.putIfAbsent(each.rule() + " " + each.occurrence(), each));
        return List.copyOf(once.values());
    }

    private void after(Due due, Instant now) {
        hooks.stream()
                .filter(hook -> hook.rule().equals(due.rule().code()))
                .forEach(hook -> hook.sent(new SentReminder(
                        due.rule().code(),
                        due.subjectKind(),
                        due.subject(),
                        due.occurrence(),
                        due.dueAt(),
                        now,
                        facts(due.facts()))));
    }

    /// Never given up: what is due stays due. The pause doubles from five seconds to an hour.
    private void putOff(UUID subject, RuntimeException failure) {
        var now = clock.instant();
        sql.run(
                """
                update reminder set tries = tries + 1, reason = ?,
                    next_at = ?::timestamptz + least(interval '5 seconds' * 2 ^ least(tries, 20), ?::interval)
                where subject = ? and\s""" + WAITS,
                String.valueOf(failure.getMessage()).replace("\0", ""),
                now,
                LONGEST_PAUSE.toString(),
                subject,
                now,
                now);
    }

    private Map<String, String> facts(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts are texts and can be read", e);
        }
    }

    private static Due read(ResultSet row) throws SQLException {
        var rule = row.getString("rule");
        return new Due(
                row.getObject("id", UUID.class),
                Rule.of(rule).orElseThrow(() -> new IllegalStateException("No rule has the code " + rule)),
                row.getString("subject_kind"),
                row.getObject("subject", UUID.class),
                row.getString("occurrence"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("wanted_at", OffsetDateTime.class).toInstant(),
                new Desk(row.getString("recipient")),
                row.getString("facts"));
    }
}
