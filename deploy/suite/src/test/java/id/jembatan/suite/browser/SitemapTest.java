package id.jembatan.suite.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every link that a page shows leads somewhere, for whoever is shown it.
class SitemapTest extends Journey {

    @ParameterizedTest
    @ValueSource(strings = {"kepala", "hukum", "dinas-sda", "kemendagri", "kemlu", "kbri-kl", "auditor"})
    void every_link_that_a_reader_is_shown_can_be_opened(String user) {
        var page = signedIn(user, DESK, false);

        var crawl = new Crawl(page.request(), SUITE.gateway()).from("/", "/home", "/public", "/docs");

        assertThat(crawl.wrong()).isEmpty();
        assertThat(crawl.kinds()).as("pages that %s can reach", user).hasSizeGreaterThan(5);
    }

    @Test
    void every_link_that_a_visitor_is_shown_can_be_opened() {
        var visitor = visitor(DESK, false);

        var crawl = new Crawl(visitor.request(), SUITE.gateway()).from("/", "/public", "/docs");

        assertThat(crawl.wrong()).isEmpty();
    }
}
