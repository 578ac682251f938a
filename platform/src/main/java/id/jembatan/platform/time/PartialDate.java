package id.jembatan.platform.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A date as far as it is known. Half of the history of an office is known by the year only, and must not be given a
/// first of January that nobody ever saw.
///
/// JSON: `{"year": 1990, "month": 5, "day": 30}`, month and day left out when unknown. As an embedded value its
/// columns are `year`, `month` and `day`: give them names with `@AttributeOverride`.
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A date as precisely as it is known: by year, month or day")
public record PartialDate(
        @Schema(minimum = "1", maximum = "9999", examples = "1990")
        int year,

        @Schema(minimum = "1", maximum = "12", examples = "5") @Nullable Integer month,

        @Schema(minimum = "1", maximum = "31", examples = "30") @Nullable Integer day) {

    public PartialDate {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("A year is between 1 and 9999");
        }
        if (day != null && month == null) {
            throw new DateTimeException("A day needs its month");
        }
        LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day); // is there such a date?
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Reads `1990`, `1990-05` or `1990-05-30`.
    ///
    /// @throws DateTimeException when the text is none of them
    public static PartialDate parse(String text) {
        return switch (text.length()) {
            case 4 -> new PartialDate(Year.parse(text).getValue(), null, null);
            case 7 -> {
                var month = YearMonth.parse(text);
                yield new PartialDate(month.getYear(), month.getMonthValue(), null);
            }
            default -> of(LocalDate.parse(text));
        };
    }

    /// The first day it may have been.
    public LocalDate earliest() {
        return LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
    }

    /// The last day it may have been.
    public LocalDate latest() {
        if (month == null) {
            return LocalDate.of(year, 12, 31);
        }
        return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    /// Whether it is surely over: every day it may have been is before the given one.
    public boolean isSurelyBefore(LocalDate date) {
        return latest().isBefore(date);
    }

    /// ISO 8601, as precise as the date: `1990`, `1990-05` or `1990-05-30`.
    @Override
    public String toString() {
        var text = new StringBuilder(10).repeat('0', Math.max(0, 4 - digits(year)));
        text.append(year);
        if (month != null) {
            append(text, month);
        }
        if (day != null) {
            append(text, day);
        }
        return text.toString();
    }

    /// A table of a million rows holds a million of these: a format string would be read anew for each.
    private static void append(StringBuilder text, int number) {
        text.append(number < 10 ? "-0" : "-").append(number);
    }

    private static int digits(int year) {
        return year < 10 ? 1 : year < 100 ? 2 : year < 1000 ? 3 : 4;
    }
}
