package id.jembatan.agreements.calendar;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Working weeks: a country that moves its weekend keeps its past.
@ApplicationScoped
class Weeks {

    private static final String ALL =
            "select calendar, valid_from, weekend, collective_leave_off, source, certainty from working_week";

    private final Sql sql;
    private final Journal journal;
    private final HolidayNews news;
    private final Event<CalendarChanged> changed;

    Weeks(Sql sql, Journal journal, HolidayNews news, Event<CalendarChanged> changed) {
        this.sql = sql;
        this.journal = journal;
        this.news = news;
        this.changed = changed;
    }

    List<WorkingWeek> all() {
        return sql.list(ALL + " order by calendar, valid_from", Weeks::read);
    }

    /// The rules of a calendar, the oldest first; those of all others if it has none.
    List<WorkingWeek> of(String calendar) {
        return sql.list(
                ALL
                        + " where calendar = case when exists (select from working_week where calendar = ?) then ? else '*' end"
                        + " order by valid_from",
                Weeks::read,
                calendar,
                calendar);
    }

    @Transactional
    WorkingWeek decide(DecideWeek form, Caller caller) {
        var before = all().stream()
                .filter(it -> it.calendar().equals(form.calendar()))
                .filter(it -> it.validFrom().equals(form.validFrom()))
                .findFirst()
                .orElse(null);
        sql.run(
                """
                insert into working_week (calendar, valid_from, weekend, collective_leave_off, source, certainty)
                values (?, ?, ?, ?, ?, ?)
                on conflict (calendar, valid_from) do update set weekend = excluded.weekend,
                collective_leave_off = excluded.collective_leave_off, source = excluded.source,
                certainty = excluded.certainty""",
                form.calendar(),
                form.validFrom(),
                form.weekend().stream().sorted().map(DayOfWeek::name).toArray(String[]::new),
                form.collectiveLeaveOff(),
                form.source(),
                form.certainty());
        var after = new WorkingWeek(
                form.calendar(),
                form.validFrom(),
                form.weekend().stream().sorted().toList(),
                form.collectiveLeaveOff(),
                form.source(),
                form.certainty());
        journal.record(caller, "decide-week", "calendar", id(form.calendar()), before, after);
        news.tellAgain(form.calendar());
        changed.fire(new CalendarChanged(form.calendar(), caller));
        return after;
    }

    /// A calendar is known by its code; the journal wants an id.
    static UUID id(String calendar) {
        return UUID.nameUUIDFromBytes(("calendar:" + calendar).getBytes(StandardCharsets.UTF_8));
    }

    private static WorkingWeek read(ResultSet row) throws SQLException {
        return new WorkingWeek(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                Arrays.stream((String[]) row.getArray(3).getArray())
                        .map(DayOfWeek::valueOf)
                        .sorted()
                        .toList(),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6));
    }
}
