package id.jembatan.kpi.iati;

import id.jembatan.kpi.iati.Activity.ActivityDate;
import id.jembatan.kpi.iati.Activity.Baseline;
import id.jembatan.kpi.iati.Activity.Description;
import id.jembatan.kpi.iati.Activity.Dimension;
import id.jembatan.kpi.iati.Activity.DocumentLink;
import id.jembatan.kpi.iati.Activity.Figure;
import id.jembatan.kpi.iati.Activity.Measured;
import id.jembatan.kpi.iati.Activity.Narrative;
import id.jembatan.kpi.iati.Activity.Participant;
import id.jembatan.kpi.iati.Activity.Reference;
import id.jembatan.kpi.iati.Activity.Reporter;
import id.jembatan.kpi.iati.Activity.Result;
import id.jembatan.kpi.iati.Activity.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Activities with everything that IATI lets somebody say about results. The same seed makes the same ones.
final class Generated {

    private static final List<String> LANGUAGES = List.of("id", "en", "tr", "fr", "pt-BR");
    private static final List<String> WORDS = List.of(
            "Pelatihan & lokakarya", "a < b", "\"tırnak\"", "İstanbul'da", "水", "line\nbreak", "]]>", "x  y", "ß€🏙");
    private static final List<String> VALUES = List.of(
            "0", "12.50", "-3", "N=35;P=55", "1e400", "007", "Sangat baik", "99999999999999999999.000000000001");

    private final Random random;

    Generated(long seed) {
        this.random = new Random(seed);
    }

    static byte[] written(List<Activity> activities) {
        var out = new ByteArrayOutputStream();
        try {
            var writer = new ActivityWriter(out);
            for (var activity : activities) {
                writer.activity(activity);
            }
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<Activity> read(byte[] file, Findings findings) {
        var all = new ArrayList<Activity>();
        ActivityReader.read(new ByteArrayInputStream(file), findings, (activity, _) -> all.add(activity));
        return all;
    }

    Activity activity(String identifier, String reporter) {
        return new Activity(
                identifier,
                new Reporter(reporter, "11", texts(1)),
                texts(1),
                some(1, 3, () -> new Description(maybe("1"), texts(1))),
                some(
                        1,
                        3,
                        () -> new Participant(
                                maybe("XX-ORG-" + number(9)), maybe("10"), "4", maybe("XX-1-2"), texts(0))),
                one(List.of("1", "2", "3", "9")),
                some(1, 4, () -> new ActivityDate(one(List.of("1", "2", "3", "4")), day(), texts(0))),
                some(0, 4, this::result));
    }

    private Result result() {
        return new Result(
                one(List.of("1", "2", "3", "9")),
                flag(),
                texts(1),
                texts(0),
                some(0, 2, this::link),
                some(0, 2, () -> reference("https://example.org/v?a=1&b=2")),
                some(1, 4, this::measured));
    }

    private Measured measured() {
        var spans = new TreeMap<Days, Span>();
        some(0, 5, this::span).forEach(span -> spans.put(Days.of(span), span));
        return new Measured(
                null,
                one(List.of("1", "2", "3", "4", "5")),
                flag(),
                flag(),
                texts(1),
                texts(0),
                some(0, 2, this::link),
                some(0, 3, () -> reference("https://example.org/i")),
                some(0, 3, () -> new Baseline(1990 + number(40), random.nextBoolean() ? day() : null, figure())),
                List.copyOf(spans.values()));
    }

    private Span span() {
        var start = day();
        return new Span(start, start.plusDays(number(400)), some(0, 3, this::figure), some(0, 4, this::figure));
    }

    private Figure figure() {
        return new Figure(
                maybe(one(VALUES)),
                some(0, 2, () -> "L" + number(9)),
                some(0, 3, () -> new Dimension(maybe("sex"), maybe(one(WORDS).replace("\n", " ")))),
                texts(0),
                some(0, 2, this::link),
                false);
    }

    private Reference reference(String uri) {
        return new Reference(one(List.of("1", "7", "99", "nobody-knows")), "C" + number(99), maybe(uri));
    }

    private DocumentLink link() {
        return new DocumentLink(
                "https://example.org/d/" + number(999),
                "application/pdf",
                texts(1),
                texts(0),
                some(1, 3, () -> one(List.of("A08", "B13"))),
                some(0, 3, () -> one(List.of("en", "id"))),
                random.nextBoolean() ? day() : null);
    }

    private List<Narrative> texts(int least) {
        return some(least, least + 3, () -> new Narrative(one(LANGUAGES), one(WORDS) + " " + number(1000)));
    }

    private LocalDate day() {
        return LocalDate.of(2015, 1, 1).plusDays(number(5000));
    }

    private Boolean flag() {
        return switch (random.nextInt(3)) {
            case 0 -> true;
            case 1 -> false;
            default -> null;
        };
    }

    private <T> T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private int number(int below) {
        return random.nextInt(below);
    }

    private <T> List<T> some(int least, int below, Supplier<T> each) {
        var all = new ArrayList<T>();
        var many = least + random.nextInt(below - least);
        for (var i = 0; i < many; i++) {
            all.add(each.get());
        }
        return List.copyOf(all);
    }
}
