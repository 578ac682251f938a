package id.jembatan.partners.imports;

import id.jembatan.partners.imports.Findings.Finding;
import id.jembatan.partners.mission.Days;
import id.jembatan.partners.place.Countries;
import id.jembatan.partners.place.Location;
import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one row as values, and notes what cannot be read.
final class Cells {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,12})?");

    private final Table.Row row;
    private final Findings findings;

    Cells(Table.Row row, Findings findings) {
        this.row = row;
        this.findings = findings;
    }

    @Nullable String text(String column) {
        return row.cells().get(column);
    }

    /// @return empty text, with a finding, if there is none
    String required(String column) {
        var text = text(column);
        if (text == null) {
            error(column, ImportProblem.EMPTY_CELL);
            return "";
        }
        return text;
    }

    /// An alpha-2 code; alpha-3 is understood, and said so.
    String country(String column) {
        var text = required(column);
        if (text.isEmpty()) {
            return text;
        }
        var code = Countries.read(text);
        if (code.isEmpty()) {
            error(column, ImportProblem.NO_COUNTRY, text);
        } else if (!code.get().equals(text)) {
            findings.add(Finding.warning(row.number(), column, ImportProblem.ALPHA3_READ, text, code.get()));
        }
        return code.orElse("");
    }

    <T> Optional<T> oneOf(String column, Function<String, Optional<T>> values) {
        var text = required(column);
        var value = values.apply(text);
        if (value.isEmpty() && !text.isEmpty()) {
            error(column, ImportProblem.NO_KIND, text);
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
        return north == null || east == null ? null : new Location(north, east);
    }

    private @Nullable BigDecimal decimal(String column) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        if (!DECIMAL.matcher(text).matches()) {
            error(column, ImportProblem.NO_DECIMAL, text);
            return null;
        }
        return new BigDecimal(text);
    }

    @Nullable PartialDate partialDate(String column) {
        return read(column, PartialDate::parse);
    }

    @Nullable LocalDate day(String column) {
        return read(column, text -> Days.meant(LocalDate.parse(text)));
    }

    private <T> @Nullable T read(String column, Function<String, @Nullable T> parse) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            error(column, ImportProblem.NO_DATE, text);
            return null;
        }
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

    boolean bad() {
        return findings.refuses(row.number());
    }
}
