package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.agreements.agreement.Walker.Failed;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Random walks through every template that is in force, with real tokens through the real door: moves, papers,
/// answers, withdrawals, corrections, in any order and by anybody. What must hold is looked at after each of them
/// ([Walker]). A walk is made by its seed alone, so the seed and the length of the walk that a failure prints are the
/// shortest beginning that shows it: `-Djembatan.walk.seed=` and `-Djembatan.walk.length=` repeat it.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class WalkTest {

    private static final int LENGTH = Integer.getInteger("jembatan.walk.length", 60);
    private static final int WALKS = Integer.getInteger("jembatan.walk.count", 1);

    @Inject
    Neighbours neighbours;

    @Inject
    Procedures procedures;

    @Test
    void no_walk_through_any_template_comes_where_its_papers_do_not_lead() {
        var seed = Long.getLong("jembatan.walk.seed", new Random().nextLong(1_000_000));
        var moved = new ArrayList<String>();
        var codes = as("biro")
                .get("/api/v1/procedures")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.code")
                .stream()
                .filter(code -> !code.startsWith("T-")) // what other tests have published
                .toList();
        assertThat(codes).isNotEmpty();
        for (var code : codes) {
            for (var walk = 0; walk < WALKS; walk++) {
                var mine = seed + 1_000_003L * walk + code.hashCode();
                var walker = walker(code, mine);
                if (walker == null) {
                    continue;
                }
                try {
                    walker.walk(LENGTH);
                } catch (Failed | AssertionError e) {
                    throw new AssertionError(
                            "%s: seed %d, walk %d fails at step %d:%n%s%n%s"
                                    .formatted(
                                            code,
                                            seed,
                                            walk,
                                            walker.steps(),
                                            String.join("\n", walker.log()),
                                            e.getMessage()),
                            e);
                }
                moved.add(code + ": " + walker.moves() + " moves, " + walker.refusals() + " refusals, "
                        + walker.papers() + " papers");
            }
        }
        System.out.println("walks from seed " + seed + ": " + String.join("; ", moved));
        assertThat(moved).isNotEmpty();
    }

    /// A walker at the start of a new case, or of the partner's own side of one; none where the template is switched
    /// off.
    private Walker walker(String code, long seed) {
        var procedure = procedures.newest(code).orElseThrow();
        var partner = neighbours.aPartnerIn("TR");
        var side = Tracks.isOfPartners(procedure);
        var kind = procedure.kinds().keySet().iterator().next();
        var origin = procedure.origins().keySet().stream().findFirst();
        var opened = as("biro")
                .contentType(ContentType.JSON)
                .body(
                        side
                                ? """
                                {"procedure": "REGISTER_ONLY", "kind": "meeting", "title": "Walk beside %s",
                                 "partners": [{"code": "%s"}]}""".formatted(code, partner.code())
                                : """
                                {"procedure": "%s", "kind": "%s", "title": "Walk through %s", %s
                                 "partners": [{"code": "%s"}], "sectors": ["WAT-DRINK"], "goals": "g"}""".formatted(
                                                code,
                                                kind,
                                                code,
                                                origin.map("\"origin\": \"%s\","::formatted)
                                                        .orElse(""),
                                                partner.code()))
                .post(API)
                .then()
                .extract();
        if (opened.statusCode() == 422) {
            assertThat(opened.<String>path("errors[0].code")).isEqualTo("unknown-procedure");
            return null;
        }
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        String id = opened.path("id");
        if (!side) {
            return new Walker(procedure, id, null, new Random(seed));
        }
        var track = as("biro")
                .contentType(ContentType.JSON)
                .body(Map.of("procedure", code))
                .post(API + "/" + id + "/tracks")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        return new Walker(procedure, id, track, new Random(seed));
    }
}
