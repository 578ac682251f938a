package id.jembatan.suite.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a page may cost whoever opens it: bytes, requests, time to read it, and how it must be built for a
/// screen reader to find its way. The same questions as Lighthouse asks, without its network. The table of all
/// pages is written to `target/budgets-*.md`.
class BudgetTest extends Journey {

    /// The largest first view, with an empty cache: page, style sheet, script, fonts.
    private static final int BYTES = 200_000;
    private static final int REQUESTS = 8;
    private static final int ELEMENTS = 3_000;

    /// A group of the API reference is long, still and folded up.
    private static final int ELEMENTS_OF_REFERENCE = 5_000;

    /// A page costs its readers alike, but for what their rights add: each is measured for the first who meets it.
    private static final Set<String> MEASURED = new HashSet<>();

    private static final double SHIFT = 0.1;

    /// Read in the page itself; the performance entries are the browser's own.
    private static final String MEASURE = """
            async () => {
              const paint = await new Promise(done => {
                let last = 0;
                new PerformanceObserver(list => { for (const each of list.getEntries()) last = each.startTime; })
                  .observe({type: 'largest-contentful-paint', buffered: true});
                setTimeout(() => done(last), 120);
              });
              const shift = await new Promise(done => {
                let sum = 0;
                new PerformanceObserver(list => { for (const each of list.getEntries()) sum += each.value; })
                  .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(sum), 60);
              });
              const levels = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map(each => Number(each.tagName[1]));
              return {
                paint, shift,
                elements: document.querySelectorAll('*').length,
                title: document.title,
                language: document.documentElement.lang,
                headings: document.querySelectorAll('h1').length,
                leaps: levels.filter((level, i) => i > 0 && level > levels[i - 1] + 1).length,
                ids: [...document.querySelectorAll('[id]')].map(each => each.id).filter((id, i, all) => all.indexOf(id) !== i),
                styles: document.querySelectorAll('[style], style, script:not([src])').length,
              };
            }""";

    @ParameterizedTest
    @ValueSource(strings = {"biro", "admin", "kbri-ankara", "ankara"})
    void every_page_of_a_reader_keeps_its_budget(String user) throws IOException {
        var page = signedIn(user, DESK, true);
        var crawl = new Crawl(page.request(), SUITE.gateway()).from("/", "/home", "/public", "/docs");
        var addresses = crawl.kinds();
        var rows = new ArrayList<String>();
        var soft = new SoftAssertions();
        soft.assertThat(crawl.wrong()).as("links that %s cannot open", user).isEmpty();

        for (var address : addresses) {
            if (MEASURED.add(Crawl.kindOf(address))) {
                rows.add(measure(page, address, soft));
            }
        }

        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "budgets-" + user + ".md"), table(rows));
        soft.assertAll();
    }

    private static String measure(Page page, String address, SoftAssertions soft) {
        var requests = new ArrayList<Request>();
        Consumer<Request> listener = requests::add;
        page.onRequest(listener);
        // An empty cache for every page: the budget is that of the first view.
        var session = page.context().newCDPSession(page);
        session.send("Network.clearBrowserCache");
        page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        page.offRequest(listener);
        session.detach();

        @SuppressWarnings("unchecked")
        var found = (Map<String, Object>) page.evaluate(MEASURE);
        var host = URI.create(SUITE.gateway()).getAuthority();
        var sent = List.copyOf(requests).stream()
                .filter(each -> !each.url().startsWith("data:"))
                .toList();
        int bytes = sent.stream()
                .mapToInt(each -> each.sizes().responseBodySize + each.sizes().responseHeadersSize)
                .sum();
        soft.assertThat(sent)
                .as("%s asks another host", address)
                .allMatch(each -> URI.create(each.url()).getAuthority().equals(host));
        soft.assertThat(bytes).as("bytes of %s", address).isLessThan(BYTES);
        soft.assertThat(sent).as("requests of %s", address).hasSizeLessThanOrEqualTo(REQUESTS);
        soft.assertThat(number(found, "elements"))
                .as("elements of %s", address)
                .isLessThan(address.startsWith("/docs/") ? ELEMENTS_OF_REFERENCE : ELEMENTS);
        soft.assertThat(number(found, "shift"))
                .as("how far %s moves while it loads", address)
                .isLessThan(SHIFT);
        soft.assertThat((String) found.get("title")).as("title of %s", address).matches(".+ · Jembatan");
        soft.assertThat((String) found.get("language"))
                .as("language of %s", address)
                .matches("id|en|tr");
        soft.assertThat(number(found, "headings")).as("h1 of %s", address).isEqualTo(1);
        soft.assertThat(number(found, "leaps"))
                .as("headings of %s that leap over a level", address)
                .isZero();
        soft.assertThat((List<?>) found.get("ids"))
                .as("ids of %s given twice", address)
                .isEmpty();
        soft.assertThat(number(found, "styles"))
                .as("inline styles and scripts of %s", address)
                .isZero();
        return "| `%s` | %d | %.1f | %.0f | %.0f | %.3f |"
                .formatted(
                        Crawl.kindOf(address),
                        sent.size(),
                        bytes / 1_000.0,
                        number(found, "elements"),
                        number(found, "paint"),
                        number(found, "shift"));
    }

    private static double number(Map<String, Object> found, String key) {
        return ((Number) found.get(key)).doubleValue();
    }

    private static List<String> table(List<String> rows) {
        var table = new ArrayList<String>();
        table.add("| page | requests | kB | elements | largest paint, ms | shift |");
        table.add("|---|---|---|---|---|---|");
        table.addAll(rows);
        return table;
    }
}
