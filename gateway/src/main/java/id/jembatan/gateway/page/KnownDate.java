package id.jembatan.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A date as far as it is known, as the services tell it.
@JsonIgnoreProperties(ignoreUnknown = true)
public record KnownDate(
        int year, @Nullable Integer month, @Nullable Integer day) implements Comparable<KnownDate> {

    @Override
    public int compareTo(KnownDate other) {
        return Comparator.comparingInt(KnownDate::year)
                .thenComparing(KnownDate::month, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(KnownDate::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                .compare(this, other);
    }

    /// As a form takes it: 2025, 2025-08 or 2025-08-19.
    public String text() {
        if (month == null) {
            return String.format(Locale.ROOT, "%04d", year);
        }
        return day == null
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnownDate date && compareTo(date) == 0;
    }

    @Override
    public int hashCode() {
        return year;
    }
}
