package id.jembatan.suite.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.local.parts.Checkout;
import id.jembatan.suite.running.Checker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the services bring along: a bill of materials for each, licences that may come, and weaknesses by a data file.
class SupplyChainTest {

    private static final Path ROOT = Checkout.root();
    private static final List<String> SERVICES =
            List.of("partners-service", "agreements-service", "kpi-service", "gateway");

    @Test
    void every_service_has_a_bill_of_materials_with_licences_that_may_come() throws IOException {
        for (var bill : bills()) {
            assertThat(new ObjectMapper().readTree(Path.of(bill).toFile()).path("components"))
                    .as(bill)
                    .hasSizeGreaterThan(100);
        }

        var answer = checked("licences", "--allowed", "deploy/checker/licences.txt");

        assertThat(answer.code()).as(answer.said()).isZero();
        assertThat(answer.said()).contains("Apache-2.0").contains("io.netty:netty-common");
    }

    @Test
    void a_weak_part_is_found_without_a_network(@TempDir Path folder) throws IOException {
        var data = Files.writeString(folder.resolve("osv.json"), weak("MADE-UP-1", "io.netty:netty-common"));

        var answer = checked("vulnerabilities", "--data", data.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.said()).contains("FOUND: io.netty:netty-common", "MADE-UP-1");
    }

    @Test
    void what_somebody_looked_at_is_named_and_stops_nothing_until_its_day(@TempDir Path folder) throws IOException {
        var data =
                Files.writeString(folder.resolve("osv.json"), weak("CVE-2026-39852", "io.quarkus:quarkus-vertx-http"));

        var answer = checked(
                "vulnerabilities", "--data", data.toString(), "--accepted", "deploy/checker/accepted-weaknesses.txt");

        assertThat(answer.code()).as(answer.said()).isZero();
        assertThat(answer.said()).contains("CVE-2026-39852");
    }

    /// A record of a weakness as a data file has it, made up.
    private static String weak(String id, String part) {
        return """
                {"id": "%s", "summary": "made up for a test",
                 "affected": [{"package": {"ecosystem": "Maven", "name": "%s"},
                               "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}]}]}""".formatted(id, part);
    }

    private static Checker.Answer checked(String command, String... options) {
        var words = new ArrayList<String>();
        words.add(command);
        words.addAll(bills());
        for (var option : options) {
            words.add(option.startsWith("deploy/") ? ROOT.resolve(option).toString() : option);
        }
        return Checker.run(ROOT, Map.of(), words);
    }

    private static List<String> bills() {
        return SERVICES.stream()
                .map(service -> ROOT.resolve(service).resolve("target/bom.json").toString())
                .toList();
    }
}
