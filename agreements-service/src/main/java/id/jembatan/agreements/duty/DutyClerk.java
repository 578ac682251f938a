package id.jembatan.agreements.duty;

import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.duty.DutyEvent.Happened;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.Languages;
import id.jembatan.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Makes periods, reminds and tells what is late: from what is due and not yet told, so a week of sleep loses
/// nothing and doubles nothing. Of several reminders that were slept through only the last one is told.
@ApplicationScoped
class DutyClerk {

    private static final Caller SYSTEM =
            new Caller("system", "system", Set.of(), Set.of(), null, null, null, Languages.INDONESIAN);

    private static final int AT_ONCE = 200;

    private final Sql sql;
    private final Rows rows;
    private final Periods periods;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    DutyClerk(Sql sql, Rows rows, Periods periods, Journal journal, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.rows = rows;
        this.periods = periods;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "{jembatan.duties.tell-every}",
            delayed = "40S",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void work() {
        periods.generate();
        remind();
        tellLate();
    }

    private record Reminder(Period period, List<Integer> days) {}

    private void remind() {
        var today = rows.today();
        var due = sql.list(
                "select " + Period.COLUMNS + ", r.days" + Period.FROM + """
                        cross join lateral (select array_agg(n order by n) as days from unnest(d.remind_days) as n
                            where p.due - n <= ? and not exists (select from duty_reminder t
                                where t.period_id = p.id and t.days = n)) r
                        where p.submitted_on is null and d.enabled and p.due >= ? and r.days is not null
                        order by p.due, p.id limit ? for update of p skip locked""",
                row -> new Reminder(Period.read(row), Arrays.asList((Integer[])
                        row.getArray("days").getArray())),
                Languages.INDONESIAN.getLanguage(),
                today,
                today,
                AT_ONCE);
        for (var reminder : due) {
            var id = reminder.period().id();
            for (var days : reminder.days()) {
                sql.run(
                        "insert into duty_reminder (period_id, days, told_at) values (?, ?, ?)",
                        id,
                        days,
                        clock.instant());
            }
            outbox.add(told(
                    reminder.period(), id, Happened.REMINDED, reminder.days().getFirst()));
        }
    }

    private void tellLate() {
        var late = sql.list(
                "select " + Period.COLUMNS + Period.FROM + """
                        where p.submitted_on is null and p.told_late_at is null and d.enabled and p.due < ?
                        order by p.due, p.id limit ? for update of p skip locked""",
                Period::read,
                Languages.INDONESIAN.getLanguage(),
                rows.today(),
                AT_ONCE);
        for (var period : late) {
            sql.run("update duty_period set told_late_at = ? where id = ?", clock.instant(), period.id());
            journal.record(
                    SYSTEM,
                    "overdue",
                    "duty-period",
                    period.id(),
                    null,
                    Map.of("duty", period.duty(), "due", period.due()));
            outbox.add(told(period, period.id(), Happened.OVERDUE, null));
        }
    }

    /// Each telling is a version of its own, so that hearers see them in their order.
    private DutyEvent told(
            Period period, UUID id, Happened happened, @org.jspecify.annotations.Nullable Integer daysBefore) {
        var version = sql.first(
                        "update duty_period set version = version + 1 where id = ? returning version",
                        row -> row.getLong(1),
                        id)
                .orElseThrow();
        return period.at(version).event(happened, daysBefore);
    }
}
