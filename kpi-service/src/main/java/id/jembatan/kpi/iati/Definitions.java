package id.jembatan.kpi.iati;

import id.jembatan.kpi.computation.Aggregation;
import id.jembatan.kpi.computation.Direction;
import id.jembatan.kpi.computation.Rhythm;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.iati.Activity.Measured;
import id.jembatan.kpi.iati.Activity.Result;
import id.jembatan.kpi.iati.ActivityReader.Places;
import id.jembatan.kpi.indicator.Define;
import id.jembatan.kpi.indicator.DefineIndicator;
import id.jembatan.kpi.indicator.Evidence;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.kpi.indicator.Indicators;
import id.jembatan.platform.hash.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Finds the definition that an indicator of a file means, or writes one down.
@ApplicationScoped
class Definitions {

    /// What a percentage of somebody else may be: growth is above a hundred, and a fall below zero.
    private static final BigDecimal WIDE = new BigDecimal("1000000000000");

    private static final int DECIMALS = 12;

    private final Indicators indicators;
    private final Define define;
    private final OwnWords words;
    private final IatiSettings settings;

    Definitions(Indicators indicators, Define define, OwnWords words, IatiSettings settings) {
        this.indicators = indicators;
        this.define = define;
        this.words = words;
        this.settings = settings;
    }

    Indicator of(Activity activity, Result result, Measured measured, Places places, Work work) {
        var ours = words.reporter()
                .filter(it -> it.ref().equals(activity.reporter().ref()));
        return measured.references().stream()
                .filter(it -> ours.isPresent()
                        && it.vocabulary().equals(OwnWords.OURS)
                        && Objects.equals(it.uri(), settings.indicatorUri().orElse(null)))
                .flatMap(it -> indicators.named(it.code()).stream())
                .filter(it -> OwnWords.measure(it.valueKind()).equals(measured.measure()))
                .findFirst()
                .orElseGet(() -> written(activity, result, measured, places, work));
    }

    private Indicator written(Activity activity, Result result, Measured measured, Places places, Work work) {
        var code = code(activity, result, measured);
        return indicators
                .named(code)
                .orElseGet(() -> define.add(form(code, result, measured, places, work), work.caller()));
    }

    private static DefineIndicator form(String code, Result result, Measured measured, Places places, Work work) {
        var isWords = measured.measure().equals("5");
        var isShare = measured.measure().equals("2");
        var isScale = measured.measure().equals("3") || measured.measure().equals("4");
        var level = level(result);
        return new DefineIndicator(
                code,
                Bringing.wording(measured.title(), places, work),
                isShare ? "%" : "unit",
                isWords ? ValueKind.QUALITATIVE : isShare ? ValueKind.PERCENTAGE : ValueKind.NUMBER,
                isWords ? 0 : DECIMALS,
                isShare ? WIDE.negate() : null,
                isShare ? WIDE : null,
                level,
                direction(measured, isWords),
                isWords || isScale
                        ? Aggregation.NONE
                        : !isShare && Boolean.TRUE.equals(measured.aggregation()) ? Aggregation.SUM : Aggregation.LAST,
                Rhythm.EVENT,
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                level == Indicator.Level.OUTCOME ? Evidence.TO_VERIFY : Evidence.NONE,
                null,
                null);
    }

    private static Indicator.Level level(Result result) {
        return switch (result.type()) {
            case "1" -> Indicator.Level.OUTPUT;
            case "2", "3" -> Indicator.Level.OUTCOME;
            default -> Indicator.Level.PROCESS;
        };
    }

    private static Direction direction(Measured measured, boolean isWords) {
        var ascending = measured.ascending();
        if (isWords || ascending == null) {
            return Direction.NEUTRAL;
        }
        return ascending ? Direction.HIGHER : Direction.LOWER;
    }

    /// The same reference is the same definition, whatever activity names it; without one it belongs to its place.
    private static String code(Activity activity, Result result, Measured measured) {
        var same = String.valueOf(
                measured.references().isEmpty()
                        ? List.of(activity.identifier(), result.type(), result.title(), measured.title())
                        : measured.references());
        var what = String.join(
                "|",
                same,
                result.type(),
                measured.measure(),
                String.valueOf(measured.ascending()),
                String.valueOf(measured.aggregation()));
        return "IATI-"
                + Sha256.hex(what.getBytes(StandardCharsets.UTF_8))
                        .substring(0, 14)
                        .toUpperCase(Locale.ROOT);
    }
}
