package id.jembatan.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Keeping the suite in order: a table that comes in and is undone, a decree about a day, the journal and its
/// chain.
class AdministrationJourneyTest extends Journey {

    private static final String FORMS = """
            code,name,kind,country_iso2,source
            %s,%s,city,TR,Rehearsal
            ,,city,XX,Rehearsal
            """;

    @Test
    void a_table_is_tried_then_taken_then_undone() {
        var name = "Rehearsal " + UUID.randomUUID().toString().substring(0, 8);
        var page = signedIn("kepala", DESK, true);

        page.navigate("/administration");
        looksRight(page, "administration");
        page.navigate("/administration/imports");
        send(page, name, "#try");
        assertThat(page).hasURL(Pattern.compile(".*/administration/imports/partners/.*"));
        assertThat(page.locator("main")).containsText("Diuji");
        looksRight(page, "import-tried");
        assertThat(found(name)).isZero();

        page.navigate("/administration/imports");
        send(page, name, "#take");
        assertThat(page).hasURL(Pattern.compile(".*/administration/imports/partners/.*"));
        assertThat(page.locator("main")).containsText("Diterapkan");
        assertThat(found(name)).isEqualTo(1);
        looksRight(page, "import-done");

        page.locator("#reason").fill("Rehearsal: the table was wrong");
        page.locator("#reverse").click();
        assertThat(page.locator("#done")).isVisible();
        assertThat(page.locator("main")).containsText("Dibatalkan");
        looksRight(page, "import-undone");
        page.navigate("/administration/imports");
        looksRight(page, "imports");
    }

    @Test
    void what_is_no_table_is_refused_on_the_page() {
        var page = signedIn("kepala", PHONE, true);

        page.navigate("/administration/imports");
        page.locator("#table").selectOption("partners");
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("mitra.csv", "text/csv", new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe}));
        page.locator("#try").click();

        assertThat(page.locator("main")).containsText(Pattern.compile("tidak terbaca|Ditolak|UTF-8|CSV"));
        looksRight(page, "import-refused");
    }

    @Test
    void a_decree_about_a_day_is_on_record() {
        var page = signedIn("admin", DESK, true);

        page.navigate("/administration/calendars?calendar=ID&year=2031");
        looksRight(page, "calendar");
        page.locator("#day").fill("2031-03-05");
        page.locator("#name").fill("Rehearsal of a decree");
        page.locator("#source").fill("Rehearsal");
        page.locator("#save-day").click();

        assertThat(page.locator("#done")).isVisible();
        assertThat(page.locator("main")).containsText("Rehearsal of a decree");
    }

    @Test
    void rules_and_thresholds_are_read_in_three_languages() {
        var page = signedIn("kepala", DESK, true);

        for (var language : new String[] {"en", "tr", "id"}) {
            page.navigate("/administration/rules");
            page.locator("#profile summary").click();
            page.locator("[name=language][value=" + language + "]").click();
            assertThat(page).hasURL(Pattern.compile(".*/administration/rules"));
            looksRight(page, "rules-" + language);
        }
        page.navigate("/administration/rules/thresholds");
        looksRight(page, "thresholds");
        page.locator("main tbody a").first().click();
        looksRight(page, "thresholds-of-one");
        page.locator("#save-thresholds").click(); // the browser itself asks for the day and the reason
        assertThat(page).hasURL(Pattern.compile(".*/thresholds/[^/]+$"));
    }

    @Test
    void an_auditor_reads_the_journal_and_checks_its_chain() {
        var page = signedIn("auditor", DESK, true);

        page.navigate("/administration/journal");
        looksRight(page, "journal");
        page.locator("#check-chain").click();
        assertThat(page.locator("#verdict")).containsText("Rantai utuh");
        looksRight(page, "journal-checked");
        page.locator("#journal-entries a").first().click();
        assertThat(page.locator("#resource")).not().hasValue("");
        page.navigate("/administration/journal?service=kpi&resource=nothing-of-the-kind");
        looksRight(page, "journal-empty");
        page.navigate("/administration/events");
        looksRight(page, "events");
        page.navigate("/administration/access");
        looksRight(page, "access");
        page.navigate("/administration/access?role=mission-officer");
        looksRight(page, "access-of-a-role");
    }

    @Test
    void administration_is_not_offered_to_others_and_refused_when_tried() {
        var page = signedIn("biro", PHONE, true);

        assertThat(page.locator("a[href='/administration']")).hasCount(0);
        page.navigate("/administration");
        assertThat(page.locator("main")).containsText("403");
        looksRight(page, "administration-refused");
    }

    private static void send(Page page, String name, String button) {
        page.locator("#table").selectOption("partners");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "rehearsal.csv",
                        "text/csv",
                        FORMS.formatted(code(name), name).getBytes(StandardCharsets.UTF_8)));
        page.locator(button).click();
    }

    private static int found(String name) {
        return SUITE.as("biro")
                .queryParam("q", name)
                .get("/api/v1/partners")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.code == '" + code(name) + "' }.size()"); // a search finds what is alike, too
    }

    private static String code(String name) {
        return "tr-" + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
