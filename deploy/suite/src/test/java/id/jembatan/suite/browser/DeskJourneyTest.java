package id.jembatan.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A day of work: the embassy logs a meeting and answers a request, the two sides agree to minutes, the partner says
/// what it has done, and a calendar program reads along. User stories E1, E2, E4, E5, E6; G7, G8.
class DeskJourneyTest extends Journey {

    private static final String SOON = today().plusDays(20).toString();

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Jakarta")));
    }

    /// Nothing that other runs have left behind is mistaken for this one's.
    private static String rehearsal(String what) {
        return "Rehearsal " + what + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String ankara() {
        return SUITE.as("biro")
                .get("/api/v1/partners?code=tr-ankara")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static String posted(String user, String path, String json) {
        return SUITE.as(user)
                .contentType("application/json")
                .body(json)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void choose(Page page, String field, String label) {
        page.locator(field)
                .selectOption(page.locator(field + " option")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label)))
                        .first()
                        .getAttribute("value"));
    }

    private static void speak(Page page, String language) {
        page.locator("#profile summary").click();
        page.locator("#profile [name=language][value=" + language + "]").click();
        assertThat(page.locator("html")).hasAttribute("lang", language);
    }

    @Test
    void the_embassy_logs_a_meeting_on_a_phone_in_six_fields() {
        var page = signedIn("kbri-ankara", PHONE, true);
        looksRight(page, "desk-embassy");
        var subject = rehearsal("talk of the water utilities");

        page.locator("#log").click();
        assertThat(page.locator("#kind")).hasValue("meeting");
        looksRight(page, "log-empty");
        choose(page, "#partner-1", "Ankara");
        page.locator("#subject").fill(subject);
        page.locator("#result").fill("Rehearsal: both sides named a contact.");
        page.locator("#nextStep").fill("Rehearsal: send the list of pilot areas");
        page.locator("#nextStepOwner").fill("Rehearsal desk");
        page.locator("#nextStepDue").fill(SOON);
        page.locator("#save").click();

        assertThat(page.locator("h1")).hasText(subject);
        assertThat(page.locator("#stage-label")).hasText("Terlaksana");
        assertThat(page.locator("main")).containsText("Rehearsal: send the list of pilot areas");
        looksRight(page, "engagement");
        for (var language : List.of("en", "tr")) {
            speak(page, language);
            assertThat(page.locator("h1")).hasText(subject);
            looksRight(page, "engagement-" + language);
        }
    }

    @Test
    void what_was_typed_survives_a_refusal_and_a_lost_connection() {
        var page = signedIn("kbri-ankara", PHONE, true);
        var subject = rehearsal("meeting without a net");

        page.navigate("/engagements/new");
        choose(page, "#partner-1", "Ankara");
        page.locator("#subject").fill(subject);
        page.locator("#result").fill("Rehearsal: written in a lift.");
        page.context().setOffline(true);
        page.locator("#save").click();
        assertThat(page.locator(".deskDraft.refused")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/engagements/new"));
        looksRight(page, "log-offline");
        page.context().setOffline(false);

        page.navigate("/home");
        page.navigate("/engagements/new");
        assertThat(page.locator("#subject")).hasValue(subject);
        assertThat(page.locator("#result")).hasValue("Rehearsal: written in a lift.");
        looksRight(page, "log-restored");

        page.locator("details summary").filter(text("Waktu dan tempat")).click();
        page.locator("#zone").fill("Nowhere/Atall");
        page.locator("#startsAt").fill(today() + "T10:00");
        page.locator("#save").click();
        assertThat(page.locator("#refused")).isVisible();
        assertThat(page.locator("#subject")).hasValue(subject);
        looksRight(page, "log-refused");

        page.locator("#zone").fill("Europe/Istanbul");
        page.locator("#save").click();
        assertThat(page.locator("h1")).hasText(subject);
        page.navigate("/engagements/new");
        assertThat(page.locator("#subject")).hasValue("");
    }

    @Test
    void a_meeting_can_be_logged_and_read_without_a_script() {
        var page = signedIn("kbri-ankara", PHONE, false);
        var subject = rehearsal("meeting without a script");

        page.navigate("/engagements/new");
        choose(page, "#partner-1", "Ankara");
        page.locator("#subject").fill(subject);
        page.locator("#save").click();

        assertThat(page.locator("h1")).hasText(subject);
        page.navigate("/engagements?q=" + subject.replace(" ", "+"));
        assertThat(page.locator("#engagements")).containsText(subject);
    }

    @Test
    void an_embassy_sees_no_engagement_of_another_country() {
        var subject = rehearsal("for Ankara only");
        var id = posted(
                "biro",
                "/api/v1/engagements",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"subject\": \"" + subject
                        + "\", \"from\": {\"year\": 2026, \"month\": 9, \"day\": 1}}");
        var page = signedIn("kbri-kl", PHONE, true);

        var answer = page.navigate("/engagements/" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("main")).not().containsText(subject);
        page.navigate("/engagements?q=" + subject.replace(" ", "+"));
        assertThat(page.locator(".empty")).isVisible();
        looksRight(page, "engagements-none");
    }

    @Test
    void a_request_is_asked_accepted_and_answered() {
        var title = rehearsal("verbal note");
        var page = signedIn("biro", DESK, true);
        page.navigate("/requests/new");
        looksRight(page, "request-new");
        page.locator("#mission").selectOption("kbri-ankara");
        page.locator("#kind").selectOption("verbal_note");
        page.locator("#dueOn").fill("2020-01-01");
        page.locator("#title").fill(title);
        page.locator("#save").click();
        assertThat(page.locator("#refused")).isVisible();
        assertThat(page.locator("#title")).hasValue(title);
        looksRight(page, "request-refused");
        page.locator("#dueOn").fill(SOON);
        page.locator("#save").click();
        assertThat(page.locator("#state-label")).hasText("Menunggu jawaban");
        var address = page.url().replaceAll("[?].*", "");
        page.context().close();

        page = signedIn("kbri-ankara", PHONE, true);
        page.navigate("/requests?open=true&q=" + title.replace(" ", "+"));
        looksRight(page, "requests");
        page.getByRole(AriaRole.LINK, named(title)).click();
        looksRight(page, "request-of-mission");
        page.locator("#make-accept").click();
        assertThat(page.locator("#state-label")).hasText("Disanggupi");
        page.locator("#answer-text").fill("Rehearsal: handed over.");
        page.locator("#resultTitle").fill("Rehearsal receipt");
        page.locator("#link").fill("https://example.org/receipt");
        page.locator("#make-answer").click();
        assertThat(page.locator("#state-label")).hasText("Sudah dijawab");
        assertThat(page.locator("#steps")).containsText("Rehearsal receipt");
        looksRight(page, "request-answered");
        page.context().close();

        page = signedIn("biro", DESK, true);
        page.navigate(address);
        page.locator("#move-close summary").click();
        page.locator("#make-close").click();
        assertThat(page.locator("#state-label")).hasText("Selesai");
    }

    @Test
    void a_working_group_meets_and_both_sides_agree_to_one_text() {
        var name = rehearsal("working group");
        var page = signedIn("biro", DESK, true);
        page.navigate("/working-groups/new");
        looksRight(page, "group-new");
        choose(page, "#partnerId", "Ankara");
        page.locator("#name").fill(name);
        page.locator("#audience").selectOption("partner");
        page.locator("#save").click();
        assertThat(page.locator("h1")).hasText(name);
        looksRight(page, "group-empty");

        page.locator("#add-meeting summary").click();
        page.locator("#heldOn").fill(today().minusDays(2).toString());
        page.locator("#save-meeting").click();
        assertThat(page.locator("#state-label")).hasText("Terlaksana");
        page.locator("#edit-agenda summary").click();
        page.locator("#title1").fill("Rehearsal: the pilot area");
        page.locator("#save-agenda").click();
        assertThat(page.locator(".deskAgenda")).containsText("the pilot area");
        page.locator("#text").fill("Rehearsal minutes.\nBoth sides will exchange figures.");
        page.locator("#save-minutes").click();
        assertThat(page.locator("#minutes-text")).containsText("exchange figures");
        page.locator("#confirm-minutes").click();
        assertThat(page.locator("#yes-list")).containsText("sudah menyetujui");
        page.locator("#add-decision summary").click();
        page.locator("#decide-title").fill("Rehearsal: exchange figures");
        page.locator("#decide-side").selectOption("theirs");
        page.locator("#decide-owner").selectOption("partner:tr-ankara");
        page.locator("#decide-dueOn").fill(SOON);
        page.locator("#decide").click();
        assertThat(page.locator("#decision-list")).containsText("exchange figures");
        looksRight(page, "meeting");
        var meeting = page.url().replaceAll("[?].*", "");
        page.context().close();

        page = signedIn("ankara", PHONE, true);
        looksRight(page, "desk-partner");
        page.navigate(meeting);
        looksRight(page, "meeting-of-partner");
        page.locator("#confirm-minutes").click();
        assertThat(page.locator("main")).containsText("Notula disetujui kedua pihak");
        page.locator("#decision-list a").first().click();
        page.locator("#state-note").fill("Rehearsal: the figures were sent.");
        page.locator("#state-done").click();
        assertThat(page.locator("main")).containsText("the figures were sent");
        looksRight(page, "commitment-of-partner");
        var commitment = page.url().replaceAll("[?].*", "");
        page.context().close();

        page = signedIn("biro", DESK, true);
        page.navigate(commitment);
        page.locator("#outcome-done").check();
        page.locator("#note").fill("Rehearsal: received and filed.");
        page.locator("#settle-now").click();
        assertThat(page.locator("#state-label")).hasText("Terlaksana");
        looksRight(page, "commitment-done");
    }

    @Test
    void the_desk_of_a_visit_is_one_page_to_print() {
        var subject = rehearsal("visit");
        var id = posted(
                "biro",
                "/api/v1/engagements",
                "{\"kind\": \"visit_in\", \"partners\": [{\"code\": \"tr-ankara\"}], \"subject\": \"" + subject
                        + "\", \"from\": {\"year\": 2027, \"month\": 3, \"day\": 1}, \"participants\": [{\"side\": \"theirs\","
                        + " \"organisation\": \"Rehearsal water utility of a very long and winding name\", \"role\": \"director\","
                        + " \"people\": 3}]}");
        var page = signedIn("biro", DESK, true);

        page.navigate("/engagements/" + id);
        assertThat(page.locator("#moves")).isVisible();
        page.locator("#move-arrive summary").click();
        page.locator("#make-arrive").click();
        assertThat(page.locator("#refused-missing")).isVisible();
        looksRight(page, "visit-refused");
        page.navigate("/engagements/" + id + "/programme");
        page.locator("#what").fill("Rehearsal: tour of the treatment plant");
        page.locator("#startsAt").fill("2027-03-01T09:00");
        page.locator("#endsAt").fill("2027-03-01T11:00");
        page.locator("#save-line").click();
        assertThat(page.locator("main")).containsText("tour of the treatment plant");
        assertThat(page.locator("main")).containsText("09.00");
        assertThat(page.locator("#personal-data")).isVisible();
        looksRight(page, "programme");
        var file = page.waitForDownload(() -> page.locator("#ics").click());
        assertThat(file.suggestedFilename()).endsWith(".ics");
    }

    @Test
    void commitments_and_groups_are_lists_with_filters() {
        posted(
                "biro",
                "/api/v1/commitments",
                "{\"partner\": \"" + ankara() + "\", \"side\": \"ours\", \"title\": \""
                        + rehearsal("promise of a long sentence")
                        + "\", \"dueOn\": \"2026-01-05\", \"owner\": \"bureau\"}");
        var page = signedIn("biro", DESK, true);

        looksRight(page, "desk-office");
        page.navigate("/commitments?whose=mine&overdue=true");
        assertThat(page.locator("#found")).containsText("Rehearsal promise");
        looksRight(page, "commitments");
        page.navigate("/commitments/new");
        looksRight(page, "commitment-new");
        page.navigate("/working-groups");
        looksRight(page, "groups");
        page.navigate("/engagements");
        looksRight(page, "engagements");
        page.navigate("/notifications");
        looksRight(page, "notifications");
    }

    @Test
    void a_calendar_program_reads_by_an_address_that_can_be_revoked() {
        var subject = rehearsal("appointment");
        posted(
                "biro",
                "/api/v1/engagements",
                "{\"kind\": \"meeting\", \"partners\": [{\"code\": \"tr-ankara\"}], \"subject\": \"" + subject
                        + "\", \"from\": {\"year\": " + today().getYear() + ", \"month\": " + today().getMonthValue()
                        + ", \"day\": " + today().getDayOfMonth() + "}}");
        var label = rehearsal("phone");
        var page = signedIn("kbri-ankara", PHONE, true);
        page.navigate("/calendar");
        assertThat(page.locator("#month")).containsText(subject);
        looksRight(page, "calendar");

        page.locator("#label").fill(label);
        page.locator("#open-feed").click();
        var address = page.locator("#address").textContent();
        looksRight(page, "calendar-opened");
        var read = RestAssured.get(address);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.contentType()).startsWith("text/calendar");
        assertThat(read.asString().replaceAll("\r\n ", "")).contains(subject);

        page.navigate("/calendar");
        assertThat(page.locator("main")).not().containsText(address);
        page.locator("#feed-list li").filter(text(label)).locator("button").click();
        assertThat(page.locator("#done")).isVisible();
        assertThat(RestAssured.get(address).statusCode()).isEqualTo(404);
    }
}
