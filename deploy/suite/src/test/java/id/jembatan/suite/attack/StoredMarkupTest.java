package id.jembatan.suite.attack;

import static id.jembatan.suite.attack.Attack.SUITE;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.suite.running.Visitor;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Markup and expressions in every text field of the things of [Hidden], on every page of the portal that a person who
/// may see them can reach by links: all of it has to be shown as text.
class StoredMarkupTest {

    private static final int MOST_PAGES = 250;
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]+)");

    /// What the markup of [Hidden#TEXT] would be if a page let it through. A browser never starts a tag in text that
    /// came from an entity, so the angle bracket itself is looked for.
    private static final List<String> AS_MARKUP =
            List.of("<b id=zqx", "<img src=zqx", "onerror=\"window.zqx", Hidden.MARK + "(1)<");

    /// What a template would make of the expressions.
    private static final Pattern CALCULATED = Pattern.compile("onerror=[^>]{0,40}(49|&gt;49)");

    @Test
    void no_page_of_the_portal_takes_a_text_for_markup() {
        var things = Hidden.things();
        var visitor = new Visitor();
        assertThat(visitor.signIn(SUITE, "kepala").status()).isEqualTo(200);
        var wanted = new ArrayDeque<String>();
        things.forEach((collection, id) -> wanted.add("/" + collection + "/" + id));
        for (var list : List.of("/partners", "/agreements", "/engagements", "/results", "/portfolio", "/home")) {
            wanted.add(list);
            wanted.add(list + "?q=" + Hidden.MARK);
        }
        var known = new LinkedHashSet<String>();
        var seenOn = new ArrayList<String>();
        var pages = 0;

        while (!wanted.isEmpty() && pages < MOST_PAGES) {
            var path = wanted.poll();
            if (!known.add(path)) {
                continue;
            }
            var page = visitor.get(SUITE.gateway() + path);
            if (!page.isPage()) {
                continue;
            }
            pages++;
            assertThat(page.status()).as(path).isLessThan(500);
            for (var markup : AS_MARKUP) {
                assertThat(page.body()).as(path).doesNotContain(markup);
            }
            assertThat(CALCULATED.matcher(page.body()).find()).as(path).isFalse();
            if (page.body().contains(Hidden.MARK + "(1)")) {
                seenOn.add(path);
                // From where the text stands, onward: its neighbours are the pages that show it too.
                links(page).reversed().forEach(wanted::addFirst);
            }
        }

        assertThat(seenOn).as("the text was shown at all").hasSizeGreaterThan(4);
    }

    private static List<String> links(Visitor.Seen page) {
        return LINK.matcher(page.body())
                .results()
                .map(found -> page.at().resolve(address(found.group(1))))
                .filter(link -> SUITE.gateway().endsWith(link.getAuthority() == null ? "" : link.getAuthority()))
                .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
                .filter(path -> !path.startsWith("/sign-") && !path.startsWith("/api") && !path.startsWith("/static"))
                .filter(path -> !path.contains("language=") && !path.contains("/q/"))
                .distinct()
                .limit(60)
                .toList();
    }

    private static URI address(String text) {
        try {
            return URI.create(Visitor.plain(text));
        } catch (IllegalArgumentException e) {
            throw new AssertionError("A page has a link that is none: " + text, e);
        }
    }
}
