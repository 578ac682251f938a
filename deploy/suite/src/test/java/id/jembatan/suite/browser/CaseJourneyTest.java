package id.jembatan.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.jembatan.suite.walk.Rehearsal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// G1 to G6, G11, G12, G14, G15 and E3 at a desk and on a phone: a case from its first form to its promises, both sides
/// of it, the register, what is owed, and the procedures behind all of it.
class CaseJourneyTest extends Journey {

    private static final List<String> PLAN_PARTS =
            List.of("subject", "background", "purpose", "object", "scope", "funding", "period");

    @Test
    void an_officer_opens_a_case_and_is_asked_whether_a_second_one_is_meant() {
        Rehearsal.open(SUITE, "Rehearsal of the first of two cases");
        var page = signedIn("biro", DESK, true);

        page.navigate("/agreements");
        page.locator("#new-case").click();
        looksRight(page, "case-new");
        page.locator("#title").fill("Rehearsal of the second of two cases");
        page.locator("#kind").selectOption("sister_city");
        page.locator("#origin").selectOption("own_region");
        page.locator("#partner-1").selectOption("tr-ankara");
        page.locator("#share").check();
        page.locator("#sector-WAT-DRINK").check();
        page.locator("#goals").fill("Rehearsal: leakage down");
        page.locator("#open-case").click();

        assertThat(page.locator("#refused")).isVisible();
        assertThat(page.locator("#title")).hasValue("Rehearsal of the second of two cases");
        assertThat(page.locator("#sector-WAT-DRINK")).isChecked();
        looksRight(page, "case-new-refused");

        page.locator("#confirm").check();
        page.locator("#open-case").click();
        assertThat(page.locator("#done")).isVisible();
        assertThat(page.locator("h1")).hasText("Rehearsal of the second of two cases");
        assertThat(page.locator("#about + dl, #about ~ dl")).containsText("tr-ankara");

        page.navigate(page.url().split("\\?", 2)[0] + "/edit");
        looksRight(page, "case-edit");
        page.locator("#title").fill("Rehearsal of the second case, renamed");
        page.locator("#save-case").click();
        assertThat(page.locator("h1")).hasText("Rehearsal of the second case, renamed");
    }

    @Test
    void both_sides_are_followed_and_their_words_kept_apart() {
        var rehearsal = Rehearsal.open(SUITE, "Rehearsal of two sides");
        var page = signedIn("biro", DESK, true);

        page.navigate("/agreements/" + rehearsal.id() + "/sides");
        page.locator("#f-procedure").selectOption("TR-MUNICIPALITY-5393");
        page.locator("#follow-track").click();
        assertThat(page.locator("#done")).isVisible();
        for (var side : List.of("OURS", "PARTNER")) {
            page.locator("details:has(#state-form) > summary").click();
            page.locator("#s-fact").selectOption("scope");
            page.locator("#s-side").selectOption(side);
            page.locator("#s-value").fill("Rehearsal: what " + side + " says");
            page.locator("#s-on").fill("2026-08");
            page.locator("#s-source").fill("rehearsal, made up for a test");
            page.locator("#make-statement").click();
            assertThat(page.locator("#statements")).containsText("what " + side + " says");
        }
        looksRight(page, "case-sides");
        page.locator("summary").filter(text("Selesaikan perbedaan")).click();
        page.locator("#settle-1").fill("Rehearsal: both lists were read side by side");
        page.locator("button").filter(text("Selesaikan perbedaan")).click();
        assertThat(page.locator("#done")).isVisible();
        assertThat(page.locator("#statements")).containsText("both lists were read");

        page.navigate("/agreements/" + rehearsal.id());
        assertThat(page.locator("main")).containsText("Di pihak mitra");
        page.locator("summary").filter(text("Catat langkah mitra")).click();
        var step = page.locator("form[aria-label='Kehendak dinyatakan']");
        step.locator("[name=done]").fill("2026-08-19");
        step.locator("[name=issuedOn]").fill("2026-08-19");
        step.locator("[name=file]")
                .setInputFiles(new FilePayload(
                        "intent.txt", "text/plain", "Rehearsal intent".getBytes(StandardCharsets.UTF_8)));
        looksRight(page, "case-partner-step");
        page.locator("#tell-declare-intent").click();
        assertThat(page.locator("#done")).isVisible();
        assertThat(page.locator("[id^=side-]").first()).containsText("Kehendak dinyatakan");
        assertThat(page.locator(".picture-frame img")).hasCount(1);

        page.navigate("/agreements/" + rehearsal.id() + "/history");
        assertThat(page.locator("#step-list")).containsText("Kehendak dinyatakan");
        looksRight(page, "case-history");
    }

