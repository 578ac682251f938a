package id.jembatan.suite.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.jembatan.suite.running.TheSuite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// What every journey through the portal shares: a real browser, somebody who signs in with it, and a look at each page
/// by picture, by axe and by width.
abstract class Journey {

    static final TheSuite SUITE = TheSuite.get();
    static final int DESK = 1280;
    static final int PHONE = 390;

    private static Chromium chromium;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext person;

    @BeforeAll
    static void open_browser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close_browser() {
        chromium.close();
    }

    @AfterEach
    void nothing_complained() {
        if (person != null) {
            person.close();
        }
        assertThat(complaints).isEmpty();
    }

    /// A person who is not signed in, with an empty browser of his own.
    ///
    /// @param width of the window in CSS pixels
    BrowserContext visitor(int width, boolean scripts) {
        person = chromium.person(width, scripts);
        return person;
    }

    /// Signs a demonstration user in and waits for his first page. What the browser complains of fails the test.
    Page signedIn(String user, int width, boolean scripts) {
        var page = visitor(width, scripts).newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("/");
        page.locator("#sign-in").click();
        page.locator("#username").fill(user);
        page.locator("#password").fill("jembatan");
        page.locator("#kc-login").click();
        assertThat(page).hasURL(Pattern.compile(".*/home"));
        return page;
    }

    /// Takes the page's picture at both widths and finds what runs out of the window. Needs no script.
    void fits(Page page, String name) {
        var before = page.viewportSize();
        for (int width : List.of(PHONE, DESK)) {
            page.setViewportSize(width, 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots", name + "-" + width + ".png")));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("%s at %d is wider than the window", name, width)
                    .isLessThanOrEqualTo(0);
        }
        page.setViewportSize(before.width, before.height);
    }

    /// The same, and lets axe look at it in light and dark. Axe is a script: a page without scripts cannot be asked.
    void looksRight(Page page, String name) {
        fits(page, name);
        // Of all rules only the contrast can differ in the dark.
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(axe(page).withRules(List.of("color-contrast")).analyze().getViolations())
                .as("axe on %s in the dark", name)
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(axe(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .as("axe on %s", name)
                .isEmpty();
    }

    /// Our pages hold no frames: what axe does about them costs a page per look.
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
