package id.jembatan.kpi.iati;

import id.jembatan.kpi.computation.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// The two days between which a period of IATI lies, and the period that this is here.
record Days(LocalDate start, LocalDate end) implements Comparable<Days> {

    private static final Comparator<Days> ORDER =
            Comparator.comparing(Days::start).thenComparing(Days::end);

    static Days of(Activity.Span span) {
        return new Days(span.start(), span.end());
    }

    /// Empty for a period that only has a name: IATI knows none without days.
    static Optional<Days> of(Period period) {
        return period.from().flatMap(first -> period.until().map(last -> new Days(first, last)));
    }

    /// Empty if it lies outside of what the register holds.
    Optional<Period> period() {
        try {
            return Optional.of(Period.range(start, end));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Days other) {
        return ORDER.compare(this, other);
    }
}
