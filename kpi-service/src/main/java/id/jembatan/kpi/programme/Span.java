package id.jembatan.kpi.programme;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// From when until when, both days included and both as precisely as they are known. A milestone has an end only.
public record Span(
        @Nullable @Valid PartialDate start, @Nullable @Valid PartialDate end) {

    static final Span UNKNOWN = new Span(null, null);

    static Span of(@Nullable Span span) {
        return span == null ? UNKNOWN : span;
    }

    /// Whether it surely ends before it begins.
    boolean isReversed() {
        return start != null && end != null && end.latest().isBefore(start.earliest());
    }

    /// The first day, if it is known to the day.
    @Nullable LocalDate startDay() {
        return day(start);
    }

    /// The last day, if it is known to the day.
    @Nullable LocalDate endDay() {
        return day(end);
    }

    private static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date == null || date.day() == null ? null : date.earliest();
    }
}
