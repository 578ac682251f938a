package id.jembatan.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import id.jembatan.suite.running.Eventually;
import id.jembatan.suite.walk.Rehearsal;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Stories G9, G10, G11, G15 and the figures of E6 as people take them through the portal: from the goal down
/// to the file that proves a figure, and back up into the report. All figures are made up for the rehearsal and
/// say so.
class ResultJourneyTest extends Journey {

    private static final String SOURCE = "Rehearsal, made up for a test";

    @Test
    void a_figure_goes_from_the_form_with_its_evidence_to_a_second_person_who_verifies_it() {
        var goal = goal("Rehearsal of a verified figure");
        var card = card(goal);
        var page = signedIn("biro", DESK, true);

        page.navigate("/scorecards/" + card);
        looksRight(page, "scorecard-empty");
        page.locator("#apply").click();
        page.locator("#indicator").selectOption("O01");
        page.locator("#definition").fill("Rehearsal: people of both sides");
        looksRight(page, "apply-indicator");
        page.locator("#save").click();
        assertThat(page.locator("#done")).isVisible();
        var measure = page.url().replaceAll(".*(/measures/[0-9a-f-]+).*", "$1");
        looksRight(page, "measure-empty");

        page.locator("summary", new Page.LocatorOptions().setHasText("Tetapkan atau revisi target"))
                .click();
        page.locator("#target-year").fill("2025");
        page.locator("#target-value").fill("1.500");
        page.locator("#target-source").fill(SOURCE);
        page.locator("#save-target").click();
        assertThat(page.locator("#target-form .fault")).containsText("dua cara");
        assertThat(page.locator("#target-value")).hasValue("1.500");
        looksRight(page, "target-refused");
        page.locator("#target-value").fill("40");
        page.locator("#save-target").click();
        assertThat(page.locator("#done")).isVisible();

        page.locator("#record").click();
        page.locator("#other-year").fill("2025");
        page.locator("#value").fill("10");
        page.locator("#source").fill(SOURCE);
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "rehearsal.txt", "text/plain", "Rehearsal: ten names".getBytes(StandardCharsets.UTF_8)));
        page.locator("#title").fill("Rehearsal list of names");
        looksRight(page, "observe");
        page.locator("#save").click();
        assertThat(page.locator("#done")).containsText("berkas bukti");
        assertThat(page.locator("#status")).hasText("Dilaporkan");
        assertThat(page.locator("#files")).containsText("Rehearsal list of names");
        assertThat(page.locator("#verify-form")).hasCount(0); // nobody verifies his own figure
        looksRight(page, "observation-reported");
        var figure = page.url().replaceAll(".*(/observations/[0-9a-f-]+).*", "$1");
        var download = page.waitForDownload(() ->
                page.getByRole(AriaRole.LINK, named("Rehearsal list of names")).click());
        assertThat(download.suggestedFilename()).contains("rehearsal");

        var second = signedIn("kepala", PHONE, true);
        second.navigate("/results/queue");
        second.navigate(figure);
        looksRight(second, "observation-to-verify");
        second.locator("#verify-note").fill("Rehearsal: counted again");
        second.locator("#verify").click();
        assertThat(second.locator("#status")).hasText("Diverifikasi");
        second.navigate(measure);
        assertThat(second.locator("main")).containsText("25 %");
        assertThat(second.locator(".chart svg").first()).isVisible();
        looksRight(second, "measure");
        second.navigate("/scorecards/" + card);
        looksRight(second, "scorecard-one");
        second.navigate("/goals/" + goal);
        assertThat(second.locator("a[href='" + measure + "']").first()).isVisible();
        looksRight(second, "goal");
        var paper = second.context().request().get("/scorecards/" + card + "/scorecard.pdf");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(new String(paper.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
    }

    @Test
    void a_partner_disputes_a_figure_that_is_shared_with_him_and_the_bureau_is_told() {
        var rehearsal = Rehearsal.open(SUITE, "Rehearsal of a disputed figure");
        var card = Eventually.get("kpi-service heard of the case", () -> cardOf(rehearsal.id()));
        String figure = SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body("{\"indicator\": \"%s\", \"period\": {\"year\": 2025}, \"value\": 5, \"source\": \"%s\"}"
                        .formatted(use(card, "O01"), SOURCE))
                .post("/api/v1/observations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        var partner = signedIn("ankara", PHONE, true);
        partner.navigate("/observations/" + figure);
        assertThat(partner.locator("#status")).hasText("Dilaporkan");
        partner.locator("#statement-value").fill("4");
        partner.locator("#statement-note").fill("Rehearsal: one of them came in 2024");
        looksRight(partner, "observation-of-a-partner");
        partner.locator("#dispute").click();
        assertThat(partner.locator("main")).containsText("Rehearsal: one of them came in 2024");
        assertThat(partner.locator("#status")).not().hasText("Dilaporkan");

        Eventually.holds(
                "the bureau is told",
                () -> SUITE.as("biro")
                        .get("/api/v1/notifications?limit=200")
                        .<List<String>>path("items.findAll { it.rule == 'figure-disputed' }.about.id")
                        .contains(figure));
        var bureau = signedIn("biro", DESK, true);
        bureau.navigate("/notifications");
        bureau.locator("a[href='/observations/" + figure + "']").first().click();
        assertThat(bureau.locator("main")).containsText("Rehearsal: one of them came in 2024");
        bureau.navigate("/results/queue?for=SETTLEMENT");
        assertThat(bureau.locator("a[href='/observations/" + figure + "']").first())
                .isVisible();
        assertThat(bureau.locator("#settle-form")).hasCount(0); // his own figure
    }

    private static String cardOf(String agreement) {
        var answer = SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"AGREEMENT\", \"subject\": \"" + agreement + "\"}")
                .post("/api/v1/scorecards");
        return answer.statusCode() == 201 ? answer.path("id") : null;
    }

    @Test
    void a_goal_is_set_and_what_serves_it_is_tied_to_it() {
        var page = signedIn("biro", DESK, true);
        var title = "Rehearsal goal " + UUID.randomUUID();

        page.navigate("/goals");
        looksRight(page, "goals");
        page.locator("#new-goal").click();
        page.locator("[id='title.id']").fill(title);
        page.locator("#from").fill("2026");
        page.locator("#source").fill(SOURCE);
        looksRight(page, "goal-new");
        page.locator("#save").click();
        assertThat(page.locator("h1")).containsText(title);
        looksRight(page, "goal-empty");

        page.navigate("/goals/unaligned");
        looksRight(page, "unaligned");
        page.locator("a[href*='/goals/contributions/new']").first().click();
        page.locator("#goal").selectOption(new SelectOption().setLabel(title));
        page.locator("#strength-SUPPORTING").check();
        page.locator("#statement").fill("Rehearsal: how it would help, and who else has a part in it.");
        page.locator("#source").fill(SOURCE);
        looksRight(page, "contribute");
        page.locator("#save").click();
        assertThat(page.locator("#done")).isVisible();
        assertThat(page.locator("#contributions")).isVisible();
        assertThat(page.locator("main")).containsText("Rehearsal: how it would help");
    }

    @Test
    void a_schedule_shows_what_is_late_and_what_may_not_be() {
        var goal = goal("Rehearsal of a schedule");
        var page = signedIn("biro", DESK, true);

        page.navigate("/programmes/new?goal=" + goal);
        page.locator("[id='title.id']")
                .fill("Rehearsal program kerja dengan judul yang panjang sekali untuk dibaca di telepon");
        page.locator("#source").fill(SOURCE);
        looksRight(page, "programme-new");
        page.locator("#save").click();
        assertThat(page.locator("#done")).isVisible();
        looksRight(page, "programme-empty");

        activity(page, "Rehearsal persiapan", "2026-01-05", "2026-03-31", null);
        activity(page, "Rehearsal pelaksanaan bersama", "2026-04-01", "2027-06-30", "Rehearsal persiapan");
        assertThat(page.locator(".schedule svg.bars").first()).isVisible();
        assertThat(page.locator(".schedule")).containsText("terlambat");
        assertThat(page.locator(".chain li")).hasCount(2);
        looksRight(page, "programme");

        page.getByRole(AriaRole.LINK, named("Rehearsal persiapan").setExact(true))
                .first()
                .click();
        page.locator("[id='actual.start']").fill("5/1/2026");
        page.locator("[id='actual.end']").fill("2026-04-10");
        looksRight(page, "activity");
        page.locator("#save").click();
        assertThat(page.locator(".schedule")).containsText("10 hari terlambat");
        page.locator("summary", new Page.LocatorOptions().setHasText("Setujui sebagai rencana awal"))
                .click();
        page.locator("#approve-plan").click();
        assertThat(page.locator("#plans")).isVisible();
        assertThat(page.locator("main")).containsText("Rencana 1");
        page.navigate("/programmes?late=true");
        looksRight(page, "programmes");
        page.navigate("/programmes/loose-promises");
        looksRight(page, "loose-promises");
    }

    @Test
    void a_table_of_figures_is_looked_at_before_it_is_taken() {
        var use = use(card(goal("Rehearsal of a table")), "O01");
        var table = """
                applied_indicator,period,value,source
                %s,2024,7,%s
                %s,2025,seven,%s
                """.formatted(use, SOURCE.replace(",", ";"), use, SOURCE.replace(",", ";"));
        var page = signedIn("biro", DESK, true);

        page.navigate("/results/due");
        looksRight(page, "due");
        page.navigate("/results/upload");
        looksRight(page, "upload");
        table(page, table);
        page.locator("#look").click();
        assertThat(page.locator("#report")).containsText("belum ada yang disimpan");
        assertThat(page.locator("#findings tbody tr")).hasCount(1);
        looksRight(page, "upload-checked");
        SUITE.as("biro").get("/api/v1/observations?indicator=" + use).then().body("items.size()", equalTo(0));

        table(page, table);
        page.locator("#take").click();
        assertThat(page.locator("#report")).containsText("Tabel sudah disimpan");
        page.navigate("/measures/" + use);
        assertThat(page.locator("#observations tbody tr")).hasCount(1);
    }

    @Test
    void the_pages_of_an_auditor_read_well_in_three_languages() {
        var page = signedIn("auditor", DESK, true);
        var pages = List.of("/results", "/scorecards", "/process-figures", "/process-figures/P01", "/results/reports");

        for (var language : List.of("en", "tr", "id")) {
            page.navigate("/results");
            page.locator("#profile summary").click();
            page.locator("[name=language][value=" + language + "]").first().click();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            for (var each : pages) {
                page.navigate(each);
                looksRight(page, each.substring(1).replace('/', '-') + "-" + language);
            }
        }
        assertThat(page.locator("#pdf")).isVisible();
        var paper = page.context().request().get("/results/reports/report.pdf");
        assertThat(paper.status()).isEqualTo(200);
        page.navigate("/iati");
        looksRight(page, "iati");
        var file = page.context().request().get("/downloads/iati/activities.xml");
        // The register is of today, the file of yesterday evening: that nothing was public then is said, not hidden.
        assertThat(file.status()).isEqualTo(404);
        assertThat(file.text()).contains("Tidak ada yang publik");
    }

    @Test
    void what_is_public_is_decided_by_the_head_and_can_be_taken_back() {
        var card = card(goal("Rehearsal of a publication"));
        use(card, "O01");
        var page = signedIn("kepala", DESK, true);

        page.navigate("/scorecards/" + card + "/publications");
        looksRight(page, "publications");
        page.locator("[name=indicators]").first().check();
        page.locator("#publish-now").click();
        assertThat(page.locator("#refused, #done").first()).isVisible();
        looksRight(page, "publications-tried");

        var reader = signedIn("biro", PHONE, true);
        reader.navigate("/scorecards/" + card + "/publications");
        assertThat(reader.locator("#publish-form")).hasCount(0);
    }

    @Test
    void reading_needs_no_script_and_what_is_not_there_says_so() {
        var goal = goal("Rehearsal without a script");
        var page = signedIn("biro", PHONE, false);

        page.navigate("/goals/" + goal);
        assertThat(page.locator("h1")).containsText("Rehearsal without a script");
        page.navigate("/results/queue?for=SETTLEMENT");
        fits(page, "queue-disputes");
        page.navigate("/measures/0198c1d2-0000-7000-8000-000000000000");
        assertThat(page.locator("h1")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/measures/.*"));
    }

    private static void table(Page page, String csv) {
        page.locator("#file")
                .setInputFiles(new FilePayload("rehearsal.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static void activity(Page page, String title, String from, String until, String after) {
        page.locator("#add-activity").click();
        page.locator("[id='title.id']").fill(title);
        page.locator("[id='planned.start']").fill(from);
        page.locator("[id='planned.end']").fill(until);
        if (after != null) {
            page.locator("#after").selectOption(new SelectOption().setLabel(after));
        }
        page.locator("#save").click();
        assertThat(page.locator("#done")).isVisible();
    }

    private static String goal(String title) {
        return SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body("""
                        {"kind": "OTHER", "title": {"id": "%s"}, "source": "%s"}""".formatted(title, SOURCE))
                .post("/api/v1/goals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String card(String goal) {
        return SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"GOAL\", \"subject\": \"" + goal + "\"}")
                .post("/api/v1/scorecards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String use(String card, String indicator) {
        return SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body("{\"indicator\": \"" + indicator + "\"}")
                .post("/api/v1/scorecards/" + card + "/indicators")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