    @Test
    void a_time_limit_shows_which_days_it_skipped() {
        var rehearsal = Rehearsal.open(SUITE, "Rehearsal of a time limit")
                .answers("biro", "admissibility", Rehearsal.ADMISSIBLE)
                .moves("biro", "start-exploration", "EXPLORING")
                .files("biro", "EXPLORATION_REPORT")
                .sets("biro", "{\"fields\": {\"regionalAffairs\": \"1.03\"}}")
                .moves("kepala", "exploration-positive", "CONSULTING")
                .files("kemendagri", "HOME_CONSULTATION")
                .files("kemlu", "FOREIGN_CONSULTATION")
                .moves("biro", "consultations-done", "LOI_READY")
                .files("biro", "LOI", "id", "Rehearsal LoI (id)")
                .files("biro", "LOI", "tr", "Rehearsal LoI (tr)")
                .files("biro", "LOI_SIGNED_COPY")
                .sets("biro", """
                        {"fields": {"loiSignatoryOurs": "Rehearsal governor", "loiSignatoryPartner": "Rehearsal mayor"}}""")
                .moves("kepala", "sign-loi", "LOI_SIGNED")
                .moves("biro", "start-plan", "PLANNING")
                .filesPlan("biro", "Rehearsal plan", PLAN_PARTS)
                .files("kepala", "COUNCIL_REQUEST")
                .moves("kepala", "submit-to-dprd", "DPRD_REVIEW");
        var page = signedIn("biro", DESK, true);

        page.navigate("/agreements/" + rehearsal.id());
        looksRight(page, "case-with-time-limit");
        page.locator("a[href$='/clocks/council-decision']").click();

        assertThat(page.locator("main")).containsText("45 hari kerja");
        assertThat(page.locator("main")).containsText("2 September 2026");
        looksRight(page, "case-time-limit");

        page.navigate("/agreements/" + rehearsal.id() + "/papers");
        assertThat(page.locator("#text-LOI")).containsText("Turki");
        page.locator("#text-LOI summary").filter(text("Tetapkan versi")).click();
        page.locator("#rule-LOI").selectOption("EQUALLY_AUTHENTIC");
        page.locator("#text-LOI form[aria-label='Tetapkan versi yang diutamakan'] button")
                .click();
        assertThat(page.locator("#text-LOI")).containsText("Sama otentik");
        page.locator("summary").filter(text("Catat naskah asli")).click();
        page.locator("#o1").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("#o2").fill("Rehearsal original, our copy");
        page.locator("#o4").fill("Rehearsal archive");
        page.locator("#o5").fill("Rehearsal room");
        page.locator("#o6").fill("2026-09-01");
        page.locator("#register-original").click();
        assertThat(page.locator("[id^=original-]")).containsText("Rehearsal archive");
        looksRight(page, "case-papers");
    }

