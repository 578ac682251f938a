package id.jembatan.kpi.bulk;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.Rhythm;
import id.jembatan.kpi.computation.State;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.measurement.PeriodForm;
import id.jembatan.kpi.measurement.Place;
import id.jembatan.kpi.measurement.RecordObservation;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.Finding;
import id.jembatan.platform.sheet.Findings;
import id.jembatan.platform.sheet.Forms;
import id.jembatan.platform.sheet.Row;
import id.jembatan.platform.sheet.SheetProblem;
import id.jembatan.platform.time.PartialDate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The columns of a table of observations, and how a row is read. Numbers and dates that can mean two things are told,
/// never guessed.
final class ObservationTable {

    static final String APPLIED = "applied_indicator";
    static final String CARD = "scorecard";
    static final String CODE = "indicator";
    static final String DEFINITION = "definition";
    static final String PERIOD = "period";

    static final List<String> COLUMNS = List.of(
            APPLIED,
            CARD,
            CODE,
            DEFINITION,
            "subject",
            "label",
            "unit",
            PERIOD,
            "due_on",
            "value",
            "numerator",
            "denominator",
            "level",
            "raw",
            "reached_on",
            "state",
            "status",
            "source",
            "certainty",
            "comment");

    static final Set<String> KNOWN = Set.copyOf(COLUMNS);
    static final Set<String> REQUIRED = Set.of(PERIOD);

    private static final List<String> NUMBERS = List.of("value", "numerator", "denominator");
    private static final List<String> SAID = List.of("state", "level", "raw", "reached_on");
    private static final String REACHED = "reached_on";

    private final Forms forms;
    private final Findings findings;

    ObservationTable(Forms forms, Findings findings) {
        this.forms = forms;
        this.findings = findings;
    }

    /// Looks at a row before any is taken, for what it proves of the forms of the file.
    void note(Row row) {
        for (var column : NUMBERS) {
            var text = row.cells().get(column);
            if (text != null && !row.numbers().contains(column)) {
                forms.noteNumber(column, text, any -> true);
            }
        }
        var period = row.cells().get(PERIOD);
        if (period != null && written(period).isEmpty()) {
            forms.noteDate(PERIOD, period);
        }
        var reached = row.cells().get(REACHED);
        if (reached != null) {
            forms.noteDate(REACHED, reached);
        }
    }

    /// Whether the row says anything of a figure.
    static boolean isEmpty(Row row) {
        return NUMBERS.stream().noneMatch(row.cells()::containsKey)
                && SAID.stream().noneMatch(row.cells()::containsKey);
    }

    /// What the row is about, before anybody looks it up.
    sealed interface About {
        record Applied(UUID id) implements About {}

        record Use(String card, String code, @Nullable String definition) implements About {}
    }

    Optional<About> about(Row row) {
        var applied = row.cells().get(APPLIED);
        if (applied != null) {
            try {
                return Optional.of(new About.Applied(UUID.fromString(applied)));
            } catch (IllegalArgumentException e) {
                error(row, APPLIED, BulkProblem.NO_ID, applied);
                return Optional.empty();
            }
        }
        var card = row.cells().get(CARD);
        var code = row.cells().get(CODE);
        if (card == null || code == null) {
            error(row, card == null ? CARD : CODE, BulkProblem.NO_APPLIED_INDICATOR);
            return Optional.empty();
        }
        return Optional.of(
                new About.Use(card, code.toUpperCase(Locale.ROOT), row.cells().get(DEFINITION)));
    }

    /// The observation that the row holds, if it can be read.
    Optional<RecordObservation> read(Row row, Place place) {
        var period = period(row, place.indicator().rhythm());
        var state = oneOf(row, "state", State.class, BulkProblem.NO_STATE);
        var status = oneOf(row, "status", Observation.Status.class, BulkProblem.NO_STATUS);
        var value = number(row, "value");
        var numerator = number(row, "numerator");
        var denominator = number(row, "denominator");
        var reached = day(row);
        if (value != null
                && place.indicator().valueKind() == ValueKind.PERCENTAGE
                && value.signum() > 0
                && value.compareTo(BigDecimal.ONE) < 0) {
            findings.add(Finding.warning(row.number(), "value", BulkProblem.SHARE_FOR_PERCENT, value.toPlainString()));
        }
        if (period == null || findings.refuses(row.number())) {
            return Optional.empty();
        }
        return Optional.of(new RecordObservation(
                place.applied().id(),
                PeriodForm.of(period),
                state,
                value,
                numerator,
                denominator,
                status,
                row.cells().get("source"),
                row.cells().get("certainty"),
                row.cells().get("comment"),
                row.cells().get("level"),
                row.cells().get("raw"),
                reached,
                List.of(),
                List.of()));
    }

