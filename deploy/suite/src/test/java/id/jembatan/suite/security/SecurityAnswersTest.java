package id.jembatan.suite.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.local.parts.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The answers to the standards name a test or a file for each line, and it is there.
class SecurityAnswersTest {

    private static final Path ROOT = Checkout.root();
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @Test
    void every_line_has_a_proof_that_exists() throws IOException {
        var tests = tests();
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(ROOT.resolve("deploy/docs/security.md"))) {
            var cells = line.split("\\|", -1);
            if (cells.length == 5 && cells[1].matches(" (API)?[0-9].*")) {
                lines.add(cells[1].strip());
                var proofs = QUOTED.matcher(cells[3])
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                assertThat(proofs)
                        .as(line)
                        .isNotEmpty()
                        .allSatisfy(proof -> assertThat(
                                        proof.contains("/") || proof.contains(".")
                                                ? Files.exists(ROOT.resolve(proof))
                                                : tests.contains(proof))
                                .as(line + ": " + proof)
                                .isTrue());
            }
        }

        assertThat(lines).hasSizeGreaterThan(80);
        for (var i = 1; i <= 10; i++) {
            var risk = "API" + i + " ";
            assertThat(lines).as(risk).anyMatch(line -> line.startsWith(risk));
        }
        assertThat(IntStream.rangeClosed(1, 16).boxed())
                .allSatisfy(chapter -> assertThat(lines).anyMatch(line -> line.startsWith(chapter + ".")));
    }

    @Test
    void the_privacy_list_names_the_one_feature_that_keeps_people() throws IOException {
        var list = Files.readString(ROOT.resolve("deploy/docs/privacy.md"));
        var contact = ROOT.resolve("partners-service/src/main/java/id/jembatan/partners/contact");

        assertThat(list).contains("`ContactColumn`", "personal-data-export", "UU 27/2022");
        assertThat(contact.resolve("ContactColumn.java")).exists();
        assertThat(Files.readString(contact.resolve("ContactResource.java")))
                .contains("{id}/personal-data-export", "{id}/erasures");
        assertThat(Files.readString(ROOT.resolve("deploy/keycloak/realm-base.json")))
                .contains("\"eventsExpiration\": 7776000");
    }

    private static Set<String> tests() throws IOException {
        try (var files = Files.walk(ROOT, 14)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith("Test.java") && file.contains("/src/test/"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
