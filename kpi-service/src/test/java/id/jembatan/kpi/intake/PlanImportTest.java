package id.jembatan.kpi.intake;

import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.hear;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.kpi.scorecard.AgreementsHearer;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The first user's plans, as far as the sources have any.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PlanImportTest {

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void the_work_programme_of_2019_has_four_lines_and_the_rank_its_series() throws Exception {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        var own = "-" + UUID.randomUUID().toString().substring(0, 8);
        var goals = own("goals.json", own);
        var plans = own("plans.json", own);
        for (var reference : List.of("A04", "A07", "A08", "A09", "A18", "A29", "A30")) {
            hearOf(reference + own);
        }
        as("admin").body(goals).post("/goals/imports").then().statusCode(200);

        as("admin")
                .body(plans)
                .post("/programmes/imports?dryRun=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(18));
        as("biro").get("/programmes?q=casablanca-2019" + own).then().body("items", hasSize(0));
        as("admin")
                .body(plans)
                .post("/programmes/imports")
                .then()
                .statusCode(200)
                .body("created", equalTo(18))
                .body("waiting", equalTo(0));
        as("kepala")
                .body(plans)
                .post("/programmes/imports")
                .then()
                .body("created", equalTo(0))
                .body("unchanged", equalTo(18));

        // four lines, known by the year: none of them has a made-up date
        String work =
                as("biro").get("/programmes?year=2019&q=casablanca-2019" + own).path("items[0].id");
        as("biro")
                .header("Accept-Language", "en")
                .get("/programmes/" + work)
                .then()
                .body("subject.reference", equalTo("A18" + own))
                .body("lines", hasSize(4))
                .body("lines.activity.planned.end.year", everyItem(equalTo(2019)))
                .body("lines.activity.planned.end.day", everyItem(nullValue()))
                .body("lines[1].activity.learning", equalTo("WE_TEACH"))
                .body("lines[1].activity.title", containsString("Fire"))
                .body("lines.slippage.days", everyItem(nullValue()))
                .body("lines.slippage.atLeast", everyItem(greaterThan(2500)))
                .body("criticalChain.complete", equalTo(false));
        as("biro")
                .get("/programmes?measured=false&q=casablanca-2019" + own)
                .then()
                .body("items.id", equalTo(List.of(work)));
        as("biro").get("/programmes?measured=true&q=higa-places" + own).then().body("items", hasSize(1));
        as("biro")
                .get("/programmes?measured=false&q=ankara-follow-up" + own)
                .then()
                .body("items[0].activities", equalTo(3));

        // the rank comes from a series whose publisher nobody has recorded
        String series = as("biro")
                .get("/index-series?publisherKnown=false&q=global-city-rank" + own)
                .path("items[0].id");
        as("biro")
                .get("/index-series/" + series)
                .then()
                .body("publisher", nullValue())
                .body("publisherKnown", equalTo(false))
                .body("editions.value", equalTo(List.of("74", "71")))
                .body("editions.edition", everyItem(nullValue()))
                .body("editions[1].change.by", equalTo("-3"))
                .body("editions[1].change.comparable", equalTo(false))
                .body("editions[1].change.reason", equalTo("NUMBER_OF_CITIES_UNKNOWN"))
                .body("uses[0].code", equalTo("C10"))
                .body("uses[0].figures[0].value", equalTo("71"))
                .body("uses[0].figures[0].stands", equalTo(true));

        // and the embassy's readiness contributes to the goal, by a strength that no source assesses
        String goal = as("biro").get("/goals?q=top-50-global-city" + own).path("items[0].id");
        as("biro")
                .get("/contributions?goal=" + goal)
                .then()
                .body("items", hasSize(3))
                .body("items.strength", everyItem(equalTo("NOT_ASSESSED")))
                .body("items.source", everyItem(startsWith("Seed 001")));
        as("biro")
                .get("/goals?without=AGREEMENT&q=grand-design-2025-2045" + own)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void what_names_an_agreement_that_is_not_here_waits_and_a_fault_refuses_the_file() {
        var code = "p" + UUID.randomUUID().toString().substring(0, 8);
        var file = """
                {"series": [], "contributions": [],
                 "programmes": [{"code": "%s", "agreement": "%s", "title": {"en": "made up"}, "source": "a test", "certainty": "made up",
                   "activities": [{"code": "1", "kind": "ACTIVITY", "title": {"en": "made up"}, %s "source": "a test", "certainty": "made up"}]}]}""";

        as("admin")
                .body(file.formatted(code, code, ""))
                .post("/programmes/imports")
                .then()
                .statusCode(200)
                .body("waiting", equalTo(1));
        hearOf(code);
        as("admin")
                .body(file.formatted(code, code, "\"after\": [\"9\"],"))
                .post("/programmes/imports")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/programmes/0/activities/0/after"));
        as("biro").get("/programmes?q=" + code).then().body("items", hasSize(0));
        as("admin")
                .body(file.formatted(code, code, ""))
                .post("/programmes/imports")
                .then()
                .body("created", equalTo(2));
        for (var user : new String[] {"biro", "auditor", "dinas-sda", "kbri-ankara", "ankara"}) {
            as(user).body(file.formatted(code, code, ""))
                    .post("/programmes/imports")
                    .then()
                    .statusCode(403);
        }
        as("admin").body("{\"series\": []}").post("/programmes/imports").then().statusCode(422);
        as("admin")
                .body("{\"series\": [], \"contributions\": [], \"programmes\": [], \"x\": 1}")
                .post("/programmes/imports")
                .then()
                .statusCode(400);
    }

    /// A file of the sample under names of its own: other tests bring the same one in.
    private static String own(String file, String own) throws IOException {
        var text = Files.readString(Path.of("sample-data", file));
        for (var name : List.of(
                "A04",
                "A07",
                "A08",
                "A09",
                "A18",
                "A29",
                "A30",
                "top-50-global-city",
                "grand-design-2025-2045",
                "global-city-rank",
                "casablanca-2019",
                "ankara-follow-up",
                "higa-places")) {
            text = text.replace("\"" + name + "\"", "\"" + name + own + "\"");
        }
        return text;
    }

    private static void hearOf(String reference) {
        hear(
                AgreementsHearer.class,
                "id.jembatan.agreement.opened.v1",
                UUID.nameUUIDFromBytes(reference.getBytes()),
                1,
                """
                {"agreementId": "%s", "reference": "%s", "title": "From the portfolio", "stage": "INITIATED", "partners": [],
                 "sectors": [], "sharedWith": [], "version": 1}""".formatted(UUID.nameUUIDFromBytes(reference.getBytes()), reference));
    }
}
