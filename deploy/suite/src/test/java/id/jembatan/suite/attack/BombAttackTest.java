package id.jembatan.suite.attack;

import static id.jembatan.suite.attack.Attack.ENDPOINTS;
import static id.jembatan.suite.attack.Attack.SUITE;
import static id.jembatan.suite.attack.Attack.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Small files that grow without end when they are opened, at every operation that takes their kind.
class BombAttackTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /// One gigabyte of nothing, which packs into one megabyte.
    private static final int BLOCKS = 16 * 1024;

    @TestFactory
    Stream<DynamicTest> a_workbook_that_unpacks_to_a_gigabyte_is_refused() {
        var bomb = workbook();
        return Attack.onEach(taking("spreadsheetml"), endpoint -> explodes(endpoint, "spreadsheetml", bomb));
    }

    @TestFactory
    Stream<DynamicTest> xml_that_multiplies_itself_is_refused() {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY l0 \"lol\">");
        for (var i = 1; i < 12; i++) {
            bomb.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        bomb.append("]><iati-activities version=\"2.03\">&l11;</iati-activities>");
        return Attack.onEach(
                taking("xml").filter(each -> !kind(each, "xml").contains("spreadsheet")),
                endpoint -> explodes(endpoint, "xml", bomb.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @TestFactory
    Stream<DynamicTest> yaml_that_multiplies_itself_is_refused() {
        var bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
        }
        return Attack.onEach(
                taking("yaml"),
                endpoint -> explodes(endpoint, "yaml", bomb.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /// As a paper of a case: an archive of a text processor that unpacks to a gigabyte.
    @Test
    void a_document_that_unpacks_to_a_gigabyte_is_refused() {
        var began = System.nanoTime();

        var answer = SUITE.as("biro")
                .multiPart(
                        "file",
                        "bomb.docx",
                        packed(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "")),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .multiPart("metadata", """
                        {"type": "EXPLORATION_REPORT", "title": "made up", "number": "Z-2", "issuedOn": "2026-09-01",
                         "issuer": "made up"}""", "application/json")
                .post("/api/v1/agreements/" + Hidden.things().get("agreements") + "/documents");

        Attack.isRefused(answer, "a document");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    @AfterEach
    void the_services_are_still_there() {
        for (var path : new String[] {"/api/v1/partners?limit=1", "/api/v1/agreements?limit=1", "/api/v1/goals"}) {
            SUITE.as("auditor").get(path).then().statusCode(200);
        }
    }

    private static void explodes(Endpoint endpoint, String kind, byte[] bomb) {
        var user = USERS.entrySet().stream()
                .filter(each -> RoleAttackTest.mayDo(each.getKey(), endpoint))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        var began = System.nanoTime();

        var answer = Attack.send(
                SUITE.as(user).header("Content-Type", kind(endpoint, kind)).body(bomb), endpoint, endpoint.guessed());

        // An import may take a file and report what is wrong with it: nothing of it may have been taken in.
        if (answer.statusCode() < 400) {
            assertThat(answer.asString()).as(endpoint.toString()).doesNotContain("\"created\":1");
        } else {
            Attack.isRefused(answer, endpoint + " with a bomb");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as(endpoint.toString())
                .isLessThan(SOON);
    }

    private static Stream<Endpoint> taking(String kind) {
        var taking = ENDPOINTS.stream()
                .filter(each -> each.mediaTypes().stream().anyMatch(type -> type.contains(kind)))
                .toList();
        assertThat(taking).as("operations that take " + kind).isNotEmpty();
        return taking.stream();
    }

    private static String kind(Endpoint endpoint, String kind) {
        return endpoint.mediaTypes().stream()
                .filter(type -> type.contains(kind))
                .reduce((one, other) -> one.contains("spreadsheet") && !kind.contains("spreadsheet") ? other : one)
                .orElseThrow();
    }

    private static byte[] workbook() {
        return packed(Map.of(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/></Types>""",
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                Target="xl/workbook.xml"/></Relationships>""",
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
                Target="worksheets/sheet1.xml"/></Relationships>""",
                "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""",
                "xl/worksheets/sheet1.xml",
                ""));
    }

    /// @param parts an empty one is the one that grows
    private static byte[] packed(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getValue().isEmpty()) {
                    zip.write("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>".getBytes(StandardCharsets.UTF_8));
                    var nothing = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
                    for (var i = 0; i < BLOCKS; i++) {
                        zip.write(nothing);
                    }
                } else {
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
