package id.jembatan.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.http.ContentType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Who we work with, as the bureau, an embassy and the partner's own officer see it.
class PartnerJourneyTest extends Journey {

    @Test
    void a_partner_is_entered_once_and_its_twin_is_noticed() {
        var name = "Rehearsal Örnekşehir Büyükşehir Belediyesi "
                + UUID.randomUUID().toString().substring(0, 8);
        var page = signedIn("biro", PHONE, true);

        page.navigate("/partners/new");
        looksRight(page, "partner-new");
        enter(page, name, "");
        assertThat(page.locator("#done")).isVisible();
        assertThat(page.locator("h1")).hasText(name);
        looksRight(page, "partner-fresh");

        var asAnotherWritesIt = name.replace("Büyükşehir ", "");
        page.navigate("/partners/new");
        enter(page, asAnotherWritesIt, "");
        assertThat(page.locator("#candidates li").first()).containsText(name);
        assertThat(page.locator("#name")).hasValue(asAnotherWritesIt);
        looksRight(page, "partner-alike");

        page.locator("#confirm").check();
        page.locator("#code")
                .fill("tr-rehearsal-" + UUID.randomUUID().toString().substring(0, 8));
        page.locator("#save-partner").click();
        assertThat(page.locator("#done")).isVisible();
    }

    @Test
    void two_records_of_one_body_become_one_and_part_again() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var one = register("Rehearsal Gazikent " + mark, "tr-rehearsal-a-" + mark);
        var other = register("Rehearsal Gazi Kent " + mark, "tr-rehearsal-b-" + mark);
        var page = signedIn("kepala", DESK, true);

