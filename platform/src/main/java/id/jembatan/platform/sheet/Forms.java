package id.jembatan.platform.sheet;

import id.jembatan.platform.time.PartialDate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// In which form a file writes its numbers and dates: `1.234,56` and `17 Agustus 2025`, or `1,234.56` and `August 17,
/// 2025`. What can mean one thing only is taken as that. What can mean two is taken if its whole column proves one
/// form, or if somebody said which one it is; otherwise both readings are named and nobody guesses.
public final class Forms {

    private static final Pattern INDONESIAN =
            Pattern.compile("[-−]?(?:[0-9]{1,18}|[1-9][0-9]{0,2}(?:\\.[0-9]{3})+)(?:,[0-9]{1,12})?");
    private static final Pattern ENGLISH =
            Pattern.compile("[-−]?(?:[0-9]{1,18}|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\\.[0-9]{1,12})?");

    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})");
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{4})");
    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?[ -]([\\p{L}]{3,9})\\.?,?[ -]([0-9]{4})");
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("([\\p{L}]{3,9})\\.? ([0-9]{1,2})(?:st|nd|rd|th)?,? ([0-9]{4})");
    private static final Pattern MONTH_YEAR = Pattern.compile("([\\p{L}]{3,9})\\.?,?[ -]([0-9]{4})");

    /// Names and usual short forms; none of them means another month in the other language.
    private static final Map<String, Integer> MONTHS = months();

    private final @Nullable Form told;
    private final Map<String, Proof> proofs = new HashMap<>();

    /// @param told what somebody said of the file, if anybody did
    public Forms(@Nullable Form told) {
        this.told = told;
    }

    /// A way of writing.
    public enum Form {
        ID,
        EN;

        public static Optional<Form> of(String code) {
            return switch (code) {
                case "id" -> Optional.of(ID);
                case "en" -> Optional.of(EN);
                default -> Optional.empty();
            };
        }
    }

    /// What the cells of one column have proved.
    private static final class Proof {
        private boolean indonesian;
        private boolean english;

        @Nullable Form form() {
            return indonesian == english ? null : indonesian ? Form.ID : Form.EN;
        }
    }

    /// What a text means: one value, two, or none.
    public sealed interface Reading<T> {
        record One<T>(T value) implements Reading<T> {}

        record Two<T>(T indonesian, T english) implements Reading<T> {}

        record None<T>() implements Reading<T> {}
    }

    /// Looks at a cell of a column of numbers before any is taken.
    ///
    /// @param fits what a number of this column can be at all
    public void noteNumber(String column, String text, Predicate<BigDecimal> fits) {
        note(column, numbers(text, fits));
    }

    /// Looks at a cell of a column of dates before any is taken.
    public void noteDate(String column, String text) {
        note(column, dates(text));
    }

    private void note(String column, Map<Form, ?> readings) {
        if (readings.size() == 1) {
            var proof = proofs.computeIfAbsent(column, unknown -> new Proof());
            proof.indonesian |= readings.containsKey(Form.ID);
            proof.english |= readings.containsKey(Form.EN);
        }
    }

    public Reading<BigDecimal> number(String column, String text, Predicate<BigDecimal> fits) {
        return reading(column, numbers(text, fits));
    }

    public Reading<PartialDate> date(String column, String text) {
        return reading(column, dates(text));
    }

    private <T> Reading<T> reading(String column, Map<Form, T> readings) {
        var values = new ArrayList<>(readings.values());
        if (values.isEmpty()) {
            return new Reading.None<>();
        }
        if (values.size() == 1 || values.get(0).equals(values.get(1))) {
            return new Reading.One<>(values.getFirst());
        }
        var proof = proofs.get(column);
        var form = told != null ? told : proof == null ? null : proof.form();
        var chosen = form == null ? null : readings.get(form);
        if (chosen != null) {
            return new Reading.One<>(chosen);
        }
        return new Reading.Two<>(values.get(0), values.get(1));
    }

    /// What the text is under each form; what is the same in every form stands under both.
    private static Map<Form, BigDecimal> numbers(String text, Predicate<BigDecimal> fits) {
        var readings = new LinkedHashMap<Form, BigDecimal>();
        if (INDONESIAN.matcher(text).matches()) {
            put(readings, Form.ID, plain(text.replace(".", "").replace(',', '.')), fits);
        }
        if (ENGLISH.matcher(text).matches()) {
            put(readings, Form.EN, plain(text.replace(",", "")), fits);
        }
        return readings;
    }

    private static void put(Map<Form, BigDecimal> readings, Form form, BigDecimal value, Predicate<BigDecimal> fits) {
        if (fits.test(value)) {
            readings.put(form, value);
        }
    }

    private static BigDecimal plain(String text) {
        return new BigDecimal(text.replace('−', '-'));
    }

    private static Map<Form, PartialDate> dates(String text) {
        var readings = new LinkedHashMap<Form, PartialDate>();
        try {
            return both(PartialDate.parse(text));
        } catch (DateTimeException e) {
            // Then it is written in another form, or not at all.
        }
        var yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            date(yearLast, 3, 2, 1).ifPresent(date -> readings.put(Form.ID, date));
            date(yearLast, 3, 1, 2).ifPresent(date -> readings.put(Form.EN, date));
            return readings;
        }
        for (var known : List.of(
                new Known(YEAR_FIRST, 1, 2, 3),
                new Known(MONTH_AND_YEAR, 2, 1, 0),
                new Known(DAY_MONTH_YEAR, 3, 2, 1),
                new Known(MONTH_DAY_YEAR, 3, 1, 2),
                new Known(MONTH_YEAR, 2, 1, 0))) {
            var found = known.pattern().matcher(text);
            if (found.matches()) {
                return date(found, known.year(), known.month(), known.day())
                        .map(Forms::both)
                        .orElse(Map.of());
            }
        }
        return readings;
    }

    private record Known(Pattern pattern, int year, int month, int day) {}

    private static Map<Form, PartialDate> both(PartialDate date) {
        var readings = new LinkedHashMap<Form, PartialDate>();
        readings.put(Form.ID, date);
        readings.put(Form.EN, date);
        return readings;
    }

    private static Optional<PartialDate> date(Matcher found, int year, int month, int day) {
        try {
            var named = found.group(month);
            var monthNumber = Character.isDigit(named.charAt(0))
                    ? Integer.valueOf(named)
                    : MONTHS.get(named.toLowerCase(Locale.ROOT));
            return monthNumber == null
                    ? Optional.empty()
                    : Optional.of(new PartialDate(
                            Integer.parseInt(found.group(year)),
                            monthNumber,
                            day == 0 ? null : Integer.valueOf(found.group(day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        var names = List.of(
                "januari january jan",
                "februari february feb peb",
                "maret march mar",
                "april apr",
                "mei may",
                "juni june jun",
                "juli july jul",
                "agustus august aug agu agt ags",
                "september sept sep",
                "oktober october okt oct",
                "november nopember nov nop",
                "desember december des dec");
        var months = new HashMap<String, Integer>();
        for (var i = 0; i < names.size(); i++) {
            for (var name : names.get(i).split(" ")) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
