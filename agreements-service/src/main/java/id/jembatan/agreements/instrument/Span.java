package id.jembatan.agreements.instrument;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.jembatan.platform.time.PartialDate;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A day as far as it is known: the first and the last day that it may be. A day known by its year spans that year;
/// one that is not known at all spans everything, so that no question about days can overlook it.
@Embeddable
public record Span(LocalDate earliest, LocalDate latest) {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /// Some day; nobody knows which.
    public static final Span UNKNOWN = new Span(FIRST, LAST);

    public Span {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException(earliest + " is after " + latest);
        }
    }

    public static Span of(PartialDate date) {
        return new Span(date.earliest(), date.latest());
    }

    public static @Nullable Span ofNullable(@Nullable PartialDate date) {
        return date == null ? null : of(date);
    }

    public static Span of(LocalDate day) {
        return new Span(day, day);
    }

    /// Some day from this one on.
    public static Span since(LocalDate day) {
        return new Span(day, LAST);
    }

    public Span map(UnaryOperator<LocalDate> change) {
        return new Span(within(change.apply(earliest)), within(change.apply(latest)));
    }

    private static LocalDate within(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    /// Whether anything is known of it at all.
    public boolean known() {
        return !(earliest.equals(FIRST) || latest.equals(LAST));
    }

    public boolean exact() {
        return earliest.equals(latest);
    }

    /// As it would be written, when it is a day, a month or a year; otherwise nothing.
    @JsonIgnore
    public @Nullable PartialDate written() {
        if (!known()) {
            return null;
        }
        if (exact()) {
            return PartialDate.of(earliest);
        }
        var month = new PartialDate(earliest.getYear(), earliest.getMonthValue(), null);
        var year = new PartialDate(earliest.getYear(), null, null);
        return of(month).equals(this) ? month : of(year).equals(this) ? year : null;
    }

    /// Whether it lies between two days, both included.
    public Certainty within(LocalDate from, LocalDate until) {
        return Certainty.of(
                !earliest.isBefore(from) && !latest.isAfter(until), !latest.isBefore(from) && !earliest.isAfter(until));
    }

    public Certainty isOnOrBefore(LocalDate day) {
        return Certainty.of(!latest.isAfter(day), !earliest.isAfter(day));
    }

    public Certainty isOnOrBefore(Span other) {
        return Certainty.of(!latest.isAfter(other.earliest), !earliest.isAfter(other.latest));
    }

    public Certainty isBefore(LocalDate day) {
        return isOnOrBefore(day.minusDays(1));
    }

    @Override
    public String toString() {
        var date = written();
        return date != null ? date.toString() : known() ? earliest + ".." + latest : "?";
    }
}
