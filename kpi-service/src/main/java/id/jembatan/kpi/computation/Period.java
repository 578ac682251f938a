package id.jembatan.kpi.computation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The time that a figure speaks of: a year, half-year, quarter, month or day of the calendar, a stretch between two
/// days, or a period that the source only names ("year 1") and gives no days for. Nothing is made more precise than it
/// is known.
///
/// The key is its one written form: `2025`, `2025-H1`, `2025-Q3`, `2025-08`, `2025-08-20`, `2025-04-01/2026-03-31`,
/// `name:year 1`. A stretch that is just a year, half-year, quarter, month or day *is* that, and is written so.
///
/// Order: by the last day, at the same last day the shorter period first; named periods come after all dated ones, in
/// the order of their names with numbers read as numbers.
public sealed interface Period extends Comparable<Period> {

    /// What a period is cut to.
    enum Kind {
        YEAR,
        HALF_YEAR,
        QUARTER,
        MONTH,
        DAY,

        /// Between two days that cut no part of the calendar, such as a budget year from April to March.
        RANGE,
        NAMED
    }

    Kind kind();

    String key();

    /// The first day, unknown for a named period.
    Optional<LocalDate> from();

    /// The last day, unknown for a named period.
    Optional<LocalDate> until();

    /// A stretch of the calendar.
    record Dated(Kind kind, String key, LocalDate first, LocalDate last) implements Period {
        @Override
        public Optional<LocalDate> from() {
            return Optional.of(first);
        }

        @Override
        public Optional<LocalDate> until() {
            return Optional.of(last);
        }

        @Override
        public String toString() {
            return key;
        }
    }

    /// A period that the source names without saying when it was.
    record Named(String name) implements Period {
        @Override
        public Kind kind() {
            return Kind.NAMED;
        }

        @Override
        public String key() {
            return PREFIX + name;
        }

        @Override
        public Optional<LocalDate> from() {
            return Optional.empty();
        }

