package id.jembatan.partners.partnership;

import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.reminder.PlannedReminder;
import id.jembatan.partners.reminder.Reminders;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Plans to tell of every anniversary, each once. Each relation remembers the last year that was planned; the planner
/// goes on from there, year by year, so a planner that slept plans what it missed, and late is sent late.
@ApplicationScoped
class AnniversaryPlanner {

    private static final String RULE = "partnership-anniversary";

    /// Relations planned in one transaction.
    private static final int AT_ONCE = 200;

    /// Before every id that there is.
    private static final UUID FIRST = new UUID(0, 0);

    /// Planned so many days before they are to be told: more than the planner has ever to be away.
    private static final int AHEAD = 40;

    private final Sql sql;
    private final Reminders reminders;
    private final Clock clock;
    private final ZoneId zone;

    AnniversaryPlanner(Sql sql, Reminders reminders, Clock clock, @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.sql = sql;
        this.reminders = reminders;
        this.clock = clock;
        this.zone = zone;
    }

    /// One anniversary that is to be planned.
    private record Due(
            UUID id,
            UUID partnerId,
            String partner,
            String kindName,
            PartialDate since,
            int years,
            LocalDate noticeOn,
            boolean round) {}

    @Scheduled(every = "{jembatan.anniversaries.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void plan() {
        while (QuarkusTransaction.requiringNew().call(this::beginSome) == AT_ONCE) {}
        while (walk() > 0) {}
    }

    /// Once through all relations, in the order of their ids: one year of each that has one to plan.
    ///
    /// @return how many were planned
    private int walk() {
        var planned = 0;
        var after = FIRST;
        for (var due = some(after); !due.isEmpty(); due = some(after)) {
            planned += due.size();
            after = due.getLast().id();
        }
        return planned;
    }

    private List<Due> some(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> planSome(after));
    }

    /// The beginning of a relation is another one now, or known at last: what was planned is not true any more.
    @Transactional(TxType.MANDATORY)
    void sinceChanged(UUID partnershipId) {
        reminders.drop(partnershipId, RULE);
        sql.run("update partnership set anniversary_year = null where id = ?", partnershipId);
    }

    @Transactional(TxType.MANDATORY)
    void ended(UUID partnershipId) {
        reminders.drop(partnershipId, RULE);
    }

    /// A relation that is seen for the first time has its next anniversary before it: those before are past.
    ///
    /// @return how many were seen for the first time
    private int beginSome() {
        var today = today();
        return sql.run("""
                update partnership s set anniversary_year = greatest(s.since_year,
                    case when anniversary_ends(s.since_year, s.since_month, s.since_day, ?) < ? then ? else ? end)
                where s.id in (select n.id from partnership n
                    where n.anniversary_year is null and n.since_year is not null and n.since_year <= ?
                        and n.ended_at is null
                    order by n.id limit ? for update skip locked)""", today.getYear(), today, today.getYear(), today.getYear() - 1, today.getYear(), AT_ONCE);
    }

    private List<Due> planSome(UUID after) {
        var due = sql.list(
                """
                select s.id, s.partner_id, p.name, k.name_id, s.since_year, s.since_month, s.since_day,
                    next.years, next.begins - step.notice_days as notice_on, step.round
                from partnership s join partner p on p.id = s.partner_id join partnership_kind k on k.code = s.kind
                cross join lateral (select s.anniversary_year + 1 - s.since_year as years,
                    anniversary_begins(s.since_year, s.since_month, s.since_day, s.anniversary_year + 1) as begins) next
                cross join lateral (select j.notice_days, j.round from jubilee_step j
                    where next.years % j.every_years = 0 order by j.every_years desc limit 1) step
                where s.anniversary_year is not null and s.ended_at is null and s.id > ?
                and next.begins - step.notice_days <= ?
                order by s.id limit ? for update of s skip locked""",
                row -> new Due(
                        row.getObject("id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        row.getString("name"),
                        row.getString("name_id"),
                        Objects.requireNonNull(Columns.date(row, "since")),
                        row.getInt("years"),
                        row.getObject("notice_on", LocalDate.class),
                        row.getBoolean("round")),
                after,
                today().plusDays(AHEAD),
                AT_ONCE);
        due.forEach(this::plan);
        return due;
    }

    private void plan(Due due) {
        var anniversary = Anniversary.of(due.since(), due.years());
        reminders.plan(new PlannedReminder(
                RULE,
                "partnerships",
                due.id(),
                Integer.toString(anniversary.on().year()),
                due.noticeOn().atStartOfDay(zone).toInstant(),
                Set.of(Desk.bureau(), Desk.missionsOf(due.partnerId())),
                Map.of(
                        "title", due.partner() + " (" + due.kindName() + ")",
                        "partner", due.partner(),
                        "years", Integer.toString(due.years()),
                        "round", Boolean.toString(due.round()),
                        "due", anniversary.on().toString()))); // a year, if only the year is known
        sql.run(
                "update partnership set anniversary_year = ? where id = ?",
                anniversary.on().year(),
                due.id());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
