package id.jembatan.suite.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.suite.running.Checker;
import id.jembatan.suite.running.Eventually;
import id.jembatan.suite.running.TheSuite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The journals of the running services, exported and checked by the jar that an auditor runs at home.
class JournalProofTest {

    private static final TheSuite SUITE = TheSuite.get();

    @ParameterizedTest
    @ValueSource(strings = {"partners-service", "agreements-service", "kpi-service"})
    void an_auditor_takes_the_journal_home_and_finds_what_was_altered(String service, @TempDir Path folder)
            throws IOException {
        var audit = "/api/v1/" + service + "/audit";
        Eventually.holds(
                "the journal of " + service + " is signed",
                java.time.Duration.ofMinutes(2),
                () -> !SUITE.as("auditor")
                        .get(audit + "/checkpoints")
                        .path("items")
                        .equals(List.of()));
        var export = SUITE.as("auditor")
                .get(audit + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var file = Files.write(folder.resolve("journal.ndjson"), export);
        var key = Files.write(
                folder.resolve("key.json"),
                SUITE.as("auditor")
                        .get(audit + "/key")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());

        var whole = checked(file, key);

        assertThat(whole.code()).as(whole.said()).isZero();
        assertThat(whole.said()).contains("Journal of " + service).doesNotContain("0 signed checkpoints");

        var text = new String(export, StandardCharsets.UTF_8);
        var altered = text.replaceFirst("\"action\":\"([a-z])", "\"action\":\"X$1");
        assertThat(altered).isNotEqualTo(text);
        Files.writeString(file, altered);
        var found = checked(file, key);
        assertThat(found.code()).isEqualTo(1);
        assertThat(found.said()).contains("entry 1 is not what was sealed here");
    }

    private static Checker.Answer checked(Path file, Path key) {
        return Checker.run(SUITE, Map.of(), List.of("journal", file.toString(), "--key", key.toString()));
    }
}
