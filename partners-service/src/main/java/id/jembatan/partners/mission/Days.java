package id.jembatan.partners.mission;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days as people mean them: of four-digit years. The type itself, and less than that the database, knows others.
public final class Days {

    private Days() {}

    /// @throws DateTimeException if it is another sort of day
    public static @Nullable LocalDate meant(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > 9999)) {
            throw new DateTimeException("A year is between 1 and 9999");
        }
        return day;
    }
}
