package id.jembatan.gateway.result;

import id.jembatan.gateway.page.KnownDate;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stretch of time that a figure is about.
///
/// @param kind YEAR, HALF_YEAR, QUARTER, MONTH, DAY, RANGE or NAMED
/// @param key as programs write it: `2025-Q3`
/// @param from and until: its days, unknown for one that only has a name
/// @param name for a stretch that has no calendar of its own: `year 1`
public record Period(
        @Nullable String kind,
        String key,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String name) {

    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    /// Its name where it has one, else as programs write it.
    public String label() {
        return name == null ? key : name;
    }

    /// Which half or quarter of its year, as offices number them; empty for any other stretch.
    public String roman() {
        var last = key.isEmpty() ? 0 : key.charAt(key.length() - 1) - '0';
        return last >= 1 && last <= ROMAN.length ? ROMAN[last - 1] : "";
    }

    public int year() {
        return from == null ? 0 : from.getYear();
    }

    /// Its month, for a month.
    public KnownDate month() {
        return new KnownDate(year(), from == null ? null : from.getMonthValue(), null);
    }

    /// Names the period in a form: its days, or its name behind a sign that no day begins with.
    public String choice() {
        return from == null || until == null ? "=" + (name == null ? key : name) : from + "/" + until;
    }

    /// The same as a value in an address.
    public String query() {
        return URLEncoder.encode(choice(), StandardCharsets.UTF_8);
    }
}
