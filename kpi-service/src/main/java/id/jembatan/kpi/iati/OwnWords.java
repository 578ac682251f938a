package id.jembatan.kpi.iati;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.ValueKind;
import id.jembatan.kpi.iati.Activity.Baseline;
import id.jembatan.kpi.iati.Activity.Figure;
import id.jembatan.kpi.iati.Activity.Measured;
import id.jembatan.kpi.iati.Activity.Narrative;
import id.jembatan.kpi.iati.Activity.Reference;
import id.jembatan.kpi.iati.Activity.Reporter;
import id.jembatan.kpi.iati.Activity.Result;
import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.kpi.measurement.Place;
import id.jembatan.kpi.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Says in the words of IATI what the register says in its own.
@ApplicationScoped
class OwnWords {

    /// Reporting organisation: the vocabulary of our own codes, for indicators.
    static final String OURS = "99";

    private static final List<String> LANGUAGES = List.of("id", "en", "tr");

    /// The words of the results lie in `iati.properties`; its base file is Indonesian.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final IatiSettings settings;

    OwnWords(IatiSettings settings) {
        this.settings = settings;
    }

    /// In whose name we report, if somebody said so.
    Optional<Reporter> reporter() {
        var it = settings.reporter();
        return it.ref()
                .filter(_ -> !it.name().isEmpty())
                .flatMap(ref -> it.type().map(type -> new Reporter(ref, type, PublishScorecard.narratives(it.name()))));
    }

    List<Narrative> said(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(new Narrative(settings.language(), text.strip()));
    }

    /// Of a text in several languages the one that the register keeps: in its own language, or else the first.
    @Nullable String shown(List<Narrative> texts) {
        return texts.stream()
                .filter(it -> settings.language().equals(it.language()))
                .findFirst()
                .or(() -> texts.stream().findFirst())
                .map(Narrative::text)
                .orElse(null);
    }

    /// The value as it is written, or what stands in its place.
    @Nullable String inWords(Figure figure) {
        return figure.value() != null && !figure.value().isBlank() ? figure.value() : shown(figure.comment());
    }

    List<Narrative> said(Wording wording) {
        var texts = new ArrayList<Narrative>();
        add(texts, "id", wording.id());
        add(texts, "en", wording.en());
        add(texts, "tr", wording.tr());
        return List.copyOf(texts);
    }

    private static void add(List<Narrative> texts, String language, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(new Narrative(language, text.strip()));
        }
    }

    /// The results of a card that no file has brought: one for each level of the chain of results.
    List<Result> results(Collection<Place> places) {
        var byType = new TreeMap<String, List<Measured>>();
        places.forEach(place -> byType.computeIfAbsent(type(place.indicator().level()), _ -> new ArrayList<>())
                .add(measured(place)));
        var results = new ArrayList<Result>();
        byType.forEach((type, indicators) -> results.add(new Result(
                type,
                indicators.stream().allMatch(it -> Objects.equals(it.aggregation(), true)),
                title(type),
                List.of(),
                List.of(),
                List.of(),
                indicators)));
        return results;
    }

    private static String type(Indicator.Level level) {
        return switch (level) {
            case OUTPUT -> "1";
            case OUTCOME -> "2";
            case INPUT, PROCESS -> "9";
        };
    }

    private static List<Narrative> title(String type) {
        return LANGUAGES.stream()
                .map(language -> new Narrative(
                        language,
                        ResourceBundle.getBundle(
                                        "iati",
                                        Locale.of(language),
                                        Thread.currentThread().getContextClassLoader(),
                                        NO_FALLBACK)
                                .getString("result." + type)))
                .toList();
    }

    private Measured measured(Place place) {
        var indicator = place.indicator();
        return new Measured(
                place.applied().id(),
                measure(indicator.valueKind()),
                switch (indicator.direction()) {
                    case HIGHER -> true;
                    case LOWER -> false;
                    case NEUTRAL -> null;
                },
                switch (indicator.aggregation()) {
                    case SUM, RATIO -> true;
                    case LAST, AVERAGE, MAX, NONE -> false;
                },
                said(indicator.label()),
                said(place.applied().definition()),
                List.of(),
                List.of(new Reference(
                        OURS, indicator.code(), settings.indicatorUri().orElse(null))),
                baselines(place),
                List.of());
    }

    /// The list IndicatorMeasure.
    static String measure(ValueKind kind) {
        return switch (kind) {
            case NUMBER, COUNT, SCORE, MONEY -> "1";
            case PERCENTAGE -> "2";
            case MILESTONE -> "3";
            case RANK, ORDINAL -> "4";
            case QUALITATIVE -> "5";
        };
    }

    private List<Baseline> baselines(Place place) {
        var number = place.applied().baselineValue();
        var period = place.applied().baselinePeriod();
        var raw = place.applied().baselineRaw();
        if (period == null) {
            return List.of();
        }
        var isWords = place.indicator().valueKind() == ValueKind.QUALITATIVE;
        var value = number != null ? number.toPlainString() : isWords ? null : raw;
        var comment = isWords ? said(raw) : List.<Narrative>of();
        return period.until().stream()
                .map(last -> new Baseline(
                        last.getYear(),
                        period.kind() == Period.Kind.YEAR ? null : last,
                        new Figure(value, List.of(), List.of(), comment, List.of(), true)))
                .toList();
    }
}