    private @Nullable LocalDate day(Row row) {
        var text = row.cells().get(REACHED);
        if (text == null) {
            return null;
        }
        return switch (forms.date(REACHED, text)) {
            case Forms.Reading.One<PartialDate>(var date)
            when date.day() != null && date.month() != null -> LocalDate.of(date.year(), date.month(), date.day());
            case Forms.Reading.Two<PartialDate>(var indonesian, var english) -> {
                error(row, REACHED, SheetProblem.TWO_READINGS, text, indonesian.toString(), english.toString());
                yield null;
            }
            case Forms.Reading.One<PartialDate> _, Forms.Reading.None<PartialDate> _ -> {
                error(row, REACHED, SheetProblem.NO_DATE, text);
                yield null;
            }
        };
    }

    private @Nullable Period period(Row row, Rhythm rhythm) {
        var text = row.cells().get(PERIOD);
        if (text == null) {
            error(row, PERIOD, SheetProblem.EMPTY_CELL);
            return null;
        }
        var period = written(text).or(() -> dated(row, text)).orElse(null);
        if (period != null && period.kind() == Period.Kind.DAY && rhythm != Rhythm.DAY && rhythm != Rhythm.EVENT) {
            error(row, PERIOD, BulkProblem.DAY_FOR_A_PERIOD, text);
            return null;
        }
        return period;
    }

    /// As the API writes periods: `2025-Q3`; small letters are understood.
    private static Optional<Period> written(String text) {
        try {
            return Optional.of(Period.parse(text.startsWith(Period.PREFIX) ? text : text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /// As people write months and days: `Agustus 2025`, `08/2025`, `17 August 2025`.
    private Optional<Period> dated(Row row, String text) {
        return switch (forms.date(PERIOD, text)) {
            case Forms.Reading.One<PartialDate>(var date) ->
                Optional.of(Period.of(date.year(), null, null, date.month(), date.day(), null));
            case Forms.Reading.Two<PartialDate>(var indonesian, var english) -> {
                error(row, PERIOD, SheetProblem.TWO_READINGS, text, indonesian.toString(), english.toString());
                yield Optional.empty();
            }
            case Forms.Reading.None<PartialDate>() -> {
                error(row, PERIOD, BulkProblem.NO_PERIOD, text);
                yield Optional.empty();
            }
        };
    }

    private @Nullable BigDecimal number(Row row, String column) {
        var text = row.cells().get(column);
        if (text == null) {
            return null;
        }
        if (row.numbers().contains(column)) {
            return new BigDecimal(text);
        }
        return switch (forms.number(column, text, any -> true)) {
            case Forms.Reading.One<BigDecimal>(var value) -> value;
            case Forms.Reading.Two<BigDecimal>(var indonesian, var english) -> {
                error(
                        row,
                        column,
                        SheetProblem.TWO_READINGS,
                        text,
                        indonesian.toPlainString(),
                        english.toPlainString());
                yield null;
            }
            case Forms.Reading.None<BigDecimal>() -> {
                error(row, column, SheetProblem.NO_DECIMAL, text);
                yield null;
            }
        };
    }

    private <E extends Enum<E>> @Nullable E oneOf(Row row, String column, Class<E> type, Problem none) {
        var text = row.cells().get(column);
        if (text == null) {
            return null;
        }
        var code = text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        var found = Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(code))
                .findFirst();
        if (found.isEmpty()) {
            error(
                    row,
                    column,
                    none,
                    text,
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        }
        return found.orElse(null);
    }

    void error(Row row, @Nullable String column, Problem problem, Object... args) {
        findings.add(Finding.error(row.number(), column, problem, args));
    }

    /// What a rule of the form says, in the words of its framework.
    void broken(Row row, String field, String words) {
        findings.add(Finding.error(row.number(), column(field), CommonProblem.INVALID)
                .said("invalid", words));
    }

    /// What kept the observation out, under the columns it came from.
    void refused(Row row, Refusal why, Locale language) {
        why.wrong(language)
                .forEach(wrong -> findings.add(
                        Finding.error(row.number(), column(wrong.place().replaceFirst("^/", "")), why.problem())
                                .said(wrong.code(), wrong.detail())));
    }

    /// The column of a field; null where there is none.
    private static @Nullable String column(String field) {
        var first = field.replaceFirst("[/.\\[].*", "");
        return switch (first) {
            case "indicator" -> APPLIED;
            case "reachedOn" -> REACHED;
            default -> KNOWN.contains(first) ? first : null;
        };
    }
}
