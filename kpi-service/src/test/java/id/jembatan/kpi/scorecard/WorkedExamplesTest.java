package id.jembatan.kpi.scorecard;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.id;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.kpi.Kpi;
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
import java.util.stream.Collectors;
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
    private static final List<String> WHOLE = List.of("COUNT", "RANK", "ORDINAL", "MILESTONE", "QUALITATIVE");
    private static final String LEVELS = Stream.of("low", "middle", "high")
            .map(level -> "{\"code\": \"%1$s\", \"label\": {\"en\": \"%1$s\"}}".formatted(level))
            .collect(Collectors.joining(", "));

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
        var scene = new Scene(example.indicator(), example.asked());

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
        var status = line + (asked.matches("(partner|sector|goal) .*") ? "." : ".progress.") + figure.status() + ".";
        var path = switch (what) {
            case "percent", "reason", "value", "met", "numerator", "denominator" -> status + what;
            case "from" -> status + "span.first";
            case "until" -> status + "span.last";
            case "planned" -> what;
            case "used", "left", "lost", "beyond", "unknown" -> figure.status() + "." + what;
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
            case null -> {
                there(figure.json(), path);
                yield "";
            }
            case Boolean met -> met ? "yes" : "no";
            default -> found.toString();
        };
    }

    /// Nothing is an answer, too; a path that leads nowhere is a slip of this test.
    private static void there(JsonPath json, String path) {
        var dot = path.lastIndexOf('.');
        Object parent = json.get(path.substring(0, dot));
        if (parent == null) {
            there(json, path.substring(0, dot));
        } else {
            assertThat(parent).isInstanceOf(Map.class);
            assertThat(((Map<?, ?>) parent).containsKey(path.substring(dot + 1)))
                    .as(path)
                    .isTrue();
        }
    }

    private static void at(String day) {
        TestClock.set(Instant.parse(day + "T03:00:00Z"));
    }

    private static String define(String spec) {
        var words = spec.split(" ");
        var kind = words[0].split("\\.");
        var decimals = kind.length > 1 ? kind[1] : WHOLE.contains(kind[0]) ? "0" : "2";
        var code = "X-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(java.util.Locale.ROOT);
        var joining = Arrays.stream(words).filter(it -> it.startsWith("join=")).findFirst();
        id(as("biro")
                .body("""
                {"code": "%s", "label": {"en": "An example"}, "unit": "%s", "valueKind": "%s", "decimals": %s, "level": "OUTPUT",
                 "direction": "%s", "aggregation": "%s", "rhythm": "%s", "zeroBaseline": %s, "joining": %s, "levels": [%s]}""".formatted(
                                code,
                                kind[0].equals("MONEY") ? "IDR" : "things",
                                kind[0],
                                decimals,
                                words[1],
                                words[2],
                                words[3],
                                spec.contains(" zero"),
                                joining.map(it -> "\"" + it.substring(5) + "\"").orElse("null"),
                                kind[0].equals("ORDINAL") ? LEVELS : ""))
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
        private final List<String> agreements = new ArrayList<>();
        private final boolean alone;
        private String code;
        private String refused;

        /// @param asked of a sector other rows are seen, too: the row needs a definition of its own
        Scene(String spec, String asked) {
            this.spec = spec;
            this.alone = asked.startsWith("sector");
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
                case "no" -> {
                    var space = rest.indexOf(' ');
                    refused = rest.substring(0, space);
                    carryOut(
                            card,
                            rest.substring(space + 1, rest.indexOf(' ', space + 1)),
                            rest.substring(rest.indexOf(' ', space + 1) + 1));
                    assertThat(refused).as("nothing was refused").isNull();
                }
                case "bands" -> bands.add(rest);
                case "use" -> definitions.put(card, rest);
                case "base" -> base(card, rest.split("@"));
                case "target" -> target(card, "biro", pair, "");
                case "keep" -> target(card, "biro", pair, ", \"keep\": true");
                case "end" -> target(card, "biro", pair, ", \"scope\": \"END\"");
                case "revise" ->
                    post("kepala", "/targets", """
                            {"indicator": "%s", "period": %s, "value": "%s", "reason": "an example"}""".formatted(use(card, ""), period(pair[0]), pair[1]), 200);
                case "rebase" -> rebase(card, rest.split("@"));
                case "owe" ->
                    post(
                            "biro",
                            "/applied-indicators/" + use(card, "") + "/periods",
                            "{\"period\": %s}".formatted(period(rest)),
                            201);
                case "dispute" ->
                    post(
                            "ankara",
                            "/observations/" + said.get(card + rest) + "/statements",
                            "{\"decision\": \"DISPUTED\", \"note\": \"an example\"}",
                            201);
                case "settle" ->
                    post(
                            "kepala",
                            "/observations/" + said.get(card + rest) + "/settlements",
                            "{\"outcome\": \"KEPT\", \"note\": \"an example\"}",
                            201);
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

        private void rebase(String card, String[] valueAndPeriod) {
            post(
                    "kepala",
                    "/scorecards/" + cards.get(card) + "/indicators/" + uses.get(card) + "/baselines",
                    "{\"value\": \"%s\", \"period\": %s, \"source\": \"an example\", \"reason\": \"an example\"}"
                            .formatted(valueAndPeriod[0], period(valueAndPeriod[1])),
                    201);
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
            said.merge(card + period, String.valueOf(observation.<String>path("id")), (_, id) -> id);
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
            var parent = switch (words[0]) {
                case "partner" -> "/figures/partners/" + partner;
                case "sector" -> "/figures/sectors/WAT-DRINK";
                case "goal" -> "/figures/goals/" + goal();
                case "quota" -> "/applied-indicators/" + uses.get("A") + "/quota";
                default -> null;
            };
            var request = as("biro");
            if (asOf != null) {
                request = request.queryParam("asOf", asOf);
            }
            var answer = request.get(parent == null ? "/scorecards/" + cards.get("A") : parent);
            answer.then().statusCode(200);
            var definition = definitions.get("A");
            return new Figure(
                    answer.jsonPath(),
                    parent == null
                            ? "indicators[0]"
                            : definition == null
                                    ? "figures.find { it.code == '" + code + "' }"
                                    : "figures.find { it.definition == '" + definition + "' }",
                    parent == null ? words[0] : words[1],
                    uses);
        }

        /// A goal to which every agreement of the row contributes.
        private String goal() {
            var goal = Kpi.goal();
            agreements.forEach(agreement ->
                    id(as("biro").body("""
                    {"goal": "%s", "agreement": "%s", "strength": "SUPPORTING", "statement": "It helps", "source": "made up"}""".formatted(goal, agreement)).post("/contributions")));
            return goal;
        }

        /// The use of the indicator on the card of the agreement; both are made when they are needed first.
        private String use(String card, String more) {
            return uses.computeIfAbsent(card, _ -> {
                var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", partner, "ZZ", "\"tr-ankara\"", 1)
                        .toString();
                agreements.add(agreement);
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
                code = bands.isEmpty() && !alone
                        ? CODES.computeIfAbsent(spec, WorkedExamplesTest::define)
                        : define(spec);
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

        private Response post(String by, String path, String body, int status) {
            var answer = as(by).body(body).post(path);
            if (refused != null) {
                assertThat(answer.asString()).contains("\"" + refused + "\"");
                refused = null;
                return answer;
            }
            assertThat(answer.statusCode())
                    .as("%s %s: %s", path, body, answer.asString())
                    .isEqualTo(status);
            return answer;
        }

        private static String value(String text) {
            var parts = text.split("/");
            if (text.startsWith("text:")) {
                return "\"raw\": \"%s\"".formatted(text.substring(5));
            }
            if (text.startsWith("level:")) {
                return "\"level\": \"%s\"".formatted(text.substring(6));
            }
            if (text.startsWith("reached:")) {
                return "\"value\": 1, \"reachedOn\": \"%s\"".formatted(text.substring(8));
            }
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
