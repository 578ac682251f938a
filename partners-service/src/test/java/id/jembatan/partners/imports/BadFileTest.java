package id.jembatan.partners.imports;

import static id.jembatan.partners.CleanSlate.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.sheet.Upload;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Files that are not what they say, or are meant to do harm: each is named, and nothing of it stays.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class BadFileTest {

    private static final String HEADER = "name,kind,country_iso2\n";
    private static final String PARTNERS = "/api/v1/partners/imports";

    @Inject
    CleanSlate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    @AfterEach
    void nothing_stays() throws Exception {
        assertThat(slate.ask("select code from partner")).isEmpty();
        assertThat(slate.ask("select key from imported_row")).isEmpty();
        for (var tries = 0; tries < 100 && !leftOvers().isEmpty(); tries++) {
            Thread.sleep(50); // a request ends a moment after its answer
        }
        assertThat(leftOvers()).isEmpty();
    }

    private static List<Path> leftOvers() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(each -> each.getFileName().toString().startsWith("jembatan-import-"))
                    .toList();
        }
    }

    private static Response text(byte[] file) {
        return as("kepala").contentType("text/csv").body(file).post(PARTNERS);
    }

    private static Response workbook(byte[] file) {
        return as("kepala").contentType(Upload.XLSX).body(file).post(PARTNERS);
    }

    @Test
    void another_encoding_is_named() {
        var table = HEADER + "Kadıköy,city,TR\nMünchen,city,DE\n";

        text(table.getBytes(StandardCharsets.UTF_16))
                .then()
                .statusCode(400)
                .body("code", equalTo("wrong-encoding"))
                .body("detail", org.hamcrest.Matchers.containsString("UTF-16"));
        text(table.getBytes(StandardCharsets.UTF_16LE)).then().statusCode(400).body("code", equalTo("wrong-encoding"));
        text("name,kind,country_iso2\nM\u00fcnchen,city,DE\n".getBytes(StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(400)
                .body("code", equalTo("wrong-encoding"))
                .body("detail", org.hamcrest.Matchers.containsString("1252"));
    }

    @Test
    void nothing_is_no_table() {
        text(new byte[0]).then().statusCode(org.hamcrest.Matchers.oneOf(400, 422));
        text("\n\n".getBytes(StandardCharsets.UTF_8)).then().statusCode(400).body("code", equalTo("unreadable-file"));
        as("kepala")
                .contentType("application/json")
                .body("{}")
                .post(PARTNERS)
                .then()
                .statusCode(415);
    }

    @Test
    void a_cell_that_does_not_end_is_refused() {
        text((HEADER + "x".repeat(200_000) + ",city,TR\n").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("code", equalTo("long-cell"));
        text((HEADER + "\"" + "x\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("code", equalTo("long-cell"));
    }

    @Test
    void a_gigabyte_of_one_line_is_cut_off_early() throws Exception {
        var sent = 0L;
        String answer;
        try (var client = new Socket("localhost", RestAssured.port)) {
            var out = client.getOutputStream();
            out.write(("POST " + PARTNERS
                            + " HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\nContent-Type: text/csv"
                            + "\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer " + Tokens.of("kepala")
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var chunk = ("10000\r\n" + "a".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                while (sent < 1L << 30 && client.getInputStream().available() == 0) {
                    out.write(chunk);
                    sent += 65_536;
                }
            } catch (SocketException e) {
                // It was cut off while we still wrote: the answer was sent before.
            }
            var head = new byte[4096];
            int n;
            try {
                n = client.getInputStream().read(head);
            } catch (SocketException e) {
                n = 0;
            }
            answer = new String(head, 0, Math.max(0, n), StandardCharsets.UTF_8);
        }

        assertThat(sent).isLessThan(64L << 20);
        if (!answer.isEmpty()) {
            assertThat(answer).startsWith("HTTP/1.1 413").contains("endless-line");
        }
    }

    @Test
    void a_connection_that_is_lost_in_the_middle_changes_nothing() throws Exception {
        try (var client = new Socket("localhost", RestAssured.port)) {
            client.getOutputStream()
                    .write(("POST " + PARTNERS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv"
                                    + "\r\nContent-Length: 1000000\r\nAuthorization: Bearer " + Tokens.of("kepala")
                                    + "\r\n\r\n" + HEADER + "Ankara,city,TR\n".repeat(20_000))
                            .getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
            Thread.sleep(300);
            client.setSoLinger(true, 0);
        }
    }

    @Test
    void a_file_over_the_limit_is_refused_before_it_is_read() throws Exception {
        try (var client = new Socket("localhost", RestAssured.port)) {
            client.getOutputStream()
                    .write(("POST " + PARTNERS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv"
                                    + "\r\nContent-Length: 70000000\r\nAuthorization: Bearer " + Tokens.of("kepala")
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var head = new byte[512];
            var n = client.getInputStream().read(head);
            assertThat(new String(head, 0, n, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void too_many_columns_are_critical() {
        text((HEADER.strip() + ",x".repeat(200) + "\n").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("report.errors.code", contains("too-many-columns"));
    }

    @Test
    void what_is_announced_wrongly_is_named() throws Exception {
        text(book(Map.of("xl/worksheets/sheet1.xml", sheet(""))))
                .then()
                .statusCode(400)
                .body("code", equalTo("workbook-as-text"));
        workbook(HEADER.getBytes(StandardCharsets.UTF_8)).then().statusCode(400).body("code", equalTo("no-workbook"));
        workbook(new byte[] {'P', 'K', 3, 4, 1, 2, 3}).then().statusCode(400).body("code", equalTo("no-workbook"));
        workbook(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0, 0})
                .then()
                .statusCode(400)
                .body("code", equalTo("locked-workbook"));
    }

    @Test
    void a_bomb_does_not_go_off() throws Exception {
        workbook(book(Map.of(
                        "xl/worksheets/sheet1.xml",
                        sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t>name</t></is></c></row>"
                                + " ".repeat(40_000_000)))))
                .then()
                .statusCode(413)
                .body("code", equalTo("workbook-too-large"));
        workbook(book(Map.of(
                        "xl/worksheets/sheet1.xml",
                        sheet(""),
                        "xl/sharedStrings.xml",
                        "<sst>" + ("<si><t>" + "a".repeat(1_000) + "</t></si>").repeat(50_000) + "</sst>")))
                .then()
                .statusCode(413)
                .body("code", equalTo("workbook-too-large"));
        workbook(book(Map.of("xl/worksheets/sheet1.xml", sheet("<a>".repeat(100) + "</a>".repeat(100)))))
                .then()
                .statusCode(400)
                .body("code", equalTo("no-workbook"));
    }

    @Test
    void nothing_is_read_from_elsewhere() throws Exception {
        var evil = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";

        workbook(book(Map.of("xl/worksheets/sheet1.xml", evil)))
                .then()
                .statusCode(400)
                .body("code", startsWith("workbook-reaches-out"))
                .body("toString()", org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("root:")));
    }

    @Test
    void wrong_users_are_refused() {
        as("biro").contentType("text/csv").body(HEADER).post(PARTNERS).then().statusCode(403);
        as("kbri-ankara")
                .contentType("text/csv")
                .body(HEADER)
                .post("/api/v1/partnerships/imports")
                .then()
                .statusCode(403);
        as("biro").get("/api/v1/imports").then().statusCode(403);
        as("ankara").get("/api/v1/imports").then().statusCode(403);
        as("kepala")
                .get("/api/v1/imports/019ab000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
        as("kepala")
                .contentType("text/csv")
                .body(HEADER)
                .post(PARTNERS + "?rows=some")
                .then()
                .statusCode(422);
        as("kepala")
                .contentType("text/csv")
                .body(HEADER)
                .post(PARTNERS + "?rowz=all")
                .then()
                .statusCode(400);
    }

    @Test
    void every_try_can_be_looked_up() {
        text("name,kind,colour\nAnkara,city,red\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-refused"));

        var id = as("kepala")
                .get("/api/v1/imports?state=refused")
                .then()
                .statusCode(200)
                .body("items[0].by", equalTo("kepala"))
                .extract()
                .<String>path("items[0].id");
        as("kepala")
                .get("/api/v1/imports/" + id + "/findings?total=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.code", hasItem("unknown-column"))
                .body("items.severity", contains("critical", "critical"));
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    /// The least that a workbook has to have.
    static byte[] book(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + "<sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            for (var part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
