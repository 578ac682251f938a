package id.jembatan.kpi.scorecard;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.id;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Carries out `docs/worked-examples.md`, a case for each row. How a row is read stands at the head of that page.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class WorkedExamplesTest {

    private static final Path PAGE = Path.of("docs/worked-examples.md");
    private static final String ON = "2026-06-30";
    private static final Pattern PERIOD =
            Pattern.compile("(?<year>\\d{4})(?:-(?:H(?<half>\\d)|Q(?<quarter>\\d)|(?<month>\\d{2})))?");
    private static final Map<String, String> CODES = new HashMap<>();

    record Example(String name, String indicator, String steps, String asked, String answer) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Example> examples() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| name |"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Example(
                        cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip(), cells[5].strip()));
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void there_are_at_least_sixty_and_each_has_its_own_name() throws IOException {
        var names = examples().map(Example::name).toList();

        assertThat(names).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void a_figure_is_what_its_example_says(Example example) {
        var scene = new Scene(example.indicator());

        for (var step : example.steps().split(";")) {
            scene.take(step.strip());
        }
        at(ON);
        var figure = scene.ask(example.asked());

        for (var expected : example.answer().split(";")) {
            var pair = expected.strip().split("=", -1);
            assertThat(said(figure, pair[0], example.asked()))
                    .as("%s of %s", pair[0], figure.json().prettify())
                    .isEqualTo(pair[1]);
        }
    }

    /// What was asked for, and where in the answer it is.
    private record Figure(JsonPath json, String line, String status, Map<String, String> uses) {}

    private static String said(Figure figure, String what, String asked) {
        var line = figure.line();
        var status = line + (asked.startsWith("partner") ? "." : ".progress.") + figure.status() + ".";
        var path = switch (what) {
            case "percent", "reason", "value", "met" -> status + what;
            case "value-reason" -> status + "valueReason";
            case "forecast" -> status + "forecast.value";
            case "forecast-reason" -> status + "forecast.reason";
            case "reaches" -> status + "forecast.reaches";
            case "end" -> status + "end.percent";
            case "status" -> status + "status.code";
            case "thresholds" -> status + "status.thresholds";
            case "with-value" -> status + "withValue";
            case "contributors" -> line + ".contributors";
            case "flag" -> line + ".flags[0]";
            case "due", "reported", "zeros", "withheld" -> line + ".coverage." + what;
            case "not-reported" -> line + ".coverage.notReported";
            case "not-applicable" -> line + ".coverage.notApplicable";
            default ->
                line + ".shown.find { it.id == '" + figure.uses().get(what.substring(what.length() - 1)) + "' }."
                        + figure.status() + ".share";
        };
        Object found = figure.json().get(path);
        return switch (found) {
            case null -> "";
            case Boolean met -> met ? "yes" : "no";
            default -> found.toString();
        };
    }

    private static void at(String day) {
        TestClock.set(Instant.parse(day + "T03:00:00Z"));
    }

    private static String define(String spec) {
        var words = spec.split(" ");
        var kind = words[0].split("\\.");
        var decimals = kind.length > 1 ? kind[1] : List.of("COUNT", "RANK").contains(kind[0]) ? "0" : "2";
        var code = "X-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
        var joining = Arrays.stream(words).filter(it -> it.startsWith("join=")).findFirst();
        id(as("biro")
                .body("""
                {"code": "%s", "label": {"en": "An example"}, "unit": "%s", "valueKind": "%s", "decimals": %s, "level": "OUTPUT",
                 "direction": "%s", "aggregation": "%s", "rhythm": "%s", "zeroBaseline": %s, "joining": %s}""".formatted(
                                code,
                                kind[0].equals("MONEY") ? "IDR" : "things",
                                kind[0],
                                decimals,
                                words[1],
                                words[2],
                                words[3],
                                spec.contains(" zero"),
                                joining.map(it -> "\"" + it.substring(5) + "\"").orElse("null")))
                .post("/indicators"));
        return code;
    }

    /// One row being carried out: its indicator, its agreements with one partner, what was said of which period.
    private static final class Scene {

        private final String spec;
        private final String partner = "zz-" + UUID.randomUUID();
        private final Map<String, String> cards = new HashMap<>();
        private final Map<String, String> uses = new HashMap<>();
        private final Map<String, String> definitions = new HashMap<>();
        private final Map<String, String> said = new HashMap<>();
        private final List<String> bands = new ArrayList<>();
        private String code;

        Scene(String spec) {
            this.spec = spec;
            at(ON);
        }

        void take(String text) {
            var step = text;
            if (step.startsWith("[")) {
                at(step.substring(1, 11));
                step = step.substring(12).strip();
            }
            var card = "A";
            if (step.matches("[A-C]: .*")) {
                card = step.substring(0, 1);
                step = step.substring(3);
            }
            if (!step.isEmpty()) {
                var space = step.indexOf(' ');
                carryOut(card, step.substring(0, space), step.substring(space + 1));
            }
        }

        private void carryOut(String card, String verb, String rest) {
            var pair = rest.split("=", 2);
            switch (verb) {
                case "bands" -> bands.add(rest);
                case "use" -> definitions.put(card, rest);
                case "base" -> base(card, rest.split("@"));
                case "target" -> target(card, "biro", pair, "");
                case "keep" -> target(card, "biro", pair, ", \"keep\": true");
                case "end" -> target(card, "biro", pair, ", \"scope\": \"END\"");
                case "revise" ->
                    post("kepala", "/targets", """
                            {"indicator": "%s", "period": %s, "value": "%s", "reason": "an example"}""".formatted(use(card, ""), period(pair[0]), pair[1]), 200);
                case "say", "plan" -> observe(card, verb, pair[0], pair[1]);
                case "verify" -> decide(card, rest, "VERIFIED");
                case "return" -> decide(card, rest, "RETURNED");
                case "correct" -> {
                    var of = card + pair[0];
                    var corrected = post(
                            "biro",
                            "/observations/" + said.get(of) + "/corrections",
                            "{%s, \"reason\": \"an example\"}".formatted(value(pair[1])),
                            201);
                    said.put(of, corrected.path("id"));
                }
                default -> throw new IllegalArgumentException(verb);
            }
        }

        private void base(String card, String[] valueAndPeriod) {
            var body = "{\"value\": \"%s\", \"period\": %s, \"source\": \"an example\"}"
                    .formatted(valueAndPeriod[0], period(valueAndPeriod[1]));
            if (uses.containsKey(card)) {
                post(
                        "biro",
                        "/scorecards/" + cards.get(card) + "/indicators/" + uses.get(card) + "/baselines",
                        body,
                        201);
            } else {
                use(card, ", \"baseline\": " + body);
            }
        }

        private void target(String card, String by, String[] periodAndValue, String more) {
            post(by, "/targets", """
                    {"indicator": "%s", "period": %s, "value": "%s"%s}""".formatted(use(card, ""), period(periodAndValue[0]), periodAndValue[1], more), 201);
        }

        private void observe(String card, String verb, String period, String text) {
            var by = text.contains(" by ") ? text.substring(text.indexOf(" by ") + 4) : "biro";
            var observation = post(
                    by,
                    "/observations",
                    """
                    {"indicator": "%s", "period": %s, %s, "status": "%s", "source": "an example"}""".formatted(
                                    use(card, ""),
                                    period(period),
                                    value(text.split(" ")[0]),
                                    verb.equals("plan") ? "PLANNED" : "REPORTED"),
                    201);
            said.put(card + period, observation.path("id"));
        }

        private void decide(String card, String period, String decision) {
            post(
                    "kepala",
                    "/observations/" + said.get(card + period) + "/verifications",
                    "{\"decision\": \"%s\"}".formatted(decision),
                    201);
        }

        Figure ask(String asked) {
            var words = asked.split(" ");
            var asOf = words[words.length - 1].startsWith("@") ? words[words.length - 1].substring(1) : null;
            var ofPartner = words[0].equals("partner");
            var request = as("biro");
            if (asOf != null) {
                request = request.queryParam("asOf", asOf);
            }
            var answer = request.get(ofPartner ? "/figures/partners/" + partner : "/scorecards/" + cards.get("A"));
            answer.then().statusCode(200);
            var definition = definitions.get("A");
            return new Figure(
                    answer.jsonPath(),
                    !ofPartner
                            ? "indicators[0]"
                            : definition == null
                                    ? "figures[0]"
                                    : "figures.find { it.definition == '" + definition + "' }",
                    ofPartner ? words[1] : words[0],
                    uses);
        }

        /// The use of the indicator on the card of the agreement; both are made when they are needed first.
        private String use(String card, String more) {
            return uses.computeIfAbsent(card, _ -> {
                var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", partner, "ZZ", "", 1);
                var opened = as("biro")
                        .queryParam("agreement", agreement)
                        .get("/scorecards")
                        .<String>path("items[0].id");
                cards.put(card, opened);
                var definition = definitions.get(card);
                return post(
                                "biro",
                                "/scorecards/" + opened + "/indicators",
                                "{\"indicator\": \"%s\", \"definition\": %s%s}"
                                        .formatted(
                                                code(), definition == null ? "null" : "\"" + definition + "\"", more),
                                201)
                        .path("id");
            });
        }

        private String code() {
            if (code == null) {
                code = bands.isEmpty() ? CODES.computeIfAbsent(spec, WorkedExamplesTest::define) : define(spec);
                bands.forEach(this::thresholds);
            }
            return code;
        }

        private void thresholds(String text) {
            var fromAndBands = text.split(" ");
            var shown = Arrays.stream(fromAndBands[1].split(","))
                    .map(band -> band.split(":"))
                    .map(band -> band.length == 1
                            ? "{\"code\": \"%s\"}".formatted(band[0])
                            : "{\"code\": \"%s\", \"from\": \"%s\"}".formatted(band[1], band[0]))
                    .toList();
            post(
                    "kepala",
                    "/indicators/" + code + "/thresholds",
                    """
                    {"validFrom": "%s", "bands": [%s], "reason": "an example"}""".formatted(fromAndBands[0], String.join(", ", shown)),
                    201);
        }

        private static Response post(String by, String path, String body, int status) {
            var answer = as(by).body(body).post(path);
            assertThat(answer.statusCode())
                    .as("%s %s: %s", path, body, answer.asString())
                    .isEqualTo(status);
            return answer;
        }

        private static String value(String text) {
            var parts = text.split("/");
            return switch (text) {
                case "NR" -> "\"state\": \"NOT_REPORTED\"";
                case "NA" -> "\"state\": \"NOT_APPLICABLE\"";
                case "WH" -> "\"state\": \"WITHHELD\"";
                default ->
                    parts.length == 2
                            ? "\"numerator\": \"%s\", \"denominator\": \"%s\"".formatted(parts[0], parts[1])
                            : "\"value\": \"%s\"".formatted(text);
            };
        }

        private static String period(String key) {
            var days = key.split("/");
            if (days.length == 2) {
                return "{\"from\": \"%s\", \"until\": \"%s\"}".formatted(days[0], days[1]);
            }
            var found = PERIOD.matcher(key);
            assertThat(found.matches()).as(key).isTrue();
            var parts = new ArrayList<String>();
            for (var part : List.of("year", "half", "quarter", "month")) {
                if (found.group(part) != null) {
                    parts.add("\"%s\": %d".formatted(part, Integer.parseInt(found.group(part))));
                }
            }
            return "{" + String.join(", ", parts) + "}";
        }
    }
}
