package id.jembatan.kpi.rollup;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.define;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.mission;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.kpi.Kpi.rank;
import static id.jembatan.kpi.Kpi.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is kept is what follows from the facts, on the same day and on every later one.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class RollupTest {

    @Inject
    Rollups rollups;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    SessionFactory sessions;

    @Inject
    MeterRegistry meters;

    private static final Map<String, String> DEFINED = new HashMap<>();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void after_any_writes_what_is_kept_is_what_follows_from_the_facts(long seed) {
        settle();
        var writes = new Writes(seed);

        writes.run(40);

        var kept = rollups.of(writes.lines());
        assertThat(kept).hasSize(writes.lines().size());
        assertThat(kept).isEqualTo(rollups.anew(writes.lines(), LocalDate.now(clock)));
        as("kepala").post("/figures/rebuilds").then().statusCode(200).body("differed", equalTo(0));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_known_now_is_what_is_kept(long seed) {
        var writes = new Writes(seed);

        writes.run(40);

        assertThat(rollups.then(writes.lines(), clock.instant(), LocalDate.now(clock)))
                .isEqualTo(rollups.of(writes.lines()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_known_then_is_what_was_kept_then(long seed) {
        TestClock.set(Instant.parse("2026-01-10T03:00:00Z"));
        var writes = new Writes(seed);
        writes.run(25);
        var then = rollups.of(writes.lines());
        TestClock.set(Instant.parse("2026-02-10T03:00:00Z"));

        writes.run(25);

        assertThat(rollups.then(then.keySet(), Instant.parse("2026-01-10T04:00:00Z"), LocalDate.parse("2026-01-10")))
                .isEqualTo(then);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_day_that_passes_without_a_write_makes_nothing_stale(long seed) {
        TestClock.set(Instant.parse("2025-03-20T03:00:00Z"));
        var writes = new Writes(seed);
        writes.run(30);
        var random = new Random(seed);

        for (var i = 0; i < 5; i++) {
            var day = LocalDate.parse("2025-03-20").plusDays(random.nextInt(900));
            TestClock.set(day.atStartOfDay(clock.getZone()).toInstant().plusSeconds(3600));
            var anew = rollups.anew(writes.lines(), day);
            rollups.of(writes.lines()).forEach((id, kept) -> {
                assertThat(kept.coverage(day)).isEqualTo(anew.get(id).coverage(day));
                assertThat(kept.figures()).isEqualTo(anew.get(id).figures());
                assertThat(silent(id, day))
                        .isEqualTo(
                                kept.coverage(day).notReported() - kept.owed().saidNotReported());
            });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_order_of_arrival_never_changes_a_figure(long seed) {
        var random = new Random(seed);
        var said = new ArrayList<String>();
        for (var year = 2019; year < 2026; year++) {
            said.add("\"period\": {\"year\": %d}, \"value\": %d".formatted(year, random.nextInt(20)));
        }
        var one = people();
        var other = people();

        said.forEach(each -> id(observe("biro", one, each)));
        Collections.shuffle(said, random);
        said.forEach(each -> id(observe("biro", other, each)));

        var kept = rollups.of(List.of(UUID.fromString(one), UUID.fromString(other)));
        assertThat(kept.get(UUID.fromString(other)).figures())
                .isEqualTo(kept.get(UUID.fromString(one)).figures());
        assertThat(kept.get(UUID.fromString(other)).owed())
                .isEqualTo(kept.get(UUID.fromString(one)).owed());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_correction_changes_only_what_it_must(long seed) {
        var random = new Random(seed);
        var card = card();
        var people = apply(card, "{\"indicator\": \"O01\"}");
        var places = apply(card, "{\"indicator\": \"O03\"}");
        var years = List.of(2021, 2022, 2023, 2024);
        var ids = new HashMap<Integer, String>();
        for (var year : years) {
            id(target("biro", people, "\"period\": {\"year\": %d}, \"value\": 10".formatted(year)));
            ids.put(year, id(observe("biro", people, "\"period\": {\"year\": %d}, \"value\": 5".formatted(year))));
            id(observe("biro", places, "\"period\": {\"year\": %d}, \"value\": 3".formatted(year)));
        }
        id(observe("biro", people, "\"period\": {\"year\": 2025}, \"value\": 9, \"status\": \"PLANNED\""));
        id(decide("kepala", ids.get(2021), "VERIFIED"));
        var before = rollups.of(List.of(UUID.fromString(people), UUID.fromString(places)));
        var corrected = 2022 + random.nextInt(3);
        var value = random.nextInt(30);

        as("biro")
                .body("{\"value\": %d, \"reason\": \"counted again\"}".formatted(value))
                .post("/observations/" + ids.get(corrected) + "/corrections")
                .then()
                .statusCode(201);

        var after = rollups.of(before.keySet());
        var line = after.get(UUID.fromString(people));
        var old = before.get(UUID.fromString(people));
        assertThat(after.get(UUID.fromString(places))).isEqualTo(before.get(UUID.fromString(places)));
        assertThat(line.figure(Basis.VERIFIED)).isEqualTo(old.figure(Basis.VERIFIED));
        assertThat(line.figure(Basis.PLANNED)).isEqualTo(old.figure(Basis.PLANNED));
        assertThat(line.figure(Basis.DISPUTED)).isEqualTo(old.figure(Basis.DISPUTED));
        assertThat(line.figure(Basis.REPORTED).amount().over().intValueExact()).isEqualTo(10 + value);
        assertThat(line.coverage(LocalDate.now(clock)).due())
                .isEqualTo(old.coverage(LocalDate.now(clock)).due());
    }

    @Test
    void a_row_that_was_changed_by_hand_is_found_and_mended_by_a_rebuild() {
        settle();
        var line = people();
        id(observe("biro", line, "\"period\": {\"year\": 2024}, \"value\": 7"));
        QuarkusTransaction.requiringNew()
                .run(() -> sql.run(
                        "update rollup_figure set amount_over = 8 where applied_id = ? and basis = 'REPORTED'",
                        UUID.fromString(line)));

        as("kepala")
                .post("/figures/rebuilds")
                .then()
                .statusCode(200)
                .body("lines", greaterThanOrEqualTo(1))
                .body("differed", equalTo(1));

        assertThat(rollups.of(List.of(UUID.fromString(line)))
                        .get(UUID.fromString(line))
                        .figure(Basis.REPORTED)
                        .amount()
                        .over())
                .isEqualByComparingTo("7");
        as("biro").post("/figures/rebuilds").then().statusCode(403);
        as("ankara").post("/figures/rebuilds").then().statusCode(403);
    }

    @Test
    void a_refused_write_leaves_what_is_kept_as_it_was() {
        var line = people();
        id(observe("biro", line, "\"period\": {\"year\": 2024}, \"value\": 7"));
        var before = rollups.of(List.of(UUID.fromString(line)));

        observe("biro", line, "\"period\": {\"year\": 2024}, \"value\": 8")
                .then()
                .statusCode(409);
        observe("biro", line, "\"period\": {\"year\": 2023}, \"value\": \"many\"")
                .then()
                .statusCode(400);

        assertThat(rollups.of(before.keySet())).isEqualTo(before);
    }

    @Test
    void reading_costs_the_same_however_much_was_observed() {
        var partner = "zz-" + UUID.randomUUID();
        var card = cardOf(partner, "\"\"");
        var rank = rank(card);
        id(target("biro", rank, "\"period\": {\"year\": 2030}, \"value\": 50"));
        for (var year = 2000; year < 2012; year++) {
            id(observe("biro", rank, "\"period\": {\"year\": %d}, \"value\": 71".formatted(year)));
        }
        var first = cost("/scorecards/" + card);
        var ofPartner = cost("/figures/partners/" + partner);
        var goal = cost("/figures/goals/" + goalOf());

        for (var year = 1950; year < 1990; year++) {
            id(observe("biro", rank, "\"period\": {\"year\": %d}, \"value\": 71".formatted(year)));
        }

        assertThat(cost("/scorecards/" + card)).isEqualTo(first).isLessThanOrEqualTo(10);
        assertThat(cost("/figures/partners/" + partner)).isEqualTo(ofPartner).isLessThanOrEqualTo(5);
        assertThat(goal).isLessThanOrEqualTo(5);
        as("biro")
                .get("/scorecards/" + card)
                .then()
                .body("indicators[0].observations", hasSize(10))
                .body("indicators[0].more", equalTo(true))
                .body("current", equalTo("same-transaction"));
        as("biro")
                .queryParam("indicator", rank)
                .queryParam("limit", 200)
                .get("/observations")
                .then()
                .statusCode(200)
                .body("items", hasSize(52));
    }

    @Test
    void a_total_is_made_of_what_the_reader_may_see_and_tells_nothing_of_the_rest() {
        var shared = peopleOf(cardOf("tr-ankara", "\"tr-ankara\""), 4);
        var hidden = peopleOf(cardOf("tr-ankara", "\"\""), 6);
        mission("kbri-ankara", "TR", null, null, 3);
        mission("kbri-kuala-lumpur", "MY", null, null, 3);

        var all = as("biro").get("/figures/partners/tr-ankara").jsonPath();
        var partners = as("ankara").get("/figures/partners/tr-ankara");
        var missions = as("kbri-ankara").get("/figures/partners/tr-ankara").jsonPath();

        var path = "figures.find { it.code == 'O01' }.shown.id";
        assertThat(all.getList(path, String.class)).contains(shared, hidden);
        assertThat(missions.getList(path, String.class)).contains(shared, hidden);
        assertThat(partners.jsonPath().getList(path, String.class))
                .contains(shared)
                .doesNotContain(hidden);
        assertThat(partners.asString()).doesNotContain(hidden);
        var seen = partners.jsonPath().getInt("figures.find { it.code == 'O01' }.contributors");
        assertThat(seen).isLessThan(all.getInt("figures.find { it.code == 'O01' }.contributors"));
        as("kbri-kl").get("/figures/partners/tr-ankara").then().statusCode(404);
        as("ankara").get("/figures/goals/" + goalOf()).then().statusCode(404);
        as("biro").get("/figures/partners/zz-nobody").then().statusCode(404);
    }

    @Test
    void a_moment_that_is_none_or_still_to_come_is_refused() {
        var card = card();

        as("biro")
                .queryParam("asOf", "yesterday")
                .get("/scorecards/" + card)
                .then()
                .statusCode(400);
        as("biro")
                .queryParam("asOf", "2026-02-30")
                .get("/scorecards/" + card)
                .then()
                .statusCode(400);
        as("biro")
                .queryParam("asOf", "2199-01-01")
                .get("/scorecards/" + card)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("as-of-in-the-future"));
        as("biro")
                .queryParam("asOf", "2199-01-01")
                .get("/figures/partners/zz")
                .then()
                .statusCode(422);
        as("biro").get("/figures/cities/zz").then().statusCode(404);
        as("biro").get("/figures/goals/not-an-id").then().statusCode(404);
    }

    @Test
    void a_card_of_the_past_shows_what_stood_then_and_lets_nobody_act() {
        TestClock.set(Instant.parse("2026-01-10T03:00:00Z"));
        var card = card();
        var rank = rank(card);
        id(target("biro", rank, "\"period\": {\"year\": 2030}, \"value\": 55"));
        var observation = id(observe("biro", rank, "\"period\": {\"year\": 2025}, \"value\": 71"));
        TestClock.set(Instant.parse("2026-03-01T03:00:00Z"));
        target("kepala", rank, "\"period\": {\"year\": 2030}, \"value\": 50, \"reason\": \"raised\"")
                .then()
                .statusCode(200);
        id(decide("kepala", observation, "VERIFIED"));

        as("biro")
                .queryParam("asOf", "2026-02-01")
                .get("/scorecards/" + card)
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2026-02-01"))
                .body("actions", hasSize(0))
                .body("indicators[0].targets[0].value", equalTo("55"))
                .body("indicators[0].targets[0].revisions", hasSize(0))
                .body("indicators[0].observations[0].status", equalTo("REPORTED"))
                .body("indicators[0].observations[0].decision", nullValue())
                .body("indicators[0].observations[0].actions", hasSize(0))
                .body("indicators[0].progress.reported.percent", equalTo("15.79"));
        as("biro")
                .queryParam("asOf", "2026-01-09")
                .get("/scorecards/" + card)
                .then()
                .statusCode(200)
                .body("indicators", hasSize(0));
    }

    /// Other tests have moved the clock to and fro, which no clock does: what they left is as of another day.
    private static void settle() {
        as("kepala").post("/figures/rebuilds").then().statusCode(200);
    }

    private int silent(UUID line, LocalDate day) {
        return sql.first(
                        "select rollup_silent(l, ?) from rollup_line l where applied_id = ?",
                        row -> row.getInt(1),
                        day,
                        line)
                .orElseThrow();
    }

    /// How many statements an answer costs, with a mapper or without one. The first call fills the caches.
    private long cost(String path) {
        as("auditor").get(path).then().statusCode(200);
        var before = statements();
        as("auditor").get(path).then().statusCode(200);
        return statements() - before;
    }

    private long statements() {
        return sessions.getStatistics().getPrepareStatementCount()
                + (long) meters.get("jembatan.sql.statements").counter().count();
    }

    private static String goalOf() {
        return as("biro").get("/scorecards/" + card()).path("subject.id");
    }

    private static String cardOf(String partner, String sharedWith) {
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", partner, "TR", sharedWith, 1);
        return as("biro").queryParam("agreement", agreement).get("/scorecards").path("items[0].id");
    }

    private static String people() {
        return apply(card(), "{\"indicator\": \"O01\"}");
    }

    private static String peopleOf(String card, int value) {
        var people = apply(card, "{\"indicator\": \"O01\"}");
        id(target("biro", people, "\"period\": {\"year\": 2024}, \"value\": 10"));
        id(observe("biro", people, "\"period\": {\"year\": 2024}, \"value\": %d".formatted(value)));
        return people;
    }

    /// Random writes over a line of each way of putting periods together, through the doors that everybody
    /// uses. What is refused (a figure of an overlapping time, a target that equals the baseline) is a write
    /// that was tried, too.
    private static final class Writes {

        private final Random random;
        private final List<Line> lines = new ArrayList<>();
        private final Map<String, String> reported = new HashMap<>();

        private record Line(String card, String use, boolean rate) {}

        Writes(long seed) {
            this.random = new Random(seed);
            var shared = cardOf("zz-" + UUID.randomUUID(), "\"tr-ankara\"");
            var own = card();
            lines.add(new Line(own, rank(own), false));
            line(shared, "O01", false);
            line(own, "O03", false);
            line(shared, "O09", false);
            line(shared, "C04", true);
            line(shared, kept("AVERAGE", "HIGHER"), false);
            line(shared, kept("MAX", "LOWER"), false);
        }

        private void line(String card, String indicator, boolean rate) {
            lines.add(new Line(card, apply(card, "{\"indicator\": \"%s\"}".formatted(indicator)), rate));
        }

        /// A definition for all seeds, so that the library does not grow with them.
        private static String kept(String aggregation, String direction) {
            return DEFINED.computeIfAbsent(aggregation, _ -> define("""
                    "unit": "things", "valueKind": "NUMBER", "level": "OUTPUT", "direction": "%s", "aggregation": "%s",
                    "rhythm": "YEAR\"""".formatted(direction, aggregation)));
        }

        List<UUID> lines() {
            return lines.stream().map(line -> UUID.fromString(line.use())).toList();
        }

        void run(int count) {
            for (var i = 0; i < count; i++) {
                var line = lines.get(random.nextInt(lines.size()));
                var year = 2018 + random.nextInt(8);
                switch (random.nextInt(11)) {
                    case 0 -> target("kepala", line.use(), """
                            "period": {"year": %d}, "value": %d, "reason": "another one\"""".formatted(year, number()));
                    case 1 -> target("kepala", line.use(), """
                            "period": {"from": "2020-01-01", "until": "2029-12-31"}, "scope": "END", "value": %d,
                            "reason": "another end\"""".formatted(number()));
                    case 2 ->
                        as("kepala")
                                .body("""
                            {"period": {"year": %d}, "value": %d, "source": "made up", "reason": "another one"}""".formatted(year - 5, number()))
                                .post("/scorecards/" + line.card() + "/indicators/" + line.use() + "/baselines");
                    case 3 ->
                        observe("biro", line.use(), """
                            "period": {"year": %d}, "state": "%s\"""".formatted(
                                        year,
                                        List.of("NOT_REPORTED", "NOT_APPLICABLE", "WITHHELD")
                                                .get(random.nextInt(3))));
                    case 4 ->
                        observe(
                                "biro",
                                line.use(),
                                "\"period\": {\"year\": %d}, %s, \"status\": \"PLANNED\""
                                        .formatted(year, figure(line)));
                    case 5 ->
                        of(line).ifPresent(it -> decide("kepala", it, random.nextBoolean() ? "VERIFIED" : "RETURNED"));
                    case 6 ->
                        of(line).ifPresent(it -> {
                            var corrected = as("biro")
                                    .body("{%s, \"reason\": \"counted again\"}".formatted(figure(line)))
                                    .post("/observations/" + it + "/corrections");
                            if (corrected.statusCode() == 201) {
                                reported.put(line.use(), corrected.path("id"));
                            }
                        });
                    case 7 ->
                        of(line).ifPresent(it -> as("ankara")
                                .body("{\"decision\": \"DISPUTED\", \"note\": \"it was less\"}")
                                .post("/observations/" + it + "/statements"));
                    case 8 ->
                        of(line).ifPresent(it -> as("kepala")
                                .body("{\"outcome\": \"%s\", \"note\": \"looked at\"}"
                                        .formatted(random.nextBoolean() ? "KEPT" : "RETURNED"))
                                .post("/observations/" + it + "/settlements"));
                    case 9 -> {
                        if (random.nextInt(3) == 0) {
                            as("biro")
                                    .body("{\"from\": \"%d-01-01\", \"until\": \"2027-12-31\", \"rhythm\": \"YEAR\"}"
                                            .formatted(year))
                                    .post("/applied-indicators/" + line.use() + "/periods/series");
                        }
                    }
                    default -> {
                        var said = observe(
                                "biro",
                                line.use(),
                                "\"period\": {\"year\": %d%s}, %s"
                                        .formatted(
                                                year,
                                                random.nextInt(6) == 0
                                                        ? ", \"quarter\": " + (1 + random.nextInt(4))
                                                        : "",
                                                figure(line)));
                        if (said.statusCode() == 201) {
                            reported.put(line.use(), said.path("id"));
                        }
                    }
                }
            }
        }

        private int number() {
            return 1 + random.nextInt(90);
        }

        private String figure(Line line) {
            return line.rate()
                    ? "\"numerator\": %d, \"denominator\": %d".formatted(random.nextInt(50), 50 + random.nextInt(50))
                    : "\"value\": %d".formatted(number());
        }

        private Optional<String> of(Line line) {
            return Optional.ofNullable(reported.get(line.use()));
        }
    }
}
