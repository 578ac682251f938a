package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.platform.test.SampleFiles.bytes;
import static id.jembatan.platform.test.SampleFiles.docx;
import static id.jembatan.platform.test.SampleFiles.joined;
import static id.jembatan.platform.test.SampleFiles.pdf;
import static id.jembatan.platform.test.SampleFiles.picture;
import static id.jembatan.platform.test.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.test.Floor;
import io.agroal.api.AgroalDataSource;
import io.netty.util.internal.PlatformDependent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Bad input at the door of the documents: named, and nothing of it left anywhere. Large input: no larger in memory.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class DocumentUploadTest {

    private static final int MEGABYTE = 1 << 20;

    @Inject
    Neighbours neighbours;

    @Inject
    AgroalDataSource database;

    private String id;

    @BeforeEach
    void a_case() {
        id = opened(neighbours.aPartnerIn("TR").code());
    }

    private ValidatableResponse sent(String name, byte[] content, Map<String, String> more) {
        var call =
                as("biro").multiPart("file", name, content, "application/pdf").multiPart("type", "OTHER");
        more.forEach(call::multiPart);
        return call.post(API + "/" + id + "/documents").then();
    }

    private ValidatableResponse sent(String name, byte[] content) {
        return sent(name, content, Map.of());
    }

    private record Left(long kept, long rows, long uploads) {}

    private Left left() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select (select count(*) from kept_file) + (select count(*) from document)")) {
            rows.next();
            return new Left(files(Path.of("target/documents")), rows.getLong(1), files(Path.of("target/uploads")));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The server tidies up a moment after it has answered.
    private void leaves(Left before) {
        await(() -> left().equals(before));
        assertThat(left()).isEqualTo(before);
    }

    private static void await(BooleanSupplier condition) {
        for (var i = 0; i < 100 && !condition.getAsBoolean(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static long files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private void refused(String name, byte[] content, int status, String code) {
        var before = left();

        var answer = sent(name, content).statusCode(status).contentType("application/problem+json");

        if (status == 422) {
            answer.body("errors.find { it.pointer == '/file' }.code", equalTo(code));
        } else {
            answer.body("code", equalTo(code));
        }
        as("biro").get(API + "/" + id + "/documents").then().body("items", hasSize(0));
        leaves(before);
    }

    @Test
    void files_that_are_two_things_at_once_are_refused_and_leave_nothing() {
        refused("letter.pdf", joined(pdf("x"), zip("evil.txt", "x")), 415, "file-polyglot");
        refused("letter.pdf", joined(pdf("x"), zip("META-INF/MANIFEST.MF", "Main-Class: X")), 415, "file-polyglot");
        refused("letter.pdf", joined(pdf("x"), bytes("<html><script>1</script></html>")), 415, "file-polyglot");
        refused("picture.png", joined(picture("png"), zip("evil.txt", "x")), 415, "file-polyglot");
    }

    @Test
    void scripts_archives_macros_and_locked_files_are_refused_and_leave_nothing() {
        refused(
                "drawing.svg",
                bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                415,
                "file-kind-not-allowed");
        refused(
                "drawing.png",
                bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"></svg>"),
                415,
                "file-kind-not-allowed");
        refused("letter.pdf", zip("letter.txt", "hello"), 415, "file-kind-not-allowed");
        refused(
                "letter.docx",
                zip("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "x"),
                415,
                "file-with-macros");
        refused(
                "letter.docx",
                zip("[Content_Types].xml", "", "word/document.xml", "0".repeat(40 * MEGABYTE)),
                415,
                "file-hostile-archive");
        var locked = new byte[1024];
        System.arraycopy(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}, 0, locked, 0, 4);
        var mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(mark, 0, locked, 512, mark.length);
        refused("letter.docx", locked, 415, "file-encrypted");
    }

    @Test
    void empty_and_broken_files_and_names_with_tricks_are_refused_and_leave_nothing() {
        var letter = pdf("x");
        refused("letter.pdf", new byte[0], 422, "file-empty");
        refused("letter.docx", letter, 422, "file-named-wrongly");
        refused("../../../../etc/passwd.pdf", letter, 422, "file-name-not-allowed");
        refused("..\\\\..\\\\boot.pdf", letter, 422, "file-name-not-allowed");
        refused("\u202Efdp.exe.pdf", letter, 422, "file-name-not-allowed");
        refused("a\u0000b.pdf", letter, 422, "file-name-not-allowed");
        refused("x".repeat(300) + ".pdf", letter, 422, "file-name-not-allowed");
        var before = left();
        sent("letter.pdf", Arrays.copyOf(letter, letter.length - 40))
                .statusCode(422)
                .body("code", equalTo("file-damaged"));
        assertThat(left().kept()).isEqualTo(before.kept());
    }

    @Test
    void sixty_megabytes_are_refused_before_they_are_read() throws IOException {
        var before = left();
        try (var wire = new Wire().upload("biro", id, 60L * MEGABYTE)) {
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains("application/problem+json");
        }
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void an_upload_that_is_cut_off_in_the_middle_leaves_nothing() throws IOException {
        var before = left();
        var wire = new Wire().upload("biro", id, 45L * MEGABYTE);
        wire.write(Wire.formHead("OTHER", "large.txt"));
        for (var i = 0; i < 25; i++) {
            wire.write(new byte[MEGABYTE]);
        }
        await(() -> left().uploads() > before.uploads());
        wire.tear();

        leaves(before);
        as("biro").get(API + "/" + id + "/documents").then().body("items", hasSize(0));
    }

    @Test
    void chunks_without_an_end_are_cut_off_at_the_limit_and_leave_nothing() throws IOException {
        var before = left();
        var sent = 0L;
        try (var wire = new Wire().upload("biro", id, -1)) {
            var head = Wire.formHead("OTHER", "endless.txt");
            wire.write(Integer.toHexString(head.length) + "\r\n").write(head).write("\r\n");
            var chunk = ("100000\r\n" + "a".repeat(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            try {
                while (sent < 300L * MEGABYTE && wire.in().available() == 0) {
                    wire.write(chunk);
                    sent += MEGABYTE;
                }
            } catch (SocketException e) {
                // It was cut off while we still wrote.
            }
            var answer = wire.answer();
            if (!answer.isEmpty()) {
                assertThat(answer).startsWith("HTTP/1.1 413");
            }
        }
        assertThat(sent).isLessThan(70L * MEGABYTE);
        leaves(before);
    }

    @Test
    void a_file_just_over_the_limit_of_documents_is_named() throws IOException {
        var before = left();
        var head = Wire.formHead("OTHER", "large.txt");
        var tail = Wire.formTail();
        try (var wire = new Wire().upload("biro", id, head.length + 50L * MEGABYTE + 1 + tail.length)) {
            wire.write(head);
            var piece = new byte[MEGABYTE];
            Arrays.fill(piece, (byte) 'a');
            for (var i = 0; i < 50; i++) {
                wire.write(piece);
            }
            wire.write("a").write(tail);
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains("file-too-large");
        }
        leaves(before);
    }

    @Test
    void fifty_megabytes_go_in_and_out_without_growing_in_memory() throws Exception {
        sent("warm.txt", bytes("warm")).statusCode(201);
        var head = Wire.formHead("OTHER", "large.txt");
        var tail = Wire.formTail();
        var piece = ("a line of text that ends\n".repeat(MEGABYTE / 25 + 1)).substring(0, MEGABYTE);
        var line = piece.getBytes(StandardCharsets.US_ASCII);
        var before = memory();

        try (var wire = new Wire().upload("biro", id, head.length + 50L * MEGABYTE - 4096 + tail.length)) {
            wire.write(head);
            for (var i = 0; i < 48; i++) {
                wire.write(line);
            }
            assertThat(memory() - before).as("while it comes in").isLessThan(24L * MEGABYTE);
            wire.write(line).write(Arrays.copyOf(line, MEGABYTE - 4096)).write(tail);
            assertThat(wire.answer()).startsWith("HTTP/1.1 201");
        }
        var document = as("biro")
                .get(API + "/" + id + "/documents")
                .then()
                .extract()
                .<String>path("items.find { it.fileName == 'large.txt' }.id");
        try (var wire = new Wire().get("auditor", API + "/" + id + "/documents/" + document + "/content")) {
            var in = wire.in();
            var first = in.readNBytes(MEGABYTE);
            assertThat(new String(first, 0, 15, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(memory() - before).as("while it goes out").isLessThan(24L * MEGABYTE);
            var received = first.length;
            var buffer = new byte[MEGABYTE];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                received += read;
            }
            assertThat(received).isBetween(50 * MEGABYTE - 4096, 50 * MEGABYTE);
        }
    }

    /// What is really in use: on the heap after tidying up, and beside it.
    private static long memory() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                + Math.max(0, PlatformDependent.usedDirectMemory());
    }

    @Test
    void the_same_upload_twice_is_one_document() {
        var key = UUID.randomUUID().toString();
        var first = keyed(key, bytes("a letter"), Map.of("title", "A letter")).statusCode(201);
        var document = first.extract().<String>path("id");

        keyed(key, bytes("a letter"), Map.of("title", "A letter"))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", first.extract().header("Location"))
                .body("id", equalTo(document));
        keyed(key, bytes("another letter"), Map.of("title", "A letter"))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        keyed(key, bytes("a letter"), Map.of("title", "Another title"))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        as("biro").get(API + "/" + id + "/documents").then().body("items", hasSize(1));
    }

    private ValidatableResponse keyed(String key, byte[] content, Map<String, String> more) {
        var call = as("biro")
                .header("Idempotency-Key", key)
                .multiPart("file", "letter.txt", content, "text/plain")
                .multiPart("type", "OTHER");
        more.forEach(call::multiPart);
        return call.post(API + "/" + id + "/documents").then();
    }

    @Test
    void parts_of_a_document_are_given_as_they_are_asked_for() {
        var document = sent("iş birliği.txt", bytes("0123456789"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var path = API + "/" + id + "/documents/" + document + "/content";
        var tag = as("biro")
                .get(path)
                .then()
                .statusCode(200)
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", "10")
                .header("Content-Disposition", containsString("filename*=UTF-8''i%C5%9F%20birli%C4%9Fi.txt"))
                .header("Repr-Digest", containsString("sha-256=:"))
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .header("ETag");

        range(path, "bytes=2-5")
                .statusCode(206)
                .header("Content-Range", "bytes 2-5/10")
                .body(equalTo("2345"));
        range(path, "bytes=7-").statusCode(206).header("Content-Length", "3").body(equalTo("789"));
        range(path, "bytes=-4").statusCode(206).body(equalTo("6789"));
        range(path, "bytes=-400").statusCode(206).body(equalTo("0123456789"));
        range(path, "bytes=0-0,5-6").statusCode(200).body(equalTo("0123456789"));
        range(path, "lines=1-2").statusCode(200);
        range(path, "bytes=5-2").statusCode(200);
        range(path, "bytes=10-")
                .statusCode(416)
                .header("Content-Range", "bytes */10")
                .body("code", equalTo("range-not-satisfiable"));
        as("biro")
                .header("Range", "bytes=2-5")
                .header("If-Range", "\"old\"")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Range", nullValue());
        as("biro")
                .header("Range", "bytes=2-5")
                .header("If-Range", tag)
                .get(path)
                .then()
                .statusCode(206);
        as("biro").header("If-None-Match", "W/" + tag).get(path).then().statusCode(304);
    }

    private static ValidatableResponse range(String path, String range) {
        return as("biro").header("Range", range).get(path).then();
    }

    @Test
    void kinds_of_files_keep_their_media_type() {
        for (var file : Map.of(
                        "a.docx", docx("x"), "a.png", picture("png"), "a.jpg", picture("jpg"), "a.tif", picture("tiff"))
                .entrySet()) {
            sent(
                            file.getKey(),
                            file.getValue(),
                            Map.of("language", "x-" + file.getKey().substring(2)))
                    .statusCode(422);
            sent(file.getKey(), file.getValue()).statusCode(201);
        }
        as("biro")
                .get(API + "/" + id + "/documents")
                .then()
                .body("items.mediaType", hasItem("image/tiff"))
                .body("items.mediaType", hasItem("image/png"))
                .body("items.mediaType", hasItem("image/jpeg"));
    }

    @Test
    void the_text_of_a_part_may_be_long() {
        var call = as("biro")
                .multiPart("file", "plan.txt", bytes("a plan"), "text/plain")
                .multiPart("type", "PLAN");
        call.multiPart("part.subject", "ç".repeat(19_000))
                .post(API + "/" + id + "/documents")
                .then()
                .statusCode(201);
    }

    @Test
    void who_may_not_know_the_case_is_not_told_what_is_wrong_with_the_file() {
        as("ankara")
                .multiPart("file", "x.svg", bytes("<svg/>"), "text/plain")
                .multiPart("type", "OTHER")
                .post(API + "/" + id + "/documents")
                .then()
                .statusCode(403);
        as("kbri-kl")
                .multiPart("file", "x.svg", bytes("<svg/>"), "text/plain")
                .multiPart("type", "OTHER")
                .post(API + "/" + id + "/documents")
                .then()
                .statusCode(404);
    }
}
