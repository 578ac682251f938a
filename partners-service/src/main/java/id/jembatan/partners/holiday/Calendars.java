package id.jembatan.partners.holiday;

import id.jembatan.partners.parameter.Parameters;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;

/// The calendars that working days are counted in.
@ApplicationScoped
public class Calendars {

    private final Sql sql;
    private final Parameters parameters;

    Calendars(Sql sql, Parameters parameters) {
        this.sql = sql;
        this.parameters = parameters;
    }

    /// The calendar of our own offices.
    public WorkingCalendar home() {
        var code = parameters.text("home-calendar");
        return new WorkingCalendar(
                code,
                new WorkingDays(new HashSet<>(sql.list(
                        "select day from day_off where calendar = ?", row -> row.getObject(1, LocalDate.class), code))),
                new HashSet<>(sql.list("select year from heard_year where calendar = ?", row -> row.getInt(1), code)));
    }
}