    @Test
    void a_text_is_drafted_signed_timed_and_its_promises_followed() {
        var rehearsal = Rehearsal.open(SUITE, "Rehearsal of texts and promises");
        rehearsal.files("biro", "EXPLORATION_REPORT");
        var page = signedIn("kepala", DESK, true);

        page.navigate("/agreements/" + rehearsal.id() + "/instruments");
        looksRight(page, "texts-none");
        page.locator("#new-text").click();
        page.locator("#kind").selectOption("WP");
        page.locator("#title").fill("Rehearsal work programme");
        page.locator("#name-1").fill("Rehearsal signatory");
        page.locator("#capacity-1").fill("Rehearsal capacity");
        page.locator("#name-2").fill("Rehearsal counterpart with a name of forty letters");
        page.locator("#capacity-2").fill("Rehearsal capacity");
        page.locator("#side-2").selectOption("PARTNER");
        page.locator("#entry").selectOption("ON_SIGNATURE");
        page.locator("#end").selectOption("AFTER");
        page.locator("#end-count").fill("3");
        page.locator("#extension-mode").selectOption("CONSENT");
        looksRight(page, "text-draft");
        page.locator("#save-draft").click();
        assertThat(page.locator("#standing")).hasText("Draf");

        page.locator("summary").filter(text("Catat penandatanganan")).click();
        page.locator("#do-sign").scrollIntoViewIfNeeded();
        page.locator("#sign-on").fill("2027-01-01");
        page.locator("#do-sign").click();
        assertThat(page.locator("#refused")).isVisible();
        assertThat(page.locator("#sign-on")).hasValue("2027-01-01");
        looksRight(page, "text-refused");
        page.locator("#sign-on").fill("2026-08-19");
        page.locator("#sign-place").fill("Rehearsal hall");
        page.locator("#sign-late").check();
        page.locator("#do-sign").click();
        assertThat(page.locator("#standing")).hasText("Berlaku");
        assertThat(page.locator("main")).containsText("19 Agustus 2029");

        page.locator("summary").filter(text("Catat perpanjangan")).click();
        page.locator("#extend-until").fill("2032-08-19");
        page.locator("#extend-agreedOn").fill("2026-09-01");
        page.locator("#do-extend").click();
        assertThat(page.locator("main")).containsText("19 Agustus 2032");

        page.locator("summary").filter(text("Catat janji")).click();
        page.locator("#p-clause").fill("4 (1)");
        page.locator("#promise-text").fill("Rehearsal: one joint training a year");
        page.locator("#do-promise").click();
        assertThat(page.locator("#promise-list")).containsText("Belum ada");
        looksRight(page, "text-in-force");

        page.locator("#promise-list a").first().click();
        page.locator("#c-owner").fill("Rehearsal unit");
        page.locator("#c-due").fill("2027-12");
        page.locator("#save-promise").click();
        assertThat(page.locator("main")).containsText("Desember 2027");
        page.locator("#step-state").selectOption("PICKED_UP");
        page.locator("#take-step").click();
        assertThat(page.locator("#promise-state")).not().hasText("Belum ada penanggung jawab");
        looksRight(page, "promise");

        page.navigate("/promises?agreement=" + rehearsal.id());
        assertThat(page.locator("#promise-list")).containsText("Rehearsal unit");
        looksRight(page, "promises");
        page.navigate("/agreements/" + rehearsal.id() + "/instruments");
        looksRight(page, "texts");
        page.navigate("/instruments?state=SIGNED&endsFrom=2032-01-01&endsUntil=2032-12-31");
        assertThat(page.locator("#instrument-list")).containsText("Rehearsal work programme");
        looksRight(page, "instruments");
    }

    @Test
    void the_register_is_narrowed_counted_and_taken_along() {
        var page = signedIn("biro", DESK, true);

        page.navigate("/agreements?country=TR&by=stage");
        assertThat(page.locator("#case-count")).not().hasText("0");
        assertThat(page.locator("#groups")).isVisible();
        looksRight(page, "register");
        page.locator("#groups a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*stage=.*"));
        for (var format : List.of("csv", "xlsx", "ics")) {
            var file = page.request().get("/downloads/agreements." + format + "?country=TR");
            assertThat(file.status()).as(format).isEqualTo(200);
        }

