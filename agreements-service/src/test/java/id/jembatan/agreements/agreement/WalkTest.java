package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.agreements.agreement.Walker.Failed;
import id.jembatan.agreements.procedure.PaperOracle;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.procedure.Shipped;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random walks through every template that comes along, with real tokens through the real door: moves, papers,
/// answers, withdrawals, corrections, in any order and by anybody, from the start and from each stage in the
/// middle. What must hold is looked at after each of them ([Walker]), and what may have been done by another
/// reading of the template ([PaperOracle]). A walk is made by its seed alone, so the seed and the length of the
/// walk that a failure prints are the shortest beginning that shows it: `-Djembatan.walk.only=` (of a file's
/// name), `-Djembatan.walk.seed=` and `-Djembatan.walk.length=` repeat it.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class WalkTest {

    private static final int LENGTH = Integer.getInteger("jembatan.walk.length", 40);
    private static final int FROM_THE_MIDDLE = Math.min(LENGTH, 4);
    private static final int PATIENCE = 300;
    private static final int WALKS_OF_A_SIDE = 4;
    private static final int WALKS = Integer.getInteger("jembatan.walk.count", 1);

    @Inject
    Neighbours neighbours;

    @Inject
    Procedures procedures;

    private final long seed = Long.getLong("jembatan.walk.seed", new Random().nextLong(1_000_000));

    static List<String> files() {
        return Shipped.files().stream()
                .filter(Pattern.compile(System.getProperty("jembatan.walk.only", ""))
                        .asPredicate())
                .toList();
    }

    @BeforeEach
    void the_mission_and_the_partner_who_walk_along() {
        neighbours.mission("kbri-ankara", "{\"country\": \"TR\"}");
        neighbours.ankara();
    }

    @Test
    void the_templates_that_are_walked_are_those_that_the_service_knows() {
        var known = as("biro")
                .get("/api/v1/procedures")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.code")
                .stream()
                .filter(code -> !code.startsWith("T-")) // what other tests have published
                .toList();

        assertThat(known)
                .containsExactlyInAnyOrderElementsOf(Shipped.files().stream()
                        .map(file -> Shipped.procedure(file).code())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_walk_comes_where_its_papers_do_not_lead(String file) {
        var yaml = Shipped.procedure(file).validFrom() == null ? switchedOn(file) : Shipped.yaml(file);
        var oracle = PaperOracle.of(yaml);
        var procedure = procedures.newest(code(yaml)).orElseThrow();
        var seen = new TreeSet<String>();
        var moves = 0;
        var refusals = 0;
        var papers = 0;
        for (var walk = 0; walk < WALKS; walk++) {
            var starts = starts(procedure);
            for (var number = 0; number < starts.size(); number++) {
                var start = starts.get(number);
                var mine = new Random(seed + 1_000_003L * walk + 31L * number + file.hashCode());
                var walker = walker(procedure, oracle, start, mine);
                var fromTheStart = start.equals(procedure.start());
                try {
                    walker.walk(fromTheStart ? LENGTH : FROM_THE_MIDDLE, fromTheStart ? PATIENCE : 0);
                } catch (Failed | AssertionError e) {
                    throw new AssertionError(
                            "%s from %s: seed %d, walk %d fails at step %d:%n%s%n%s"
                                    .formatted(
                                            file,
                                            start,
                                            seed,
                                            walk,
                                            walker.steps(),
                                            String.join("\n", walker.log()),
                                            e.getMessage()),
                            e);
                }
                seen.addAll(walker.stages());
                moves += walker.moves();
                refusals += walker.refusals();
                papers += walker.papers();
            }
        }
        System.out.printf(
                "%s from seed %d: %d stages, %d moves, %d refusals, %d papers%n",
                file, seed, seen.size(), moves, refusals, papers);
        assertThat(moves).as("moves of " + file + ", seed " + seed).isPositive();
        assertThat(seen).containsAll(starts(procedure));
    }

    /// The start first; of a procedure of ours every other stage too, since an old case may be entered there. Partners'
    /// own sides are short, and begin at their beginning.
    private static List<String> starts(Procedure procedure) {
        if (Tracks.isOfPartners(procedure)) {
            return Collections.nCopies(WALKS_OF_A_SIDE, procedure.start());
        }
        return Stream.concat(
                        Stream.of(procedure.start()),
                        procedure.stages().keySet().stream()
                                .filter(stage -> !procedure.stage(stage).isFinal()))
                .distinct()
                .toList();
    }

    /// What waits for its day is walked as a copy that is in force, under names that nobody else has.
    private static String switchedOn(String file) {
        var mark = Ids.next().toString().substring(24);
        var yaml = Shipped.yaml(file)
                .replaceFirst("(?m)^code: .*$", "code: T-" + mark.toUpperCase(Locale.ROOT))
                .replaceFirst("(?m)^validFrom: null$", "validFrom: 2020-01-01");
        for (var kind : Shipped.procedure(file).kinds().keySet()) {
            yaml = yaml.replaceFirst("(?m)^  " + kind + ": ", "  k" + mark + "_" + kind + ": ");
        }
        for (var door : List.of("/simulations", "")) {
            as("admin")
                    .contentType("application/yaml")
                    .body(yaml.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/procedures" + door)
                    .then()
                    .statusCode(door.isEmpty() ? 201 : 200);
        }
        return yaml;
    }

    private static String code(String yaml) {
        return yaml.lines()
                .filter(line -> line.startsWith("code: "))
                .map(line -> line.substring(6))
                .findFirst()
                .orElseThrow();
    }

    /// A walker at a stage of a new case, or at the start of the partner's own side of one.
    private Walker walker(Procedure procedure, PaperOracle oracle, String start, Random chance) {
        if (Tracks.isOfPartners(procedure)) {
            var id = opened("\"procedure\": \"REGISTER_ONLY\", \"kind\": \"meeting\"");
            var track = as("biro")
                    .contentType(ContentType.JSON)
                    .body(Map.of("procedure", procedure.code()))
                    .post(API + "/" + id + "/tracks")
                    .then()
                    .statusCode(201)
                    .extract()
                    .<String>path("id");
            return new Walker(procedure, oracle, id, track, chance);
        }
        var members = new ArrayList<String>();
        members.add("\"procedure\": \"" + procedure.code() + "\"");
        members.add("\"kind\": \"" + pick(procedure.kinds(), chance) + "\"");
        if (!procedure.origins().isEmpty()) {
            members.add("\"origin\": \"" + pick(procedure.origins(), chance) + "\"");
        }
        if (!start.equals(procedure.start())) {
            members.add("\"mode\": \"RETROACTIVE\", \"stage\": \"" + start + "\"");
        }
        return new Walker(procedure, oracle, opened(String.join(", ", members)), null, chance);
    }

    private static String pick(Map<String, ?> from, Random chance) {
        return List.copyOf(from.keySet()).get(chance.nextInt(from.size()));
    }

    private static String opened(String members) {
        return as("kepala")
                .contentType(ContentType.JSON)
                .body("""
                        {%s, "title": "Walk", "partners": [{"code": "tr-ankara"}], "sharedWith": ["tr-ankara"],
                         "agency": "sda", "sectors": ["WAT-DRINK"], "goals": "g"}""".formatted(members))
                .post(API + "?confirm=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
