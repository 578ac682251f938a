package id.jembatan.agreements.duty;

import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.calendar.CalendarChanged;
import id.jembatan.agreements.calendar.Holidays;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Makes the periods of duties: computed from what is owed and not there yet, so a standstill loses none.
@ApplicationScoped
class Periods {

    private final Sql sql;
    private final Rows rows;
    private final Holidays holidays;
    private final Journal journal;
    private final String zone;

    Periods(
            Sql sql,
            Rows rows,
            Holidays holidays,
            Journal journal,
            @ConfigProperty(name = "jembatan.zone") String zone) {
        this.sql = sql;
        this.rows = rows;
        this.holidays = holidays;
        this.journal = journal;
        this.zone = zone;
    }

    private record Owed(
            String code,
            Rhythm rhythm,
            int dueDays,
            @Nullable String calendar,
            LocalDate since,
            @Nullable LocalDate until) {}

    private record Ended(UUID agreement, LocalDate on) {}

    /// Every period that has begun, of every duty that is on.
    @Transactional(Transactional.TxType.MANDATORY)
    void generate() {
        var today = rows.today();
        var owed = sql.list(
                "select code, rhythm, due_days, calendar, since, until from duty where enabled order by code",
                row -> new Owed(
                        row.getString(1),
                        Rhythm.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class)));
        for (var duty : owed) {
            if (duty.rhythm() == Rhythm.AFTER_END) {
                ended(duty).forEach(it -> add(duty, it.on(), it.on(), it.agreement()));
                continue;
            }
            var last = duty.until() == null || duty.until().isAfter(today) ? today : duty.until();
            var there = sql.first(
                            "select max(begins) from duty_period where duty = ?",
                            row -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)),
                            duty.code())
                    .flatMap(it -> it);
            var begin = there.map(duty.rhythm()::next).orElseGet(() -> first(duty));
            for (; !begin.isAfter(last); begin = duty.rhythm().next(begin)) {
                add(duty, begin, duty.rhythm().next(begin).minusDays(1), null);
            }
        }
    }

    /// The first whole period: one that had begun before the duty did is not owed.
    private static LocalDate first(Owed duty) {
        var begin = duty.rhythm().begin(duty.since());
        return begin.isBefore(duty.since()) ? duty.rhythm().next(begin) : begin;
    }

    /// Cases that ended, not those that never came to anything.
    private java.util.List<Ended> ended(Owed duty) {
        return sql.list(
                """
                select a.id, m.ended from agreement a
                join duty d on d.code = ?
                cross join lateral (select coalesce(m.done_on, (m.at at time zone ?)::date) as ended
                    from made_move m where m.agreement_id = a.id and m.track_id is null and m.reverses is null
                    and not exists (select from made_move r where r.reverses = m.id)
                    order by m.position desc limit 1) m
                where a.final_stage and a.end_reason is not null and not a.entered_in_error
                and (cardinality(d.procedures) = 0 or a.procedure_code = any(d.procedures))
                and m.ended >= d.since and (d.until is null or m.ended <= d.until)
                and not exists (select from duty_period p where p.duty = d.code and p.agreement_id = a.id)""",
                row -> new Ended(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                duty.code(),
                zone);
    }

    private void add(Owed duty, LocalDate begins, LocalDate ends, @Nullable UUID agreement) {
        sql.run("""
                insert into duty_period (id, duty, agreement_id, begins, ends, due, version)
                values (?, ?, ?, ?, ?, ?, 0) on conflict do nothing""", Ids.next(), duty.code(), agreement, begins, ends, due(ends, duty.dueDays(), duty.calendar()));
    }

    private LocalDate due(LocalDate ends, int days, @Nullable String calendar) {
        return calendar == null
                ? ends.plusDays(days)
                : holidays.from(calendar, ends).after(ends, days);
    }

    private record Running(
            UUID id,
            LocalDate ends,
            LocalDate due,
            int dueDays,
            @Nullable String calendar) {}

    /// The rule of a duty has changed: what is still open is due by the new one.
    void dueAgain(String duty, Caller by) {
        again("d.code = ?", duty, by);
    }

    /// A calendar has changed: what is still open and counts in it is due by the new days.
    void recompute(@Observes CalendarChanged changed) {
        again("d.calendar = ?", changed.calendar(), changed.by());
    }

    private void again(String condition, String value, Caller by) {
        var open = sql.list(
                "select p.id, p.ends, p.due, d.due_days, d.calendar from duty_period p join duty d on d.code = p.duty"
                        + " where p.submitted_on is null and " + condition + " order by p.id for update of p",
                row -> new Running(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getInt(4),
                        row.getString(5)),
                value);
        for (var it : open) {
            var due = due(it.ends(), it.dueDays(), it.calendar());
            if (!due.equals(it.due())) {
                sql.run(
                        "update duty_period set due = ?, version = version + 1,"
                                + " told_late_at = case when ? >= ? then null else told_late_at end where id = ?",
                        due,
                        due,
                        rows.today(),
                        it.id());
                journal.record(
                        by, "recompute-due", "duty-period", it.id(), Map.of("due", it.due()), Map.of("due", due));
            }
        }
    }
}
