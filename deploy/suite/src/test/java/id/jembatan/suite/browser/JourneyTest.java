package id.jembatan.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.jembatan.suite.walk.Rehearsal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The journey of the issue: sign in as `biro`, open the Jakarta-Ankara case, be refused with the named papers, supply
/// them, move on; and the pages on the way, by eye and by axe.
class JourneyTest extends Journey {

    private static final int FIRST_VIEW = 200_000;

    @Test
    void an_officer_is_refused_supplies_the_papers_and_moves_on() {
        var rehearsal = Rehearsal.open(SUITE, "Rehearsal Jakarta-Ankara, the journey")
                .answers("biro", "admissibility", Rehearsal.ADMISSIBLE)
                .moves("biro", "start-exploration", "EXPLORING")
                .files("biro", "EXPLORATION_REPORT")
                .sets("biro", "{\"fields\": {\"regionalAffairs\": \"1.03\"}}")
                .moves("kepala", "exploration-positive", "CONSULTING");
        var page = signedIn("biro", DESK, true);

        page.navigate("/agreements?q=journey");
        page.locator("main a[href='/agreements/" + rehearsal.id() + "']").click();
        assertThat(page.locator("#stage-label")).hasText("Koordinasi dan konsultasi");
        assertThat(page.locator("#missing-list li")).hasCount(2);
        looksRight(page, "case");

        page.locator("#make-consultations-done").click();
        assertThat(page.locator("#refused")).isVisible();
        assertThat(page.locator("#refused-missing li")).hasCount(2);
        assertThat(page.locator("#refused-missing")).containsText("Menteri Dalam Negeri");
        assertThat(page.locator("#refused-missing")).containsText("PP 28/2018 ps. 28 ayat (4)");
        looksRight(page, "case-refused");
        // The picture of the README.
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/portal.png")));

        for (var type : List.of("HOME_CONSULTATION", "FOREIGN_CONSULTATION")) {
            page.locator("#type").selectOption(type);
            page.locator("#issuedOn").fill("2026-09-01");
            page.locator("#issuer").fill("Rehearsal");
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "record.txt", "text/plain", ("Rehearsal " + type).getBytes(StandardCharsets.UTF_8)));
            page.locator("#upload").click();
            assertThat(page.locator("#document-list"))
                    .containsText(type.equals("HOME_CONSULTATION") ? "Menteri Dalam Negeri" : "Menteri Luar Negeri");
        }
        page.locator("#make-consultations-done").click();
        assertThat(page.locator("#stage-label")).hasText("LoI siap ditandatangani");
        assertThat(rehearsal.stage()).isEqualTo("LOI_READY");
        looksRight(page, "case-moved");

        page.locator("#profile summary").click();
        page.locator("#sign-out").click();
        assertThat(page.locator("#sign-in")).isVisible();
        page.navigate("/agreements");
        assertThat(page).hasURL(Pattern.compile(".*/realms/jembatan/.*"));
    }

    @Test
    void reading_needs_no_script_and_the_sample_case_says_what_each_side_says() {
        var page = signedIn("biro", PHONE, false);

        page.navigate("/agreements?q=nota+kesepahaman");
        page.locator("a[href^='/agreements/']")
                .filter(text("memorandum of understanding"))
                .first()
                .click();

        assertThat(page.locator("#stage-label")).hasText("Penjajakan");
        assertThat(page.locator("#missing-list li").first()).isVisible();
        assertThat(page.locator("main")).containsText("Niyet Beyani");
    }

    @Test
    void every_page_of_the_bureau_is_fit_for_phone_and_desk_and_for_everybody() {
        var page = signedIn("biro", DESK, true);
        String goals = SUITE.as("biro")
                .get("/api/v1/scorecards?kind=GOAL")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        String ankara = SUITE.as("biro")
                .get("/api/v1/partners?country=TR&limit=200")
                .then()
                .extract()
                .path("items.find { it.code == 'tr-ankara' }.id");
        String sample = SUITE.as("biro")
                .get("/api/v1/agreements?partner=tr-ankara&limit=200")
                .then()
                .extract()
                .path("items.find { it.reference == 'A04' }.id");
        var pages = List.of(
                List.of("home", "/home"),
                List.of("partners", "/partners"),
                List.of("partner", "/partners/" + ankara),
                List.of("cases", "/agreements"),
                List.of("sample-case", "/agreements/" + sample),
                List.of("goals", "/goals"),
                List.of("scorecard", "/scorecards/" + goals),
                List.of("docs", "/docs"),
                List.of("not-found", "/partners/0198c1d2-0000-7000-8000-000000000000"));

        for (var each : pages) {
            page.navigate(each.get(1));
            looksRight(page, each.get(0));
        }
        page.navigate("/scorecards/" + goals);
        assertThat(page.locator("main")).containsText("12,5");
    }

    @Test
    void the_start_page_is_light_and_speaks_three_languages() {
        var person = visitor(PHONE, true);
        var bytes = new int[1];
        person.onResponse(response -> bytes[0] += response.request().sizes().responseBodySize);
        var page = person.newPage();

        page.navigate("/");

        assertThat(bytes[0]).isBetween(1, FIRST_VIEW);
        for (var language : List.of("en", "tr", "id")) {
            page.locator("[name=language][value=" + language + "], a[hreflang=" + language + "]")
                    .first()
                    .click();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            looksRight(page, "start-" + language);
        }
    }

    @Test
    void an_embassy_finds_only_its_own_countries() {
        var page = signedIn("kbri-kl", PHONE, true);

        page.navigate("/partners");

        assertThat(page.locator("main")).containsText("Kuala Lumpur");
        assertThat(page.locator("main")).not().containsText("Ankara");
    }

    @Test
    void the_partner_s_officer_reads_the_case_that_was_shared_with_it() {
        var shared = Rehearsal.open(SUITE, "Rehearsal of a shared case");
        var page = signedIn("ankara", PHONE, true);

        page.navigate("/agreements/" + shared.id());

        assertThat(page.locator("#stage-label")).isVisible();
        assertThat(page.locator("#stages li").first()).isAttached();
        assertThat(page.locator("#upload-form")).hasCount(0);
        looksRight(page, "case-of-partner");
    }
}
