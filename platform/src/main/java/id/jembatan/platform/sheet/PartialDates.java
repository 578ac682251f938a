package id.jembatan.platform.sheet;

import id.jembatan.platform.time.PartialDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Dates as far as they are known, as tables keep them: in three columns with a common beginning.
public final class PartialDates {

    private final String year;
    private final String month;
    private final String day;

    /// @param of the columns' common beginning: `since` for `since_year`, `since_month` and `since_day`
    public PartialDates(String of) {
        this.year = of + "_year";
        this.month = of + "_month";
        this.day = of + "_day";
    }

    public @Nullable PartialDate read(ResultSet row) throws SQLException {
        var known = row.getObject(year, Integer.class);
        return known == null
                ? null
                : new PartialDate(known, row.getObject(month, Integer.class), row.getObject(day, Integer.class));
    }

    /// The same for whoever reads a single row.
    public static @Nullable PartialDate read(ResultSet row, String of) throws SQLException {
        return new PartialDates(of).read(row);
    }
}
