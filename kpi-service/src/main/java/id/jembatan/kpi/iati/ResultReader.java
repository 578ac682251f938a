package id.jembatan.kpi.iati;

import id.jembatan.kpi.iati.Activity.Baseline;
import id.jembatan.kpi.iati.Activity.Dimension;
import id.jembatan.kpi.iati.Activity.DocumentLink;
import id.jembatan.kpi.iati.Activity.Figure;
import id.jembatan.kpi.iati.Activity.Measured;
import id.jembatan.kpi.iati.Activity.Narrative;
import id.jembatan.kpi.iati.Activity.Reference;
import id.jembatan.kpi.iati.Activity.Result;
import id.jembatan.kpi.iati.Activity.Span;
import id.jembatan.kpi.iati.Walk.Place;
import id.jembatan.platform.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the results of one activity.
final class ResultReader {

    /// Baselines, targets and actuals of one activity, which is what is held in memory at a time.
    static final int MOST_FIGURES = 20_000;

    private static final Set<String> RESULT_TYPES = Set.of("1", "2", "3", "9");
    private static final Set<String> MEASURES = Set.of("1", "2", "3", "4", "5");

    private final Walk walk;
    private final Words words;
    private final Findings findings;
    private final Map<Object, Place> places;
    private int figures;

    ResultReader(Walk walk, Words words, Findings findings, Map<Object, Place> places) {
        this.walk = walk;
        this.words = words;
        this.findings = findings;
        this.places = places;
    }

