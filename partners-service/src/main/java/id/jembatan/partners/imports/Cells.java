package id.jembatan.partners.imports;

import id.jembatan.partners.mission.Days;
import id.jembatan.partners.place.Countries;
import id.jembatan.partners.place.Location;
import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.sheet.Finding;
import id.jembatan.platform.sheet.Findings;
import id.jembatan.platform.sheet.Forms;
import id.jembatan.platform.sheet.Forms.Reading;
import id.jembatan.platform.sheet.Row;
import id.jembatan.platform.sheet.SheetProblem;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one row as values, notes what cannot be read, and leaves behind the form in which a value is
/// compared: one date is one text, however it was written.
final class Cells {

    private static final Pattern PART_OF_A_COUNTRY = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    /// What a number of a column can be at all: that leaves most texts only one reading.
    static final Map<String, Predicate<BigDecimal>> NUMBERS =
            Map.of("latitude", between(-90, 90), "longitude", between(-180, 180));

    static final Set<String> DATES =
            Set.of("since", "since_year", "relation_since", "accredited_from", "accredited_until");

    private final Row row;
    private final Forms forms;
    private final Findings findings;

    Cells(Row row, Forms forms, Findings findings) {
        this.row = row;
        this.forms = forms;
        this.findings = findings;
    }

    private static Predicate<BigDecimal> between(int least, int most) {
        return value ->
                value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /// Looks at a row before any is taken, for what it proves of the forms of the file.
    static void note(Row row, Forms forms) {
        NUMBERS.forEach((column, fits) -> {
            var text = row.cells().get(column);
            if (text != null) {
                forms.noteNumber(column, text, fits);
            }
        });
        for (var column : DATES) {
            var text = row.cells().get(column);
            if (text != null) {
                forms.noteDate(column, text);
            }
        }
    }

    @Nullable String text(String column) {
        return row.cells().get(column);
    }

    /// @return empty text, with a finding, if there is none
    String required(String column) {
        var text = text(column);
        if (text == null) {
            error(column, SheetProblem.EMPTY_CELL);
            return "";
        }
        return text;
    }

    /// An alpha-2 code; alpha-3 is understood, and small letters, and said so.
    String country(String column) {
        var text = required(column);
        if (text.isEmpty()) {
            return text;
        }
        var upper = capital(text);
        var code = Countries.read(upper);
        if (code.isEmpty()) {
            if (PART_OF_A_COUNTRY.matcher(upper).matches()
                    && Countries.read(upper.substring(0, 2)).isPresent()) {
                error(column, ImportProblem.PART_OF_A_COUNTRY, text, upper.substring(0, 2));
            } else {
                error(column, ImportProblem.NO_COUNTRY, text);
            }
            return "";
        }
        if (!code.get().equals(upper)) {
            warning(column, ImportProblem.ALPHA3_READ, text, code.get());
        } else if (!upper.equals(text)) {
            warning(column, ImportProblem.CODE_CASE_READ, text, code.get());
        }
        row.cells().put(column, code.get());
        return code.get();
    }

    /// Capital letters as the code means them: neither the dotted nor the dotless i of Turkish is another letter.
    private static String capital(String code) {
        return code.replace('ı', 'i').replace('İ', 'I').toUpperCase(Locale.ROOT);
    }

    /// A code in small letters; others are understood, and said so.
    <T> Optional<T> oneOf(String column, Problem none, Function<String, Optional<T>> values) {
        var text = required(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var code = capital(text).toLowerCase(Locale.ROOT);
        var value = values.apply(code);
        if (value.isEmpty()) {
            error(column, none, text);
        } else if (!code.equals(text)) {
            warning(column, ImportProblem.CODE_CASE_READ, text, code);
            row.cells().put(column, code);
        }
        return value;
    }

    @Nullable Location location(String latitude, String longitude) {
        if ((text(latitude) == null) != (text(longitude) == null)) {
            error(text(latitude) == null ? latitude : longitude, ImportProblem.HALF_A_LOCATION);
            return null;
        }
        var north = decimal(latitude);
        var east = decimal(longitude);
        if (north == null || east == null) {
            return null;
        }
        var location = new Location(north, east);
        row.cells().put(latitude, location.latitude().toPlainString());
        row.cells().put(longitude, location.longitude().toPlainString());
        return location;
    }

    private @Nullable BigDecimal decimal(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        // A number that no column of this sort can hold is still a number: the rule of the column then says so.
        var fits = NUMBERS.getOrDefault(column, value -> true);
        var reading = forms.number(column, text, fits);
        return one(
                column,
                text,
                reading instanceof Reading.None<BigDecimal> ? forms.number(column, text, any -> true) : reading,
                SheetProblem.NO_DECIMAL);
    }

    @Nullable PartialDate partialDate(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        var date = one(column, text, forms.date(column, text), SheetProblem.NO_DATE);
        if (date != null) {
            row.cells().put(column, date.toString());
        }
        return date;
    }

    @Nullable LocalDate day(String column) {
        var date = partialDate(column);
        if (date == null) {
            return null;
        }
        if (date.day() == null) {
            error(column, SheetProblem.NO_DATE, String.valueOf(text(column)));
            return null;
        }
        return Days.meant(date.earliest());
    }

    private <T> @Nullable T one(String column, String text, Reading<T> reading, Problem none) {
        return switch (reading) {
            case Reading.One<T>(var value) -> value;
            case Reading.Two<T>(var indonesian, var english) -> {
                error(column, SheetProblem.TWO_READINGS, text, indonesian.toString(), english.toString());
                yield null;
            }
            case Reading.None<T>() -> {
                error(column, none, text);
                yield null;
            }
        };
    }

    /// Applies the rules of a form to what was read, and tells them under the column they came from.
    ///
    /// @param columns from the path of a field to its column
    void obey(Validator validator, Object form, Map<String, String> columns) {
        for (var broken : validator.validate(form)) {
            var column = columns.get(broken.getPropertyPath().toString());
            error(column, ImportProblem.BROKEN_RULE, broken.getMessage());
        }
    }

    void error(@Nullable String column, Problem problem, Object... args) {
        findings.add(Finding.error(row.number(), column, problem, args));
    }

    void warning(@Nullable String column, Problem problem, Object... args) {
        findings.add(Finding.warning(row.number(), column, problem, args));
    }

    boolean bad() {
        return findings.refuses(row.number());
    }
}
