package id.jembatan.gateway.page;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Comparator;
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnownDate date && compareTo(date) == 0;
    }

    @Override
    public int hashCode() {
        return year;
    }
}
