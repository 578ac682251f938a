package id.jembatan.platform.sheet;

import id.jembatan.platform.time.PartialDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Dates as far as they are known, as tables keep them.
public final class PartialDates {

    private PartialDates() {}

    /// @param of the columns' common beginning: `since` for `since_year`, `since_month` and `since_day`
    public static @Nullable PartialDate read(ResultSet row, String of) throws SQLException {
        var year = row.getObject(of + "_year", Integer.class);
        return year == null
                ? null
                : new PartialDate(
                        year, row.getObject(of + "_month", Integer.class), row.getObject(of + "_day", Integer.class));
    }
}