    Result result() {
        var place = walk.here();
        walk.only(Set.of("type", "aggregation-status"));
        var type = walk.needed("type");
        known(RESULT_TYPES, type, place, "type");
        var aggregation = words.flag("aggregation-status");
        var title = new ArrayList<Narrative>();
        var description = new ArrayList<Narrative>();
        var documents = new ArrayList<DocumentLink>();
        var references = new ArrayList<Reference>();
        var indicators = new ArrayList<Measured>();
        walk.inside(name -> {
            switch (name) {
                case "title" -> title.addAll(words.texts());
                case "description" -> description.addAll(words.texts());
                case "document-link" -> documents.add(words.link());
                case "reference" -> references.add(reference("vocabulary-uri"));
                case "indicator" -> indicators.add(indicator());
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (title.isEmpty()) {
            missing(place, "title");
        }
        if (indicators.isEmpty()) {
            missing(place, "indicator");
        }
        return at(
                place,
                new Result(
                        type,
                        aggregation,
                        List.copyOf(title),
                        List.copyOf(description),
                        List.copyOf(documents),
                        List.copyOf(references),
                        List.copyOf(indicators)));
    }

    private Reference reference(String uriName) {
        walk.only(Set.of("vocabulary", "code", uriName));
        var reference = new Reference(walk.needed("vocabulary"), walk.needed("code"), walk.attribute(uriName));
        walk.empty();
        return reference;
    }

    private Measured indicator() {
        var place = walk.here();
        walk.only(Set.of("measure", "ascending", "aggregation-status"));
        var measure = walk.needed("measure");
        known(MEASURES, measure, place, "measure");
        var ascending = words.flag("ascending");
        var aggregation = words.flag("aggregation-status");
        var title = new ArrayList<Narrative>();
        var description = new ArrayList<Narrative>();
        var documents = new ArrayList<DocumentLink>();
        var references = new ArrayList<Reference>();
        var baselines = new ArrayList<Baseline>();
        var spans = new TreeMap<Days, Span>();
        walk.inside(name -> {
            switch (name) {
                case "title" -> title.addAll(words.texts());
                case "description" -> description.addAll(words.texts());
                case "document-link" -> documents.add(words.link());
                case "reference" -> references.add(reference("indicator-uri"));
                case "baseline" -> baselines.add(baseline());
                case "period" -> span(spans);
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (title.isEmpty()) {
            missing(place, "title");
        }
        return at(
                place,
                new Measured(
                        null,
                        measure,
                        ascending,
                        aggregation,
                        List.copyOf(title),
                        List.copyOf(description),
                        List.copyOf(documents),
                        List.copyOf(references),
                        List.copyOf(baselines),
                        List.copyOf(spans.values())));
    }

    private Baseline baseline() {
        var place = walk.here();
        walk.only(Set.of("year", "iso-date", "value"));
        var year = year(walk.needed("year"), place);
        var day = words.day("iso-date", false);
        return at(place, new Baseline(year, day, figure()));
    }

    private int year(String text, Place place) {
        if (text.matches("0*[1-9][0-9]{0,3}")) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            findings.error(IatiProblem.NOT_A_YEAR, place.path() + "/@year", place.line(), text);
        }
        return 1;
    }

    /// Periods in the order of their days; one that is told twice is one.
    private void span(Map<Days, Span> spans) {
        var place = walk.here();
        walk.only(Set.of());
        var days = new @Nullable LocalDate[2];
        var seen = new boolean[2];
        var targets = new ArrayList<Figure>();
        var actuals = new ArrayList<Figure>();
        walk.inside(name -> {
            switch (name) {
                case "period-start" -> days[0] = bound(seen, 0);
                case "period-end" -> days[1] = bound(seen, 1);
                case "target" -> targets.add(value());
                case "actual" -> actuals.add(value());
                default -> {
                    return false;
                }
            }
            return true;
        });
        if (!seen[0]) {
            missing(place, "period-start");
        }
        if (!seen[1]) {
            missing(place, "period-end");
        }
        var start = days[0];
        var end = days[1];
        if (start != null && end != null) {
            if (end.isBefore(start)) {
                findings.error(IatiProblem.SPAN_REVERSED, place.path(), place.line(), start, end);
            }
            var span = new Span(start, end, List.copyOf(targets), List.copyOf(actuals));
            var known = spans.get(Days.of(span));
            spans.put(Days.of(span), at(place, known == null ? span : both(known, span)));
        }
    }

    private static Span both(Span one, Span other) {
        return new Span(
                one.start(), one.end(), joined(one.targets(), other.targets()), joined(one.actuals(), other.actuals()));
    }

    private static List<Figure> joined(List<Figure> one, List<Figure> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private @Nullable LocalDate bound(boolean[] seen, int which) {
        seen[which] = true;
        walk.only(Set.of("iso-date"));
        var day = words.day("iso-date", true);
        walk.empty();
        return day;
    }

    private Figure value() {
        walk.only(Set.of("value"));
        return figure();
    }

    private Figure figure() {
        if (++figures > MOST_FIGURES) {
            throw new Refusal(IatiProblem.ACTIVITY_TOO_LARGE, MOST_FIGURES);
        }
        var place = walk.here();
        var value = walk.attribute("value");
        var locations = new ArrayList<String>();
        var dimensions = new ArrayList<Dimension>();
        var comment = new ArrayList<Narrative>();
        var documents = new ArrayList<DocumentLink>();
        walk.inside(name -> {
            switch (name) {
                case "location" -> {
                    walk.only(Set.of("ref"));
                    var ref = walk.attribute("ref");
                    locations.add(ref == null ? "" : ref);
                    walk.empty();
                }
                case "dimension" -> {
                    walk.only(Set.of("name", "value"));
                    dimensions.add(new Dimension(walk.attribute("name"), walk.attribute("value")));
                    walk.empty();
                }
                case "comment" -> comment.addAll(words.texts());
                case "document-link" -> documents.add(words.link());
                default -> {
                    return false;
                }
            }
            return true;
        });
        return at(
                place,
                new Figure(
                        value,
                        List.copyOf(locations),
                        List.copyOf(dimensions),
                        List.copyOf(comment),
                        List.copyOf(documents),
                        false));
    }

    private void missing(Place place, String element) {
        findings.error(IatiProblem.ELEMENT_MISSING, place.path(), place.line(), element);
    }

    private void known(Set<String> codes, String code, Place place, String attribute) {
        if (!code.isEmpty() && !codes.contains(code)) {
            findings.warning(IatiProblem.UNKNOWN_CODE, place.path() + "/@" + attribute, place.line(), code);
        }
    }

    private <T> T at(Place place, T part) {
        places.put(part, place);
        return part;
    }
}
