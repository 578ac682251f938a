package id.jembatan.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import id.jembatan.suite.walk.Rehearsal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A session ends while somebody is still writing: she signs in beside the form and sends what she has typed.
class SessionJourneyTest extends Journey {

    private static final String REASON =
            "Menunggu naskah berbahasa Turki yang ditandatangani Wali Kota; \"paraf\" belum lengkap";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothing_typed_is_lost_when_the_session_ends(boolean scripts) {
        var title = "Rehearsal of a session that ends, " + (scripts ? "with" : "without") + " scripts";
        var rehearsal = Rehearsal.open(SUITE, title).answers("biro", "admissibility", Rehearsal.ADMISSIBLE);
        var page = signedIn("biro", DESK, scripts);
        page.navigate("/agreements/" + rehearsal.path().replaceAll(".*/", ""));
        page.locator("#reason-start-exploration").fill(REASON);
        page.context().clearCookies(); // as if the whole evening had passed

        page.locator("#make-start-exploration").press("Enter"); // a click waits for frames that no script asks for

        assertThat(page.locator("#sign-in-again")).isVisible();
        assertThat(page.locator("main")).containsText(REASON);
        if (scripts) {
            looksRight(page, "session-ended");
        }
        var beside =
                page.context().waitForPage(() -> page.locator("#sign-in-again").press("Enter"));
        beside.locator("#username").fill("biro");
        beside.locator("#password").fill("jembatan");
        beside.locator("#kc-login").press("Enter");
        assertThat(beside).hasURL(Pattern.compile(".*/signed-in"));
        if (scripts) {
            looksRight(beside, "signed-in-again");
        }
        beside.close();
        page.locator("#send-typed").press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/agreements/[0-9a-f-]+.*"));
        SUITE.as("biro").get(rehearsal.path()).then().statusCode(200).body("stage", equalTo("EXPLORING"));
        assertThat(SUITE.as("biro").get(rehearsal.path() + "/history").asString())
                .contains("Menunggu naskah berbahasa Turki yang ditandatangani Wali Kota");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr"})
    void it_is_said_in_the_language_of_the_reader(String language) {
        var page = visitor(PHONE, true).newPage();
        page.navigate("/");
        page.locator("button[name=language][value=" + language + "]").first().click();
        send(page);

        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1"))
                .hasText(language.equals("en") ? "Your session has ended" : "Oturumunuz sona erdi");
        looksRight(page, "session-ended-" + language);
    }

    @Test
    void a_stranger_who_sends_a_form_is_given_it_back_and_nothing_else() {
        var page = visitor(DESK, true).newPage();
        page.navigate("/");

        send(page);

        assertThat(page.locator("#send-typed")).isVisible();
        assertThat(page.content()).doesNotContain("sign-out");
    }

    /// Sends a form to a page that needs somebody signed in, from a page of ours.
    private static void send(Page page) {
        page.evaluate("""
                () => {
                  const form = document.createElement('form');
                  form.method = 'post';
                  form.action = '/agreements/0198c1d2-0000-7000-8000-000000000001/moves';
                  const field = document.createElement('textarea');
                  field.name = 'reason';
                  field.value = 'Kurumlararası işbirliği protokolünün değiştirilmesine ilişkin görüşmeler sürdürülecektir';
                  form.append(field);
                  document.body.append(form);
                  form.submit();
                }""");
    }
}
