package id.jembatan.partners.holiday;

import id.jembatan.platform.inbox.HeardEvent;
import id.jembatan.platform.inbox.Hearer;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// Hears which days are off. Runs in the transaction of the inbox.
@ApplicationScoped
public class HolidaysHearer implements Hearer {

    private final Sql sql;
    private final Event<CalendarHeard> heard;

    HolidaysHearer(Sql sql, Event<CalendarHeard> heard) {
        this.sql = sql;
        this.heard = heard;
    }

    /// What we need of it.
    record Told(String calendar, int year, List<Day> days, long version) {

        record Day(LocalDate day, String name, boolean dayOff) {}
    }

    @Override
    public String source() {
        return "agreements";
    }

    @Override
    public Set<String> types() {
        return Set.of("id.jembatan.holiday.changed.v1");
    }

    @Override
    @Transactional
    public void apply(HeardEvent event) {
        var told = event.dataAs(Told.class);
        sql.run("""
                insert into heard_year (calendar, year, version) values (?, ?, ?)
                on conflict (calendar, year) do update set version = excluded.version""", told.calendar(), told.year(), told.version());
        sql.run("delete from day_off where calendar = ? and extract(year from day) = ?", told.calendar(), told.year());
        told.days().stream()
                .filter(Told.Day::dayOff)
                .forEach(each -> sql.run(
                        "insert into day_off (calendar, day, name) values (?, ?, ?) on conflict do nothing",
                        told.calendar(),
                        each.day(),
                        each.name()));
        heard.fire(new CalendarHeard(told.calendar(), told.year()));
    }
}