        page.navigate("/partners/duplicates");
        looksRight(page, "duplicates");
        page.navigate("/partners/" + one + "/merge?into=" + other);
        looksRight(page, "merge");
        page.locator("#reason").fill("Rehearsal: one body, entered twice");
        page.locator("#merge").click();
        assertThat(page).hasURL(Pattern.compile(".*/partners/" + other + "[?]done=merged"));
        page.navigate("/partners/" + one + "/record");
        assertThat(page.locator("main")).containsText("digabungkan");
        looksRight(page, "partner-merged");
    }

    @Test
    void what_the_sides_tell_differently_is_compared_and_settled() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var partner = register("Rehearsal Seberang " + mark, "tr-rehearsal-c-" + mark);
        String tie = SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body(Map.of("partner", partner, "kind", "sister_city", "since", Map.of("year", 1990)))
                .post("/api/v1/partnerships")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var page = signedIn("biro", DESK, true);

        for (var said : List.of(List.of("OURS", "tujuh bidang"), List.of("PARTNER", "beş alan"))) {
            page.navigate("/partnerships/" + tie);
            page.locator("#state summary").click();
            page.locator("#fact").selectOption("scope");
            page.locator("#said-side").selectOption(said.get(0));
            page.locator("#value").fill(said.get(1));
            page.locator("#save-word").click();
            assertThat(page.locator("#done")).isVisible();
        }
        page.navigate("/partners/" + partner);
        assertThat(page.locator("#open-differences")).isVisible();
        looksRight(page, "partner-differences");

        page.navigate("/partnerships/" + tie);
        looksRight(page, "partnership");
        page.locator("article summary").first().click();
        page.locator("article textarea").first().fill("Rehearsal: the signed text has seven fields");
        page.locator("article input[type=radio]").first().check();
        page.locator("#settle-1").click();
        assertThat(page.locator("#done")).isVisible();
        assertThat(page.locator("article")).hasCount(0);
        looksRight(page, "partnership-settled");
    }

    @Test
    void every_page_on_partners_is_fit_for_phone_and_desk_and_for_everybody() {
        var ankara = idOf("tr-ankara");
        String tie = SUITE.as("biro")
                .get("/api/v1/partnerships?partner=tr-ankara")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        String mission = SUITE.as("biro")
                .get("/api/v1/missions?code=kbri-ankara")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        var page = signedIn("kepala", DESK, true);

        for (var each : List.of(
                List.of("partners-none", "/partners?q=zzzzzzzzzzzz"),
                List.of("partners-one", "/partners?q=ankara&country=TR"),
                List.of("partner-timeline", "/partners/" + ankara + "/timeline"),
                List.of("partner-people", "/partners/" + ankara + "/people"),
                List.of("partner-record", "/partners/" + ankara + "/record"),
                List.of("partner-briefing", "/partners/" + ankara + "/briefing"),
                List.of("partner-edit", "/partners/" + ankara + "/edit"),
                List.of("partnerships", "/partnerships"),
                List.of("partnerships-none", "/partnerships?q=zzzzzzzzzzzz"),
                List.of("partnership-ankara", "/partnerships/" + tie),
                List.of("partnership-edit", "/partnerships/" + tie + "/edit"),
                List.of("partnership-new", "/partnerships/new?partner=" + ankara),
                List.of("anniversaries", "/partnerships/anniversaries"),
                List.of("missions", "/missions"),
                List.of("mission", "/missions/" + mission),
                List.of("mission-edit", "/missions/" + mission + "/edit"),
                List.of("mission-new", "/missions/new"),
                List.of("contacts", "/contacts"),
                List.of("contact-new", "/contacts/new?partner=tr-ankara"))) {
            page.navigate(each.get(1));
            assertThat(page.locator("h1")).hasCount(1);
            looksRight(page, each.get(0));
        }
    }

    @Test
    void the_key_pages_speak_three_languages() {
        var ankara = idOf("tr-ankara");
        var page = signedIn("biro", DESK, true);

        for (var language : List.of("en", "tr")) {
            page.locator("#profile summary").click();
            page.locator("[name=language][value=" + language + "], a[hreflang=" + language + "]")
                    .first()
                    .click();
            for (var each : List.of(
                    List.of("partner", "/partners/" + ankara),
                    List.of("partners", "/partners"),
                    List.of("partnerships", "/partnerships"),
                    List.of("briefing", "/partners/" + ankara + "/briefing"))) {
                page.navigate(each.get(1));
                assertThat(page.locator("html")).hasAttribute("lang", language);
                looksRight(page, each.get(0) + "-" + language);
            }
        }
    }

    @Test
    void a_person_is_entered_found_and_forgotten() {
        var name = "Rehearsal Şükriye Öğretmenoğlu-Büyükşehirlioğlu "
                + UUID.randomUUID().toString().substring(0, 8);
        var page = signedIn("kepala", PHONE, true);

        page.navigate("/contacts/new?partner=tr-ankara");
        page.locator("[id='name.display']").fill(name);
        page.locator("#role").fill("Rehearsal officer");
        page.locator("#mails").fill("rehearsal@example.org");
        page.locator("#save-contact").click();
        assertThat(page.locator("#done")).isVisible();
        looksRight(page, "contact");
        page.navigate("/partners/" + idOf("tr-ankara") + "/people");
        page.getByRole(AriaRole.LINK, named(name)).click();

        page.locator("details summary").filter(text("Hapus data pribadi")).click();
        page.locator("#reason").selectOption("error");
        page.locator("main details button").click();
        assertThat(page.locator("main")).containsText("Data pribadi orang ini");
        assertThat(page.locator("main")).not().containsText(name);
        looksRight(page, "contact-forgotten");
    }

    @Test
    void the_briefing_note_and_the_tables_can_be_taken_along() throws Exception {
        var ankara = idOf("tr-ankara");
        var page = signedIn("biro", DESK, true);

        page.navigate("/partners/" + ankara);
        var note = page.waitForDownload(() -> page.locator("#briefing-pdf").click());
        assertThat(note.suggestedFilename()).startsWith("briefing-tr-ankara-").endsWith(".pdf");
        assertThat(Files.readString(note.path(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.")
                .contains("/Version /1.7", "/MarkInfo", "/Lang (id)");
        Files.createDirectories(Path.of("target/screenshots"));
        note.saveAs(Path.of("target/screenshots/briefing.pdf"));

        page.navigate("/partners?country=TR");
        for (var form : List.of("CSV", "XLSX", "GeoJSON")) {
            var file = page.waitForDownload(
                    () -> page.locator("#exports a").filter(text(form)).click());
            assertThat(Files.size(file.path())).isPositive();
        }
    }

    @Test
    void reading_needs_no_script_and_an_embassy_sees_its_own_country_only() {
        var kualaLumpur = idOf("my-kuala-lumpur");
        var page = signedIn("kbri-kl", PHONE, false);

        page.navigate("/partnerships");
        assertThat(page.locator("main")).containsText("Kuala Lumpur");
        assertThat(page.locator("main")).not().containsText("Ankara");
        page.navigate("/partners/" + kualaLumpur + "/timeline");
        assertThat(page.locator("#timeline li").first()).isVisible();
        page.navigate("/partners/" + idOf("tr-ankara") + "/briefing");
        assertThat(page.locator("h1")).hasText("Mitra tidak ditemukan");
    }

    @Test
    void the_partner_s_officer_sees_his_own_record_and_speaks_for_his_side_only() {
        var ankara = idOf("tr-ankara");
        String tie = SUITE.as("ankara")
                .get("/api/v1/partnerships")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        var page = signedIn("ankara", PHONE, true);

        page.navigate("/partners/" + ankara);
        assertThat(page.locator("#edit")).hasCount(0);
        looksRight(page, "partner-of-officer");
        page.navigate("/partnerships/" + tie);
        page.locator("#state summary").click();
        assertThat(page.locator("#said-side option")).hasCount(1);
        looksRight(page, "partnership-of-officer");
    }

    private static void enter(Page page, String name, String code) {
        page.locator("#name").fill(name);
        page.locator("#kind").selectOption("city");
        page.locator("#country").selectOption("TR");
        page.locator("#source").fill("Rehearsal");
        page.locator("#code").fill(code);
        page.locator("#save-partner").click();
    }

    private static String register(String name, String code) {
        return SUITE.as("biro")
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "kind", "city", "country", "TR", "code", code, "source", "Rehearsal"))
                .post("/api/v1/partners?confirm=true")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String idOf(String code) {
        return SUITE.as("biro")
                .get("/api/v1/partners?code=" + code)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }
}