        page.navigate("/agreements?from=2025-12-31&until=2025-01-01");
        assertThat(page.locator("#refused")).isVisible();
        assertThat(page.locator("#from")).hasValue("2025-12-31");
        looksRight(page, "register-refused");
        page.navigate("/agreements?q=rehearsal-of-nothing-at-all");
        looksRight(page, "register-none");
        page.navigate("/agreements/questions");
        looksRight(page, "questions");
        page.locator("main .log a").first().click();
        looksRight(page, "question");
    }

    @Test
    void what_is_owed_is_shown_as_of_a_day_in_three_languages() {
        var page = signedIn("biro", DESK, true);

        page.navigate("/duties");
        assertThat(page.locator("#owed-list")).isVisible();
        looksRight(page, "duties");
        page.locator("#owed-list a").last().click();
        assertThat(page.locator("#report-cases")).isVisible();
        looksRight(page, "half-year-report");
        for (var language : List.of("en", "tr", "id")) {
            speaks(page, language);
            looksRight(page, "half-year-report-" + language);
        }
        var print = page.request().get(page.url().split("\\?", 2)[0] + "/report/print");
        assertThat(print.status()).isEqualTo(200);
        assertThat(print.headers().get("content-security-policy")).contains("sandbox");
    }

    @Test
    void a_procedure_is_read_and_a_new_version_is_tried_before_it_is_published() {
        var page = signedIn("admin", DESK, true);

        page.navigate("/procedures");
        looksRight(page, "procedures");
        page.navigate("/procedures/TR-MUNICIPALITY-5393");
        page.locator("summary").filter(text("Tampilkan gambar")).click();
        assertThat(page.locator(".picture-frame img")).isVisible();
        looksRight(page, "procedure");
        page.locator("a[href*='/procedures/workshop?from=']").click();
        var source = page.locator("#text").inputValue();
        page.locator("#text").fill(source.replace("start: PREPARING", "start: NOWHERE"));
        page.locator("#validate").click();
        assertThat(page.locator("#invalid")).containsText("start");
        looksRight(page, "procedure-with-slips");
        page.locator("#text")
                .fill(source.replace("version: 1", "version: 2")
                        .replace("validFrom: 2019-01-01", "validFrom: 2031-01-01"));
        page.locator("#validate").click();
        assertThat(page.locator("#valid")).isVisible();
        page.locator("#simulate").click();
        assertThat(page.locator("#trial")).isVisible();
        looksRight(page, "procedure-tried");
    }

    @Test
    void a_case_speaks_three_languages_and_reads_without_a_script() {
        var rehearsal = Rehearsal.open(SUITE, "Rehearsal of languages");
        var page = signedIn("biro", PHONE, false);

        for (var path : List.of("", "/papers", "/instruments", "/sides", "/history")) {
            page.navigate("/agreements/" + rehearsal.id() + path);
            assertThat(page.locator("h1")).hasText("Rehearsal of languages");
            for (var language : List.of("en", "tr", "id")) {
                speaks(page, language);
                assertThat(page.locator("main")).not().containsText("NOT_FOUND");
            }
        }
    }

    @Test
    void the_partner_and_the_mission_see_the_case_with_their_own_means() {
        var shared = Rehearsal.open(SUITE, "Rehearsal of a case for the partner");
        for (var user : List.of("ankara", "kbri-ankara", "auditor")) {
            var page = signedIn(user, PHONE, true);
            for (var path : List.of("", "/papers", "/instruments", "/sides", "/history")) {
                var answer = page.navigate("/agreements/" + shared.id() + path);
                assertThat(answer.status()).as(user + path).isEqualTo(200);
            }
            page.navigate("/agreements/" + shared.id());
            looksRight(page, "case-of-" + user);
            page.context().close();
        }
    }

    private static void speaks(Page page, String language) {
        if (page.locator("#profile").count() > 0
                && !page.locator("[name=language][value=" + language + "]")
                        .first()
                        .isVisible()) {
            page.locator("#profile summary").first().click();
        }
        page.locator("[name=language][value=" + language + "]").first().click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }
}