        @Override
        public Optional<LocalDate> until() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return key();
        }
    }

    List<Kind> CALENDAR = List.of(Kind.YEAR, Kind.HALF_YEAR, Kind.QUARTER, Kind.MONTH, Kind.DAY);
    String PREFIX = "name:";
    int FIRST_YEAR = 1900;
    int LAST_YEAR = 2200;
    Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/-]{0,59}");
    Pattern WRITTEN = Pattern.compile(
            "(?<year>\\d{4})(?:-(?:H(?<half>[12])|Q(?<quarter>[1-4])|(?<month>\\d{2})(?:-(?<day>\\d{2}))?))?");

    static Period year(int year) {
        checkYear(year);
        return new Dated(Kind.YEAR, Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Period half(int year, int half) {
        return months(Kind.HALF_YEAR, year, half, 6, "H");
    }

    static Period quarter(int year, int quarter) {
        return months(Kind.QUARTER, year, quarter, 3, "Q");
    }

    static Period month(int year, int month) {
        checkYear(year);
        var it = YearMonth.of(year, month);
        return new Dated(Kind.MONTH, it.toString(), it.atDay(1), it.atEndOfMonth());
    }

    static Period day(LocalDate day) {
        checkYear(day.getYear());
        return new Dated(Kind.DAY, day.toString(), day, day);
    }

    /// From the first day to the last, both in it.
    ///
    /// @throws IllegalArgumentException if the last day is before the first
    static Period range(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("The end is before the beginning");
        }
        checkYear(first.getYear());
        checkYear(last.getYear());
        for (var kind : CALENDAR) {
            var cut = at(kind, first);
            if (cut.from().equals(Optional.of(first)) && cut.until().equals(Optional.of(last))) {
                return cut;
            }
        }
        return new Dated(Kind.RANGE, first + "/" + last, first, last);
    }

    /// @throws IllegalArgumentException if the name is empty, longer than 60 characters or holds other signs than
    /// letters,
    ///     digits, space and `._/-`
    static Period named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a period");
        }
        return new Named(name);
    }

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException or [java.time.DateTimeException] if it is none
    static Period parse(String key) {
        if (key.startsWith(PREFIX)) {
            return named(key.substring(PREFIX.length()));
        }
        var slash = key.indexOf('/');
        if (slash > 0) {
            return range(LocalDate.parse(key.substring(0, slash)), LocalDate.parse(key.substring(slash + 1)));
        }
        var found = WRITTEN.matcher(key);
        if (!found.matches()) {
            throw new IllegalArgumentException("Not a period");
        }
        var year = Integer.parseInt(found.group("year"));
        if (found.group("half") != null) {
            return half(year, Integer.parseInt(found.group("half")));
        }
        if (found.group("quarter") != null) {
            return quarter(year, Integer.parseInt(found.group("quarter")));
        }
        if (found.group("day") != null) {
            return day(
                    LocalDate.of(year, Integer.parseInt(found.group("month")), Integer.parseInt(found.group("day"))));
        }
        return found.group("month") == null ? year(year) : month(year, Integer.parseInt(found.group("month")));
    }

    /// The same stretch one later; none for a named period, or one between two days.
    default Optional<Period> next() {
        return kind() == Kind.RANGE ? Optional.empty() : until().map(last -> at(kind(), last.plusDays(1)));
    }

    /// The period of that kind in which the day lies.
    static Period at(Kind kind, LocalDate day) {
        return switch (kind) {
            case YEAR -> year(day.getYear());
            case HALF_YEAR -> half(day.getYear(), (day.getMonthValue() - 1) / 6 + 1);
            case QUARTER -> quarter(day.getYear(), (day.getMonthValue() - 1) / 3 + 1);
            case MONTH -> month(day.getYear(), day.getMonthValue());
            case DAY -> day(day);
            case RANGE, NAMED -> throw new IllegalArgumentException("Only the calendar cuts a day's period");
        };
    }

    /// Does the whole of the other lie in this one? A named period holds only itself.
    default boolean holds(Period other) {
        return equals(other)
                || this instanceof Dated mine
                        && other instanceof Dated its
                        && !its.first().isBefore(mine.first())
                        && !its.last().isAfter(mine.last());
    }

    /// Do the two share a day?
    default boolean overlaps(Period other) {
        return equals(other)
                || this instanceof Dated mine
                        && other instanceof Dated its
                        && !its.first().isAfter(mine.last())
                        && !mine.first().isAfter(its.last());
    }

    /// Is it over on that day? A named period never is, as nobody said when it ends.
    default boolean endedBefore(LocalDate today) {
        return until().map(last -> last.isBefore(today)).orElse(false);
    }

    @Override
    default int compareTo(Period other) {
        return switch (this) {
            case Dated mine ->
                switch (other) {
                    case Dated its -> BY_DAYS.compare(mine, its);
                    case Named _ -> -1;
                };
            case Named mine ->
                switch (other) {
                    case Dated _ -> 1;
                    case Named its -> BY_NAME.compare(mine.name(), its.name());
                };
        };
    }

    Comparator<Dated> BY_DAYS = Comparator.comparing(Dated::last)
            .thenComparing(Dated::first, Comparator.reverseOrder())
            .thenComparing(Dated::kind);

    /// Numbers inside of names count as numbers, so that "year 10" follows "year 9"; of two that are worth the
    /// same, such as 7 and 07, the order of their signs decides.
    Comparator<String> BY_NAME = ((Comparator<String>) Period::byWorth).thenComparing(Comparator.naturalOrder());

    private static int byWorth(String mine, String its) {
        int i = 0;
        int j = 0;
        while (i < mine.length() && j < its.length()) {
            if (isDigit(mine.charAt(i)) && isDigit(its.charAt(j))) {
                int myFirst = worthFrom(mine, i);
                int itsFirst = worthFrom(its, j);
                i = digitsUntil(mine, myFirst);
                j = digitsUntil(its, itsFirst);
                int found = i - myFirst != j - itsFirst
                        ? Integer.compare(i - myFirst, j - itsFirst)
                        : mine.substring(myFirst, i).compareTo(its.substring(itsFirst, j));
                if (found != 0) {
                    return found;
                }
            } else if (mine.charAt(i) != its.charAt(j)) {
                return Character.compare(mine.charAt(i), its.charAt(j));
            } else {
                i++;
                j++;
            }
        }
        return Integer.compare(mine.length() - i, its.length() - j);
    }

    private static int worthFrom(String name, int at) {
        int first = at;
        while (first < name.length() && name.charAt(first) == '0') {
            first++;
        }
        return first;
    }

    private static int digitsUntil(String name, int at) {
        int end = at;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static Period months(Kind kind, int year, int number, int length, String sign) {
        checkYear(year);
        if (number < 1 || number > 12 / length) {
            throw new IllegalArgumentException("No such part of the year");
        }
        var first = YearMonth.of(year, (number - 1) * length + 1);
        return new Dated(
                kind,
                year + "-" + sign + number,
                first.atDay(1),
                first.plusMonths(length - 1L).atEndOfMonth());
    }

    private static void checkYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("The year is outside of what this register holds");
        }
    }

    /// The period that the parts describe; exactly one way of saying it is allowed.
    static Period of(
            @Nullable Integer year,
            @Nullable Integer half,
            @Nullable Integer quarter,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable String name) {
        if (name != null) {
            if (year != null || half != null || quarter != null || month != null || day != null) {
                throw new IllegalArgumentException("A named period has no parts of a date");
            }
            return named(name);
        }
        if (year == null) {
            throw new IllegalArgumentException("A period needs a year or a name");
        }
        if (half != null && quarter == null && month == null && day == null) {
            return half(year, half);
        }
        if (quarter != null && half == null && month == null && day == null) {
            return quarter(year, quarter);
        }
        if (half != null || quarter != null || day != null && month == null) {
            throw new IllegalArgumentException("A period is said in one way only");
        }
        if (day != null && month != null) {
            return day(LocalDate.of(year, month, day));
        }
        return month == null ? year(year) : month(year, month);
    }
}
