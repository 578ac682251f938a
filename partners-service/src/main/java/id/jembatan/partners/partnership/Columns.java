package id.jembatan.partners.partnership;

import id.jembatan.platform.time.PartialDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads what the tables of this feature have in common.
final class Columns {

    private Columns() {}

    /// A date in three columns, such as `since_year`, `since_month` and `since_day`.
    static @Nullable PartialDate date(ResultSet row, String name) throws SQLException {
        var year = row.getObject(name + "_year", Integer.class);
        return year == null
                ? null
                : new PartialDate(
                        year,
                        row.getObject(name + "_month", Integer.class),
                        row.getObject(name + "_day", Integer.class));
    }

    static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        var value = row.getTimestamp(name);
        return value == null ? null : value.toInstant();
    }
}
