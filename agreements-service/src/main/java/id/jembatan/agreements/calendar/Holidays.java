package id.jembatan.agreements.calendar;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.Languages;
import id.jembatan.platform.time.WorkingDays;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All calendars: computed days are the base, and what was decreed of a day lies over it.
@ApplicationScoped
public class Holidays implements PanacheRepositoryBase<Holiday, UUID> {

    /// The longest clock has 1,000 working days.
    public static final int YEARS_AT_MOST = 6;

    private final Journal journal;
    private final HolidayNews news;
    private final Weeks weeks;
    private final ComputedDays computed;
    private final Event<CalendarChanged> changed;

    Holidays(Journal journal, HolidayNews news, Weeks weeks, ComputedDays computed, Event<CalendarChanged> changed) {
        this.journal = journal;
        this.news = news;
        this.weeks = weeks;
        this.computed = computed;
        this.changed = changed;
    }

    /// How to count in a calendar, for time limits that begin on a day.
    public WorkingDays from(String calendar, LocalDate begin) {
        return from(List.of(calendar), begin);
    }

    /// How to count in several calendars at once: a day counts that is a working day in each.
    public WorkingDays from(Collection<String> calendars, LocalDate begin) {
        return between(calendars, begin, begin.plusYears(YEARS_AT_MOST));
    }

    /// The same for limits that begin and end between two days.
    public WorkingDays between(Collection<String> calendars, LocalDate first, LocalDate last) {
        return new WorkingDays(calendars.stream()
                .distinct()
                .map(it -> calendar(it, first, last))
                .toList());
    }

    private WorkingDays.Calendar calendar(String calendar, LocalDate first, LocalDate last) {
        var rules = weeks.of(calendar);
        var ruling = rules.stream()
                .filter(it -> !it.validFrom().isAfter(first))
                .reduce((_, later) -> later)
                .orElse(rules.getFirst());
        var weekend = Set.copyOf(ruling.weekend());
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        rules.stream()
                .filter(it -> it.validFrom().isAfter(first))
                .forEach(it -> moved(weekend, Set.copyOf(it.weekend()), it.validFrom(), last, off, worked));
        for (var day : days(calendar, first, last, Languages.INDONESIAN).values()) {
            if (!day.dayOff()) {
                off.remove(day.day());
                worked.add(day.day());
            } else if (day.kind() == HolidayKind.PUBLIC || collectiveLeaveIsOff(rules, day.day())) {
                off.add(day.day());
            }
        }
        return new WorkingDays.Calendar(weekend, off, worked);
    }

    /// A weekend that moves while the clock runs: the days that differ from then on are named one by one.
    private static void moved(
            Set<DayOfWeek> before,
            Set<DayOfWeek> after,
            LocalDate from,
            LocalDate last,
            Set<LocalDate> off,
            Set<LocalDate> worked) {
        for (var day = from; !day.isAfter(last); day = day.plusDays(1)) {
            off.remove(day);
            worked.remove(day);
            if (after.contains(day.getDayOfWeek()) && !before.contains(day.getDayOfWeek())) {
                off.add(day);
            } else if (before.contains(day.getDayOfWeek()) && !after.contains(day.getDayOfWeek())) {
                worked.add(day);
            }
        }
    }

    private static boolean collectiveLeaveIsOff(List<WorkingWeek> rules, LocalDate day) {
        return rules.stream()
                .filter(it -> !it.validFrom().isAfter(day))
                .reduce((_, later) -> later)
                .orElse(rules.getFirst())
                .collectiveLeaveOff();
    }

    /// What is known of the days of a calendar, decrees over computed days.
    SortedMap<LocalDate, HolidayView> days(String calendar, LocalDate first, LocalDate last, Locale language) {
        var days = new TreeMap<LocalDate, HolidayView>();
        for (var year = first.getYear(); year <= last.getYear(); year++) {
            computed.of(calendar, year).values().stream()
                    .filter(it -> !it.day().isBefore(first) && !it.day().isAfter(last))
                    .forEach(it -> days.put(
                            it.day(),
                            new HolidayView(
                                    null,
                                    calendar,
                                    it.day(),
                                    it.name(language),
                                    true,
                                    HolidayKind.PUBLIC,
                                    true,
                                    computed.source(),
                                    HolidayNews.COMPUTED)));
        }
        list("calendar = ?1 and day between ?2 and ?3", calendar, first, last)
                .forEach(it -> days.put(it.day(), it.view()));
        return days;
    }

    WorkingDayCount count(List<String> calendars, LocalDate from, int days, boolean backwards, Locale language) {
        var first = backwards ? from.minusYears(YEARS_AT_MOST) : from;
        var last = backwards ? from : from.plusYears(YEARS_AT_MOST);
        var counting = between(calendars, first, last);
        var due = backwards ? counting.before(from, days) : counting.after(from, days);
        var off = new ArrayList<HolidayView>();
        for (var calendar : calendars.stream().distinct().toList()) {
            var alone = calendar(calendar, first, last);
            days(calendar, backwards ? due : from, backwards ? from : due, language).values().stream()
                    .filter(HolidayView::dayOff)
                    .filter(it -> !it.day().equals(from))
                    .filter(it -> alone.off().contains(it.day())
                            && !alone.weekend().contains(it.day().getDayOfWeek()))
                    .forEach(off::add);
        }
        return new WorkingDayCount(calendars, from, days, due, off.stream().anyMatch(HolidayView::computed), off);
    }

    /// Enters a day. Open clocks of the calendar are computed again in the same transaction.
    @Transactional
    HolidayView decree(DecreeHoliday form, Caller caller) {
        var known =
                find("calendar = ?1 and day = ?2", form.calendar(), form.day()).firstResultOptional();
        var before = known.map(Holiday::view)
                .or(() -> java.util.Optional.ofNullable(
                        days(form.calendar(), form.day(), form.day(), Languages.INDONESIAN)
                                .get(form.day())))
                .orElse(null);
        var holiday = known.orElseGet(() -> new Holiday(form));
        holiday.decree(form);
        persist(holiday);
        flush();
        journal.record(caller, "decree", "holiday", holiday.id(), before, holiday.view());
        news.tell(form.calendar(), form.day().getYear());
        changed.fire(new CalendarChanged(form.calendar(), caller));
        return holiday.view();
    }

    /// With calendar and year the whole calendar of that year, computed days too; otherwise what was decreed.
    Page<HolidayView> page(@Nullable String calendar, @Nullable Integer year, Paging paging, Locale language) {
        if (calendar != null && year != null) {
            return whole(calendar, year, paging, language);
        }
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
        var filter = java.util.Map.copyOf(parameters);
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

    private Page<HolidayView> whole(String calendar, int year, Paging paging, Locale language) {
        var days = days(calendar, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), language);
        var after = paging.after().map(it -> it.day(0)).orElse(LocalDate.MIN);
        var rest = days.values().stream()
                .filter(it -> it.day().isAfter(after))
                .limit(paging.limit() + 1L)
                .collect(Collectors.toList());
        var page = Page.of(rest, paging.limit(), it -> Cursor.of(it.day(), Weeks.id(calendar)));
        return paging.wantsTotal() ? page.withTotal(days.size()) : page;
    }
}
