package id.jembatan.kpi.iati;

import id.jembatan.kpi.iati.Activity.Figure;
import id.jembatan.kpi.iati.Activity.Measured;
import id.jembatan.kpi.iati.Activity.Narrative;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What the open door reads of results: cards whose last publication says that they are public, as of this moment, so
/// that what is taken back is gone at once.
@ApplicationScoped
class PublicScorecards {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /// What was decided in this very moment counts, too.
    private static final Duration THIS_MOMENT = Duration.ofSeconds(1);

    private final Publications publications;
    private final Documents documents;
    private final Approved approved;
    private final GoingOut goingOut;
    private final OwnWords words;
    private final Clock clock;
    private final ZoneId zone;

    PublicScorecards(
            Publications publications,
            Documents documents,
            Approved approved,
            GoingOut goingOut,
            OwnWords words,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.publications = publications;
        this.documents = documents;
        this.approved = approved;
        this.goingOut = goingOut;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    private record Found(Publication publication, Activity activity) {}

    private Instant now() {
        return clock.instant().plus(THIS_MOMENT);
    }

    /// By identifier, without the figures.
    Page<PublicScorecard> page(@Nullable String q, Paging paging, Locale language) {
        var all = found(null).stream().filter(it -> holds(it, q)).toList();
        var last = paging.after().map(it -> it.text(0));
        var behind = all.stream()
                .filter(it -> last.isEmpty() || it.publication().identifier().compareTo(last.get()) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        var page = Page.of(
                        behind, paging.limit(), it -> Cursor.of(it.publication().identifier()))
                .map(it -> view(it, List.of(), language));
        return paging.wantsTotal() ? page.withTotal(all.size()) : page;
    }

    /// All of them with their figures, for a table.
    List<PublicScorecard> all(@Nullable String q, Locale language) {
        return filled(found(null).stream().filter(it -> holds(it, q)).toList(), language);
    }

    /// @throws Refusal 404 for what is not there and for what is not public alike
    PublicScorecard get(UUID id, Locale language) {
        return filled(found(id), language).stream().findFirst().orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /// IATI 2.03 of what is public now.
    ///
    /// @throws Refusal 404 as long as nothing is
    byte[] activities() {
        var end = now();
        var rows = Rows.published(clock);
        if (publications.publicBefore(end, null, "", rows).isEmpty()) {
            throw new Refusal(IatiProblem.NOTHING_PUBLIC, LocalDate.ofInstant(clock.instant(), zone));
        }
        return QuarkusTransaction.requiringNew().call(() -> written(end, rows));
    }

    private byte[] written(Instant end, Rows rows) throws IOException {
        var out = new ByteArrayOutputStream();
        goingOut.write(out, end, null, rows);
        return out.toByteArray();
    }

    private List<Found> found(@Nullable UUID scorecard) {
        var end = now();
        var rows = Rows.published(clock);
        var all = new ArrayList<Found>();
        var some = publications.publicBefore(end, scorecard, "", rows);
        while (!some.isEmpty()) {
            some.forEach(it -> all.add(new Found(it, documents.read(it.document()))));
            some = publications.publicBefore(end, scorecard, some.getLast().identifier(), rows);
        }
        return all;
    }

    /// Words are looked for in what is shown, and only there.
    private static boolean holds(Found found, @Nullable String q) {
        var all = folded(Stream.concat(
                        Stream.of(found.activity().title()),
                        found.activity().descriptions().stream().map(Activity.Description::texts))
                .flatMap(List::stream)
                .map(Narrative::text)
                .reduce(found.publication().identifier(), (some, more) -> some + " " + more));
        return Arrays.stream(folded(q == null ? "" : q).split(" ")).allMatch(all::contains);
    }

    private static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace('ı', 'i')
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /// Three queries, however many cards.
    private List<PublicScorecard> filled(List<Found> found, Locale language) {
        if (found.isEmpty()) {
            return List.of();
        }
        var figures = approved.of(
                found.stream()
                        .flatMap(it -> PublicationView.uses(it.activity()).stream())
                        .distinct()
                        .toList(),
                now());
        return found.stream()
                .map(it -> view(
                        it,
                        goingOut.filled(it.activity(), figures).results().stream()
                                .flatMap(result -> result.indicators().stream())
                                .map(each -> view(each, language))
                                .toList(),
                        language))
                .toList();
    }

    private PublicScorecard view(Found it, List<PublicScorecard.Indicator> results, Locale language) {
        var activity = it.activity();
        return new PublicScorecard(
                it.publication().scorecardId(),
                it.publication().identifier(),
                Objects.toString(
                        text(activity.title(), language), it.publication().identifier()),
                activity.descriptions().stream()
                        .map(each -> text(each.texts(), language))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""),
                activity.status(),
                activity.dates().stream()
                        .map(each -> new PublicScorecard.Day(each.type(), each.day()))
                        .toList(),
                activity.participants().stream()
                        .map(each -> text(each.names(), language))
                        .filter(Objects::nonNull)
                        .toList(),
                (int) activity.results().stream()
                        .mapToLong(result -> result.indicators().size())
                        .sum(),
                results,
                it.publication().at());
    }

    private PublicScorecard.Indicator view(Measured it, Locale language) {
        var code = it.references().stream()
                .filter(each -> each.vocabulary().equals(OwnWords.OURS))
                .map(Activity.Reference::code)
                .findFirst()
                .orElse(null);
        return new PublicScorecard.Indicator(
                code,
                Objects.toString(text(it.title(), language), Objects.toString(code, "")),
                text(it.description(), language),
                measure(it.measure()),
                it.ascending(),
                it.baselines().stream()
                        .filter(each -> each.figure().speaksOfAll())
                        .map(each -> new PublicScorecard.Baseline(
                                each.year(),
                                each.figure().value(),
                                text(each.figure().comment(), language)))
                        .toList(),
                it.spans().stream().map(each -> view(each, language)).toList());
    }

    private PublicScorecard.Period view(Activity.Span span, Locale language) {
        var target = whole(span.targets());
        var actual = whole(span.actuals());
        return new PublicScorecard.Period(
                span.start(),
                span.end(),
                target == null ? null : target.value(),
                actual == null ? null : actual.value(),
                actual == null ? null : text(actual.comment(), language));
    }

    private static @Nullable Figure whole(List<Figure> figures) {
        return figures.stream().filter(Figure::speaksOfAll).findFirst().orElse(null);
    }

    private @Nullable String text(List<Narrative> texts, Locale language) {
        for (var each : texts) {
            if (language.getLanguage().equals(each.language())) {
                return each.text();
            }
        }
        return words.shown(texts);
    }

    /// The list IndicatorMeasure.
    private static String measure(String code) {
        return Map.of("1", "UNIT", "2", "PERCENTAGE", "3", "NOMINAL", "4", "ORDINAL", "5", "QUALITATIVE")
                .getOrDefault(code, code);
    }
}
