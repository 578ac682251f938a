package id.jembatan.suite.readme;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.suite.running.TheSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the README says is true.
class ReadmeTest {

    private static final Pattern CURL_LINES = Pattern.compile("<!-- run -->\\s*```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");

    @Test
    void its_curl_lines_run_as_they_stand() throws Exception {
        var suite = TheSuite.get();
        var block = CURL_LINES.matcher(Files.readString(suite.root().resolve("README.md")));
        assertThat(block.find()).isTrue();
        // The README speaks of the usual ports; the suite under test has others.
        var script = block.group(1)
                .replace("localhost:8080", "localhost:" + suite.port("GATEWAY"))
                .replace("localhost:8180", "localhost:" + suite.port("KEYCLOAK"));
        assertThat(script.lines().filter(line -> line.contains("curl"))).hasSizeGreaterThanOrEqualTo(5);

        var process = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script.replace("curl -s", "curl -fsS"))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("tr-ankara").contains("FeatureCollection").contains("12.5");
    }

    @Test
    void every_link_of_every_page_leads_somewhere() throws IOException {
        var root = TheSuite.get().root();
        try (var files = Files.walk(root)) {
            var pages = files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of("target", ".data", "node_modules")
                            .noneMatch(part -> root.relativize(file).toString().contains(part + "/")))
                    .toList();

            assertThat(pages).hasSizeGreaterThan(5);
            assertThat(pages).allSatisfy(ReadmeTest::hasNoDeadLink);
        }
    }

    private static void hasNoDeadLink(Path page) throws IOException {
        var links = LINK.matcher(Files.readString(page));
        while (links.find()) {
            var target = links.group(1);
            if (!target.contains("://") && !target.startsWith("mailto:")) {
                assertThat(page.resolveSibling(target))
                        .as("%s links to %s", page, target)
                        .exists();
            }
        }
    }
}
