package id.jembatan.agreements.calendar;

import id.jembatan.platform.id.Ids;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/// Tells the other services which days are off: they count working days of their own.
@ApplicationScoped
class HolidayNews {

    private final Sql sql;
    private final Outbox outbox;

    HolidayNews(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    private record Year(UUID id, long version) {}

    private record Untold(String calendar, int year) {}

    /// Days came with the database before anybody could hear of them: those years are told once.
    @Transactional
    void tellWhatWasThere(@Observes StartupEvent start) {
        sql.list("""
                        select distinct h.calendar, extract(year from h.day)::int as year from holiday h
                        where not exists (select from holiday_year y
                            where y.calendar = h.calendar and y.year = extract(year from h.day)::int)
                        order by 1, 2""", row -> new Untold(row.getString(1), row.getInt(2)))
                .forEach(each -> tell(each.calendar(), each.year()));
    }

    /// The row of the year is locked by the first statement, so that two changes of one year are told in their order.
    @Transactional(Transactional.TxType.MANDATORY)
    void tell(String calendar, int year) {
        var told = sql.first(
                        """
                        insert into holiday_year (id, calendar, year, version) values (?, ?, ?, 0)
                        on conflict (calendar, year) do update set version = holiday_year.version + 1
                        returning id, version""", row -> new Year(row.getObject(1, UUID.class), row.getLong(2)), Ids.next(), calendar, year)
                .orElseThrow();
        var days = sql.list(
                "select day, name, day_off, source, certainty from holiday"
                        + " where calendar = ? and extract(year from day) = ? order by day",
                row -> new HolidayEvent.Day(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getString(5)),
                calendar,
                year);
        outbox.add(new HolidayEvent(told.id(), calendar, year, days, told.version()));
    }
}
