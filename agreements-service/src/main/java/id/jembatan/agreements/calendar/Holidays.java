package id.jembatan.agreements.calendar;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.time.WorkingDays;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All calendars.
@ApplicationScoped
public class Holidays implements PanacheRepositoryBase<Holiday, UUID> {

    private static final int YEARS_AT_MOST = 12;

    private final Journal journal;
    private final HolidayNews news;
    private final Event<CalendarChanged> changed;

    Holidays(Journal journal, HolidayNews news, Event<CalendarChanged> changed) {
        this.journal = journal;
        this.news = news;
        this.changed = changed;
    }

    /// How to count in a calendar, for time limits that begin on a day.
    public WorkingDays from(String calendar, LocalDate begin) {
        return new WorkingDays(new HashSet<>(getEntityManager()
                .createQuery(
                        "select h.day from Holiday h where h.calendar = :calendar and h.dayOff"
                                + " and h.day between :begin and :end",
                        LocalDate.class)
                .setParameter("calendar", calendar)
                .setParameter("begin", begin)
                .setParameter("end", begin.plusYears(YEARS_AT_MOST))
                .getResultList()));
    }

    /// Enters a day. Open clocks of the calendar are computed again in the same transaction.
    @Transactional
    HolidayView decree(DecreeHoliday form, Caller caller) {
        var known =
                find("calendar = ?1 and day = ?2", form.calendar(), form.day()).firstResultOptional();
        var before = known.map(Holiday::view).orElse(null);
        var holiday = known.orElseGet(() -> new Holiday(form));
        holiday.decree(form);
        persist(holiday);
        flush();
        journal.record(caller, "decree", "holiday", holiday.id(), before, holiday.view());
        news.tell(form.calendar(), form.day().getYear());
        changed.fire(new CalendarChanged(form.calendar(), caller));
        return holiday.view();
    }

    Page<HolidayView> page(@Nullable String calendar, @Nullable Integer year, Paging paging) {
        var query = new StringBuilder("1 = 1");
        var parameters = new HashMap<String, Object>();
        if (calendar != null) {
            query.append(" and calendar = :calendar");
            parameters.put("calendar", calendar);
        }
        if (year != null) {
            query.append(" and day between :first and :last");
            parameters.put("first", LocalDate.of(year, 1, 1));
            parameters.put("last", LocalDate.of(year, 12, 31));
        }
        var all = query.toString();
        var filter = Map.copyOf(parameters);
        paging.after().ifPresent(cursor -> {
            query.append(" and (day > :day or day = :day and id > :id)");
            parameters.put("day", cursor.day(0));
            parameters.put("id", cursor.uuid(1));
        });
        var rows = find(query + " order by day, id", parameters)
                .range(0, paging.limit())
                .list();
        var page = Page.of(rows, paging.limit(), it -> Cursor.of(it.day(), it.id()))
                .map(Holiday::view);
        return paging.wantsTotal() ? page.withTotal(count(all, filter)) : page;
    }
}
