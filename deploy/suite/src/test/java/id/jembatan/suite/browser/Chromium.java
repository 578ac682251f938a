package id.jembatan.suite.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import id.jembatan.suite.running.TheSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The system's own Chromium, without a window.
final class Chromium implements AutoCloseable {

    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright = Playwright.create();
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));

    /// A person with an empty browser of his own.
    ///
    /// @param width of the window in CSS pixels: 390 is a phone, 1280 a desk
    BrowserContext person(int width, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(TheSuite.get().gateway())
                .setViewportSize(width, 844)
                .setJavaScriptEnabled(scripts)
                .setLocale("id-ID"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /// Fails rather than skips: a journey that nobody took proves nothing.
    private static Path executable() {
        return Stream.concat(Optional.ofNullable(System.getenv("JEMBATAN_BROWSER")).stream(), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no Chromium: ./verify installs one where it can."));
    }
}
