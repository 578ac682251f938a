package id.jembatan.gateway.programme;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.KnownDate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The bars of a schedule: one for each activity, all on the same scale. Places are percent of the width, so that a bar
/// is as wide as the page lets it be and its text is not stretched. Made here: it needs no script and prints.
///
/// @param first the first day of the scale, `last` the last
/// @param steps where a year or a month begins
/// @param today where today lies; nothing where it lies outside
public record Gantt(
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<Step> steps,
        @Nullable BigDecimal today,
        Map<UUID, Row> rows) {

    private static final int LONG = 800;
    private static final int MIDDLE = 200;

    public record Step(BigDecimal at, String text) {}

    /// A bar from where on and how long.
    ///
    /// @param vague whether one of its ends is known by month or year only
    public record Bar(BigDecimal from, BigDecimal length, boolean vague) {

        public BigDecimal end() {
            return from.add(length);
        }
    }

    /// @param baseline as it was first approved, `planned` as it is planned now, `forecast` as somebody expects it,
    ///     `actual` as it went, up to today where it goes on
    public record Row(
            @Nullable Bar baseline,
            @Nullable Bar planned,
            @Nullable Bar forecast,
            @Nullable Bar actual) {}

    public boolean isEmpty() {
        return first == null;
    }

    /// The bars of one activity.
    public @Nullable Row row(UUID activity) {
        return rows.get(activity);
    }

    static Gantt of(Programme programme, Frame frame) {
        var days = new ArrayList<LocalDate>();
        for (var line : programme.lines()) {
            var it = line.activity();
            for (var span : Stream.of(it.planned(), it.forecast(), it.actual(), line.baseline())
                    .filter(Objects::nonNull)
                    .toList()) {
                Stream.of(span.first(), span.last()).filter(Objects::nonNull).forEach(days::add);
            }
        }
        if (days.isEmpty()) {
            return new Gantt(null, null, List.of(), null, Map.of());
        }
        var first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        var last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        var from = first.withDayOfMonth(1);
        var until = last.withDayOfMonth(last.lengthOfMonth());
        var scale = new Scale(from, ChronoUnit.DAYS.between(from, until) + 1);
        var rows = new HashMap<UUID, Row>();
        for (var line : programme.lines()) {
            var it = line.activity();
            rows.put(
                    it.id(),
                    new Row(
                            line.baseline() == null ? null : scale.bar(line.baseline(), null),
                            scale.bar(it.planned(), null),
                            scale.bar(it.forecast(), null),
                            scale.bar(it.actual(), it.actual().end() == null ? programme.asOf() : null)));
        }
        var isOnIt = !programme.asOf().isBefore(from) && !programme.asOf().isAfter(until);
        return new Gantt(
                first, last, steps(scale, from, until, frame), isOnIt ? scale.at(programme.asOf()) : null, rows);
    }

    /// Years for a long time, quarters for a year or two, months for less.
    private static List<Step> steps(Scale scale, LocalDate from, LocalDate until, Frame frame) {
        var months = scale.days() > LONG ? 12 : scale.days() > MIDDLE ? 3 : 1;
        var steps = new ArrayList<Step>();
        var day = LocalDate.of(from.getYear(), 1, 1);
        while (!day.isAfter(until)) {
            if (!day.isBefore(from)) {
                var text = months == 12
                        ? String.valueOf(day.getYear())
                        : frame.day(new KnownDate(day.getYear(), day.getMonthValue(), null));
                steps.add(new Step(scale.at(day), text));
            }
            day = day.plusMonths(months);
        }
        return everySo(steps);
    }

    /// No more than can be read beside each other.
    private static List<Step> everySo(List<Step> steps) {
        var each = (steps.size() + 5) / 6;
        var fewer = new ArrayList<Step>();
        for (int i = 0; i < steps.size(); i += each) {
            fewer.add(steps.get(i));
        }
        return fewer;
    }

    private record Scale(LocalDate from, long days) {

        BigDecimal at(LocalDate day) {
            return percent(ChronoUnit.DAYS.between(from, day));
        }

        /// @param goesOnTo the end of a bar that has begun and not ended
        @Nullable Bar bar(Activity.Span span, @Nullable LocalDate goesOnTo) {
            var first = span.first();
            var known = span.last();
            if (first == null || known == null) {
                return null;
            }
            var last = goesOnTo == null ? known : goesOnTo;
            var length = Math.max(1, ChronoUnit.DAYS.between(first, last) + 1);
            var room = days - ChronoUnit.DAYS.between(from, first);
            return new Bar(at(first), percent(Math.min(length, room)), span.isVague());
        }

        private BigDecimal percent(long count) {
            return BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
        }
    }
}
