package id.jembatan.agreements.calendar;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.Languages;
import id.jembatan.platform.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Tells the other services which days are off: they count working days of their own. Told are the years of every
/// calendar for which something was decreed or decided here, from last year to the year after next.
@ApplicationScoped
class HolidayNews {

    /// The certainty of a day that only the base knows.
    static final String COMPUTED = "computed, not decreed";

    private static final Caller SYSTEM =
            new Caller("system", "system", Set.of(), Set.of(), null, null, null, Languages.INDONESIAN);

    private final Sql sql;
    private final Outbox outbox;
    private final ComputedDays computed;
    private final Event<CalendarChanged> changed;
    private final Clock clock;

    HolidayNews(Sql sql, Outbox outbox, ComputedDays computed, Event<CalendarChanged> changed, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.computed = computed;
        this.changed = changed;
        this.clock = clock;
    }

    private record Year(UUID id, long version) {}

    private record Untold(String calendar, int year, boolean known) {}

    @Transactional
    void tellAtTheStart(@Observes StartupEvent start) {
        tellWhatIsNew();
    }

    /// A new year comes into view, or another version of the base computes otherwise: both are told, and in the second
    /// case open clocks are computed again.
    @Scheduled(every = "{jembatan.calendars.tell-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tellNowAndThen() {
        tellWhatIsNew();
    }

    private void tellWhatIsNew() {
        var year = LocalDate.now(clock).getYear();
        var untold = sql.list(
                """
                with known as (
                    select calendar, extract(year from day)::int as year from holiday
                    union select calendar, year from holiday_year
                    union select w.calendar, y.year from working_week w
                        cross join generate_series(?, ?) as y(year) where w.calendar <> '*')
                select distinct k.calendar, k.year, y.base is not null from known k
                left join holiday_year y on y.calendar = k.calendar and y.year = k.year
                where y.base is distinct from ? order by 1, 2""",
                row -> new Untold(row.getString(1), row.getInt(2), row.getBoolean(3)),
                year - 1,
                year + 2,
                computed.source());
        untold.forEach(each -> tell(each.calendar(), each.year()));
        var again = new LinkedHashSet<String>();
        untold.stream().filter(Untold::known).map(Untold::calendar).forEach(again::add);
        again.forEach(it -> changed.fire(new CalendarChanged(it, SYSTEM)));
    }

    /// Tells the years of a calendar that were told before.
    @Transactional(Transactional.TxType.MANDATORY)
    void tellAgain(String calendar) {
        var year = LocalDate.now(clock).getYear();
        sql.list(
                        "select year from holiday_year where calendar = ? union select generate_series(?, ?) order by 1",
                        row -> row.getInt(1),
                        calendar,
                        year - 1,
                        year + 2)
                .forEach(it -> tell(calendar, it));
    }

    /// The row of the year is locked by the first statement, so that two changes of one year are told in their order.
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(String calendar, int year) {
        var told = sql.first(
                        """
                        insert into holiday_year (id, calendar, year, version, base) values (?, ?, ?, 0, ?)
                        on conflict (calendar, year) do update
                        set version = holiday_year.version + 1, base = excluded.base
                        returning id, version""",
                        row -> new Year(row.getObject(1, UUID.class), row.getLong(2)),
                        Ids.next(),
                        calendar,
                        year,
                        computed.source())
                .orElseThrow();
        outbox.add(new HolidayEvent(told.id(), calendar, year, days(calendar, year), told.version()));
    }

    private List<HolidayEvent.Day> days(String calendar, int year) {
        var days = new TreeMap<LocalDate, HolidayEvent.Day>();
        computed.of(calendar, year)
                .values()
                .forEach(it -> days.put(
                        it.day(),
                        new HolidayEvent.Day(
                                it.day(), it.name(Languages.INDONESIAN), true, true, computed.source(), COMPUTED)));
        sql.list(
                        """
                        select h.day, h.name, h.day_off and (h.kind = 'PUBLIC' or coalesce((
                            select w.collective_leave_off from working_week w
                            where w.calendar in (h.calendar, '*') and w.valid_from <= h.day
                            order by w.calendar = '*', w.valid_from desc limit 1), true)), h.source, h.certainty
                        from holiday h where h.calendar = ? and h.day between ? and ?""",
                        row -> new HolidayEvent.Day(
                                row.getObject(1, LocalDate.class),
                                row.getString(2),
                                row.getBoolean(3),
                                false,
                                row.getString(4),
                                row.getString(5)),
                        calendar,
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31))
                .forEach(it -> days.put(it.day(), it));
        return List.copyOf(days.values());
    }
}
