package id.jembatan.platform.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One column of a table: its header, and how its cell is read off the row.
///
/// A cell is a text, a number (which stays one in a workbook), or anything else whose `toString` is the ISO form of it;
/// null is an empty cell. Days are text on purpose: a partial date (`1990-05`) has no other form, and both files and
/// both directions then say the same.
///
/// @param name as it stands in the header; the name that an import of the same table reads
public record Column(String name, Cell cell) {

    /// Reads one cell off the row that the cursor stands on.
    @FunctionalInterface
    public interface Cell {
        @Nullable Object read(ResultSet row) throws SQLException;
    }

    /// The column of the query that has the same name.
    public static Column text(String name) {
        return text(name, name);
    }

    /// @param of the column of the query
    public static Column text(String name, String of) {
        return new Column(name, row -> row.getString(of));
    }

    /// An exact number, whole or not.
    public static Column number(String name, String of) {
        return new Column(name, row -> row.getBigDecimal(of));
    }

    /// `true` or `false`.
    public static Column flag(String name, String of) {
        return new Column(name, row -> row.getObject(of, Boolean.class));
    }

    /// A day of the calendar.
    public static Column day(String name, String of) {
        return new Column(name, row -> row.getObject(of, LocalDate.class));
    }

    /// A moment, in UTC.
    public static Column moment(String name, String of) {
        return new Column(name, row -> moment(row, of));
    }

    private static @Nullable Object moment(ResultSet row, String of) throws SQLException {
        var at = row.getObject(of, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /// A date as far as it is known, from three columns of the query: `since` reads `since_year`, `since_month` and
    /// `since_day`.
    public static Column partialDate(String name, String of) {
        var columns = new PartialDates(of);
        return new Column(name, columns::read);
    }
}
