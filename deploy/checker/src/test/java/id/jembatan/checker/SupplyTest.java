package id.jembatan.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Licences and known weaknesses. Components and records are made up.
class SupplyTest {

    private static final String BILL = """
            {"bomFormat": "CycloneDX", "specVersion": "1.6",
             "metadata": {"component": {"group": "id.example", "name": "made-up-service"}},
             "components": [
               {"group": "org.example", "name": "alpha", "version": "1.4.2", "licenses": [{"license": {"id": "MIT"}}]},
               {"group": "org.example", "name": "beta", "version": "2.0.0.Final",
                "licenses": [{"license": {"name": "A licence of its own"}}]}]}""";

    private static final String WEAKNESS = """
            {"id": "GHSA-made-up", "aliases": ["CVE-2099-0001"], "summary": "made up",
             "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:alpha"},
                           "ranges": [{"type": "ECOSYSTEM",
                                       "events": [{"introduced": "1.4.0"}, {"fixed": "1.4.3"}]}]},
                          {"package": {"ecosystem": "npm", "name": "org.example:beta"}, "versions": ["2.0.0.Final"]}]}""";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_weak_version_is_found() throws IOException {
        var code = run("vulnerabilities", bill(), "--data", file("osv.json", WEAKNESS));

        assertThat(code).isEqualTo(1);
        assertThat(said()).contains("FOUND: org.example:alpha 1.4.2: GHSA-made-up [CVE-2099-0001] made up");
        assertThat(said()).contains("1 records looked at; 1 weaknesses open").doesNotContain("beta");
    }

    @Test
    void a_fixed_version_is_not() throws IOException {
        var bill = file("bom.json", BILL.replace("1.4.2", "1.4.3"));

        assertThat(run("vulnerabilities", bill, "--data", file("osv.json", WEAKNESS)))
                .isZero();
    }

    @Test
    void what_was_accepted_is_named_and_counts_again_after_its_day() throws IOException {
        var data = file("osv.json", WEAKNESS);
        var accepted = file("accepted.txt", "# made up\nCVE-2099-0001 | 2026-12-31 | that part is not used\n");

        assertThat(run("vulnerabilities", bill(), "--data", data, "--accepted", accepted))
                .isZero();
        assertThat(said()).contains("accepted: org.example:alpha");

        var over = file("accepted.txt", "CVE-2099-0001 | 2026-11-01 | that part is not used\n");
        assertThat(run("vulnerabilities", bill(), "--data", data, "--accepted", over))
                .isEqualTo(1);
    }

    @Test
    void data_come_as_a_zip_as_a_folder_and_in_lines() throws IOException {
        var zip = folder.resolve("all.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("GHSA-made-up.json"));
            out.write(WEAKNESS.getBytes(StandardCharsets.UTF_8));
        }
        Files.createDirectory(folder.resolve("osv"));
        Files.writeString(folder.resolve("osv/one.json"), "[" + WEAKNESS + "]");
        var lines = file("osv.ndjson", WEAKNESS.replace("\n", " ") + "\n");

        for (var data : List.of(zip.toString(), folder.resolve("osv").toString(), lines)) {
            assertThat(run("vulnerabilities", bill(), "--data", data)).as(data).isEqualTo(1);
        }
    }

    @Test
    void data_that_hold_nothing_are_no_all_clear() throws IOException {
        assertThat(run("vulnerabilities", bill(), "--data", file("osv.json", "[]")))
                .isEqualTo(2);
        assertThat(run(
                        "vulnerabilities",
                        file("empty.json", "{\"bomFormat\": \"CycloneDX\"}"),
                        "--data",
                        file("osv.json", WEAKNESS)))
                .isEqualTo(2);
    }

    @Test
    void a_licence_that_nobody_allowed_is_named() throws IOException {
        var some = file("licences.txt", "MIT # short\n");
        assertThat(run("licences", bill(), "--allowed", some)).isEqualTo(1);
        assertThat(said()).contains("NOT ALLOWED: org.example:beta 2.0.0.Final: [A licence of its own]");

        var more = file("licences.txt", "MIT\nApache-2.0\norg.example:beta = Apache-2.0\n");
        assertThat(run("licences", bill(), "--allowed", more)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0.0, 0",
        "1.0.Final, 1.0, 0",
        "1.0-rc1, 1.0, -1",
        "1.0-alpha-2, 1.0-beta-1, -1",
        "1.0-SNAPSHOT, 1.0, -1",
        "1.0, 1.0-sp1, -1",
        "1.9, 1.10, -1",
        "4.1.130.Final, 4.1.137.Final, -1",
        "2.0, 10.0, -1",
        "1.0.1, 1.0-jre, 1",
        "33.4.0-jre, 33.4.8-jre, -1",
        "1.0-cr2, 1.0-rc2, 0",
        "1.0a1, 1.0-alpha-1, 0"
    })
    void versions_are_ordered_as_maven_orders_them(String one, String other, int order) {
        assertThat(Integer.signum(Version.of(one).compareTo(Version.of(other)))).isEqualTo(order);
        assertThat(Integer.signum(Version.of(other).compareTo(Version.of(one)))).isEqualTo(-order);
    }

    @Test
    void json_is_read_strictly() {
        assertThat(Json.write(Json.read("{\"a\": [1.50, true, null, \"\\u00fc\\n\"]}")))
                .isEqualTo("{\"a\":[1.50,true,null,\"ü\\u000a\"]}");
        for (var wrong : List.of(
                "",
                "{",
                "{\"a\":1,\"a\":2}",
                "01",
                "[1,]",
                "\"\u0001\"",
                "nul",
                "{} x",
                "\"\\x\"",
                "[".repeat(300) + "]".repeat(300))) {
            assertThatThrownBy(() -> Json.read(wrong)).as(wrong).isInstanceOf(Json.Unreadable.class);
        }
    }

    @Test
    void what_is_not_understood_is_no_all_clear() {
        assertThat(run("something")).isEqualTo(2);
        assertThat(run("journal")).isEqualTo(2);
        assertThat(run("journal", folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(run("licences", "--allowed")).isEqualTo(2);
    }

    private int run(String... arguments) {
        said.reset();
        var clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
        return new Main(new PrintStream(said, true, StandardCharsets.UTF_8), clock).run(List.of(arguments));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String bill() throws IOException {
        return file("bom.json", BILL);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
