package id.jembatan.kpi.evidence;

import static id.jembatan.kpi.Kpi.agreement;
import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.card;
import static id.jembatan.kpi.Kpi.decide;
import static id.jembatan.kpi.Kpi.id;
import static id.jembatan.kpi.Kpi.mission;
import static id.jembatan.kpi.Kpi.observe;
import static id.jembatan.platform.test.SampleFiles.bytes;
import static id.jembatan.platform.test.SampleFiles.joined;
import static id.jembatan.platform.test.SampleFiles.pdf;
import static id.jembatan.platform.test.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import id.jembatan.platform.vault.Vault;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Files that prove a figure: who brings them, who sees them, and what keeps them as they were.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class EvidenceResourceTest {

    @Inject
    Sql sql;

    @Inject
    Vault vault;

    private static String figure() {
        return figure(card());
    }

    private static String figure(String card) {
        return id(observe(
                "biro",
                apply(card, "{\"indicator\": \"O06\"}"),
                "\"period\": {\"year\": 2025, \"quarter\": 3}, \"value\": 2"));
    }

    private static String sharedFigure(String country, String sharedWith) {
        var agreement = agreement(UUID.randomUUID(), "IMPLEMENTING", "xx-" + UUID.randomUUID(), country, sharedWith, 1);
        var card = as("biro")
                .get("/scorecards?agreement=" + agreement)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("items[0].id");
        return figure(card);
    }

    private static RequestSpecification signedIn(String user) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(user))
                .header("Accept-Language", "en")
                .basePath("/api/v1");
    }

    private static Response bring(String user, String figure, String name, byte[] content) {
        return signedIn(user)
                .multiPart("file", name, content, "application/octet-stream")
                .post("/observations/" + figure + "/evidence");
    }

    private static String brought(String figure) {
        return id(bring("biro", figure, "minutes.pdf", pdf("Minutes " + UUID.randomUUID())));
    }

    private static String at(String figure, String evidence) {
        return "/observations/" + figure + "/evidence/" + evidence;
    }

    private long kept(String figure) {
        return sql.first("select count(*) from evidence where observation_id = ?::uuid", row -> row.getLong(1), figure)
                .orElseThrow();
    }

    @Test
    void what_is_brought_is_listed_and_handed_out_as_it_came() {
        var figure = figure();
        var content = pdf("Twenty engineers were trained");

        var evidence = signedIn("biro")
                .multiPart("file", "Daftar hadir.pdf", content, "application/pdf")
                .multiPart("title", "List of participants")
                .post("/observations/" + figure + "/evidence")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("title", equalTo("List of participants"))
                .body("mediaType", equalTo("application/pdf"))
                .body("hash", equalTo(Sha256.hex(content)))
                .body("shared", equalTo(false))
                .body("withdrawn", nullValue())
                .body("actions", contains("share", "withdraw"))
                .extract()
                .<String>path("id");

        signedIn("auditor")
                .get("/observations/" + figure + "/evidence")
                .then()
                .statusCode(200)
                .body("items.id", contains(evidence))
                .body("items[0].actions", empty());
        var whole = signedIn("kepala").get(at(figure, evidence) + "/content");
        whole.then()
                .statusCode(200)
                .header("ETag", equalTo("\"" + Sha256.hex(content) + "\""))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        assertThat(whole.asByteArray()).isEqualTo(content);
        assertThat(whole.header("Content-Disposition")).startsWith("attachment").contains("Daftar%20hadir.pdf");
        var part = signedIn("kepala").header("Range", "bytes=0-3").get(at(figure, evidence) + "/content");
        part.then().statusCode(206);
        assertThat(part.asByteArray()).isEqualTo(bytes("%PDF"));
        assertThat(sql.list(
                        "select action from journal_entry where resource_id = ?::uuid order by seq",
                        row -> row.getString(1),
                        figure))
                .containsExactly("record", "add-evidence");
    }

    @Test
    void a_repeated_call_brings_one_file_and_the_same_bytes_count_once() {
        var figure = figure();
        var content = bytes("minutes " + UUID.randomUUID());
        var key = UUID.randomUUID().toString();

        var answers = List.of(1, 2).stream()
                .map(_ -> signedIn("biro")
                        .header("Idempotency-Key", key)
                        .multiPart("file", "minutes.txt", content, "text/plain")
                        .post("/observations/" + figure + "/evidence"))
                .toList();
        var once = id(answers.getFirst());

        assertThat(id(answers.getLast())).isEqualTo(once);
        bring("biro", figure, "again.txt", content)
                .then()
                .statusCode(409)
                .body("code", equalTo("evidence-exists"))
                .body("evidence", equalTo(once));
        assertThat(kept(figure)).isEqualTo(1);
        assertThat(bring("biro", figure(), "again.txt", content).statusCode()).isEqualTo(201);
    }

    @Test
    void only_who_reports_brings_files_and_only_to_his_own_cases() {
        mission("kbri-ankara", "TR", null, null, 1);
        var figure = sharedFigure("TR", "\"tr-ankara\"");
        var content = bytes("x " + UUID.randomUUID());

        for (var user : List.of("auditor", "kbri-ankara", "ankara", "hukum", "admin")) {
            bring(user, figure, "x.txt", content).then().statusCode(403);
        }
        bring("dinas-sda", figure, "x.txt", content).then().statusCode(201);
        bring("dinas-sda", figure(), "x.txt", content).then().statusCode(403).body("code", equalTo("not-your-agency"));
        bring("biro", UUID.randomUUID().toString(), "x.txt", content).then().statusCode(404);
        signedIn("biro")
                .get("/observations/" + figure + "/evidence/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        RestAssured.given()
                .basePath("/api/v1")
                .get("/observations/" + figure + "/evidence")
                .then()
                .statusCode(401);
    }

    @Test
    void a_file_is_seen_by_whom_the_figure_is_and_by_a_partner_only_when_it_is_shared() {
        mission("kbri-ankara", "TR", null, null, 1);
        mission("kbri-kuala-lumpur", "MY", null, null, 1);
        var figure = sharedFigure("TR", "\"tr-ankara\"");
        var evidence = brought(figure);
        var other = sharedFigure("TR", "\"tr-izmir\"");
        var hidden = brought(other);

        signedIn("kbri-ankara").get(at(figure, evidence) + "/content").then().statusCode(200);
        for (var path : List.of("", "/content")) {
            signedIn("kbri-kl").get(at(figure, evidence) + path).then().statusCode(404);
            signedIn("ankara").get(at(figure, evidence) + path).then().statusCode(404);
            signedIn("ankara").get(at(other, hidden) + path).then().statusCode(404);
        }
        signedIn("kbri-kl").get("/observations/" + figure + "/evidence").then().statusCode(404);
        signedIn("ankara").get("/observations/" + other + "/evidence").then().statusCode(404);
        signedIn("ankara").get("/observations/" + figure + "/evidence").then().body("items", empty());

        as("biro")
                .body("{\"shared\": true}")
                .post(at(figure, evidence) + "/sharings")
                .then()
                .statusCode(201)
                .body("actions", contains("unshare", "withdraw"));
        as("auditor")
                .body("{\"shared\": true}")
                .post(at(figure, evidence) + "/sharings")
                .then()
                .statusCode(403);

        signedIn("ankara").get("/observations/" + figure + "/evidence").then().body("items.id", contains(evidence));
        signedIn("ankara").get(at(figure, evidence) + "/content").then().statusCode(200);
        as("biro")
                .body("{\"reason\": \"wrong file\"}")
                .post(at(figure, evidence) + "/withdrawals")
                .then()
                .statusCode(201);
        signedIn("ankara").get(at(figure, evidence) + "/content").then().statusCode(404);
    }

    @Test
    void what_is_taken_back_stays_on_record_with_its_reason() {
        var figure = figure();
        var evidence = brought(figure);

        as("biro")
                .body("{\"reason\": \" \"}")
                .post(at(figure, evidence) + "/withdrawals")
                .then()
                .statusCode(422);
        as("biro")
                .body("{\"reason\": \"The list of another course\"}")
                .post(at(figure, evidence) + "/withdrawals")
                .then()
                .statusCode(201)
                .body("withdrawn.reason", equalTo("The list of another course"))
                .body("withdrawn.by", equalTo("biro"))
                .body("actions", empty());

        as("biro")
                .body("{\"reason\": \"again\"}")
                .post(at(figure, evidence) + "/withdrawals")
                .then()
                .statusCode(409)
                .body("code", equalTo("evidence-withdrawn"));
        signedIn("auditor").get(at(figure, evidence) + "/content").then().statusCode(200);
        signedIn("auditor").get("/observations/" + figure + "/evidence").then().body("items", hasSize(1));
        assertThatThrownBy(() -> sql.run("delete from evidence where id = ?::uuid", evidence))
                .hasStackTraceContaining("withdrawn, never deleted");
    }

    @Test
    void the_files_of_a_verified_figure_stay_as_they_were() {
        var figure = figure();
        var evidence = brought(figure);
        decide("kepala", figure, "VERIFIED").then().statusCode(201);

        bring("biro", figure, "more.txt", bytes("more"))
                .then()
                .statusCode(409)
                .body("code", equalTo("evidence-frozen"));
        as("biro")
                .body("{\"reason\": \"no\"}")
                .post(at(figure, evidence) + "/withdrawals")
                .then()
                .statusCode(409)
                .body("code", equalTo("evidence-frozen"));
        signedIn("biro").get(at(figure, evidence)).then().body("actions", contains("share"));
        assertThatThrownBy(() -> sql.run(
                        "update evidence set withdrawn_at = now(), withdrawn_by = 'x', withdrawn_by_name = 'x',"
                                + " withdrawn_reason = 'x' where id = ?::uuid",
                        evidence))
                .hasStackTraceContaining("frozen");
        assertThatThrownBy(() -> sql.run("update evidence set title = 'another' where id = ?::uuid", evidence))
                .hasStackTraceContaining("never changes");
    }

    @Test
    void an_outcome_is_verified_with_its_evidence_only() {
        var figure = id(observe(
                "biro", apply(card(), "{\"indicator\": \"C01\"}"), "\"period\": {\"year\": 2025}, \"value\": 1"));

        verify(figure).then().statusCode(409).body("code", equalTo("evidence-missing"));
        var evidence = brought(figure);
        as("biro")
                .body("{\"reason\": \"wrong\"}")
                .post(at(figure, evidence) + "/withdrawals")
                .then()
                .statusCode(201);
        verify(figure).then().statusCode(409).body("code", equalTo("evidence-missing"));
        brought(figure);

        verify(figure).then().statusCode(201).body("status", equalTo("VERIFIED"));
    }

    private static Response verify(String figure) {
        return as("kepala").body("{\"decision\": \"VERIFIED\"}").post("/observations/" + figure + "/verifications");
    }

    @Test
    void files_that_are_not_what_they_say_or_do_harm_are_refused_and_leave_nothing() {
        var figure = figure();

        refused(figure, "plan.pdf", zip("hello.txt", "hello"), 415, "file-kind-not-allowed");
        refused(figure, "plan.pdf", joined(pdf("a letter"), zip("evil.txt", "x")), 415, "file-polyglot");
        refused(
                figure,
                "logo.svg",
                bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"),
                415,
                "file-kind-not-allowed");
        refused(figure, "page.html", bytes("<html><script>alert(1)</script></html>"), 415, "file-kind-not-allowed");
        refused(figure, "list.txt", bytes("text with \u0000 inside"), 415, "file-kind-not-allowed");
        refused(figure, "list.txt", "çay".getBytes(StandardCharsets.ISO_8859_1), 415, "file-kind-not-allowed");
        refused(
                figure,
                "list.asc",
                bytes("-----BEGIN PGP SIGNATURE-----\n\niQEz\n=abcd\n-----END PGP SIGNATURE-----\n"),
                415,
                "file-kind-not-allowed");
        refused(
                figure,
                "bomb.xlsx",
                zip("[Content_Types].xml", "", "xl/workbook.xml", "0".repeat(40 << 20)),
                415,
                "file-hostile-archive");
        refused(figure, "empty.pdf", new byte[0], 422, "file-empty");
        refused(figure, "letter.docx", pdf("x"), 422, "file-named-wrongly");
        refused(figure, "../../etc/passwd.pdf", pdf("x"), 422, "file-name-not-allowed");
        refused(figure, "large.txt", bytes("a".repeat(300 * 1024)), 413, "file-too-large");
        signedIn("biro")
                .multiPart("title", "no file")
                .post("/observations/" + figure + "/evidence")
                .then()
                .statusCode(422);
        signedIn("biro")
                .multiPart("file", "a.txt", bytes("a"), "text/plain")
                .multiPart("owner", "me")
                .post("/observations/" + figure + "/evidence")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("unknown-field"));
        signedIn("biro")
                .multiPart("file", "a.txt", bytes("a"), "text/plain")
                .multiPart("shared", "perhaps")
                .post("/observations/" + figure + "/evidence")
                .then()
                .statusCode(400);
        as("biro")
                .body("{}")
                .post("/observations/" + figure + "/evidence")
                .then()
                .statusCode(415);

        assertThat(kept(figure)).isZero();
        signedIn("biro").get("/observations/" + figure + "/evidence").then().body("items", empty());
    }

    private static void refused(String figure, String name, byte[] content, int status, String code) {
        var answer =
                bring("biro", figure, name, content).then().statusCode(status).contentType("application/problem+json");
        if (status == 422) {
            answer.body("errors.find { it.pointer == '/file' }.code", equalTo(code));
        } else {
            answer.body("code", equalTo(code));
        }
    }

    @Test
    void an_upload_that_is_cut_off_leaves_nothing() throws IOException, InterruptedException {
        var figure = figure();

        try (var client = new Socket("localhost", RestAssured.port)) {
            client.getOutputStream()
                    .write(("POST /api/v1/observations/" + figure + "/evidence HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n"
                                    + "Authorization: Bearer " + Tokens.of("biro") + "\r\n\r\n--b\r\n"
                                    + "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                                    + "a".repeat(20_000))
                            .getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            Thread.sleep(300);
            client.setSoLinger(true, 0);
        }

        Thread.sleep(300);
        assertThat(kept(figure)).isZero();
    }

    @Test
    void too_many_files_are_too_many() {
        var figure = figure();
        for (var i = 0; i < 5; i++) {
            brought(figure);
        }

        bring("biro", figure, "one-more.txt", bytes("more"))
                .then()
                .statusCode(409)
                .body("code", equalTo("evidence-full"));
    }

    @Test
    void what_no_record_points_to_is_swept_away_and_what_is_lost_is_noticed() throws IOException {
        var figure = figure();
        var evidence = brought(figure);
        var hash = signedIn("biro").get(at(figure, evidence)).then().extract().<String>path("hash");
        var file = place(hash);
        var orphan = place(Sha256.hex("an orphan " + figure));
        Files.createDirectories(orphan.getParent());
        Files.writeString(orphan, "an orphan " + figure);
        for (var each : List.of(file, orphan)) {
            Files.setLastModifiedTime(each, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }

        vault.sweep();

        assertThat(orphan).doesNotExist();
        assertThat(file).exists();
        Files.delete(file);
        signedIn("biro")
                .get(at(figure, evidence) + "/content")
                .then()
                .statusCode(503)
                .body("code", equalTo("file-unavailable"));
        for (var user : List.of("biro", "auditor", "ankara")) {
            as(user).get("/observations/evidence-integrity").then().statusCode(403);
        }
        for (var i = 0; i < 20; i++) {
            var missing = as("kepala")
                    .post("/observations/evidence-integrity/readings")
                    .then()
                    .statusCode(200)
                    .body("orphansRemoved", greaterThanOrEqualTo(1))
                    .extract()
                    .<List<String>>path("missing.hash");
            if (missing.contains(hash)) {
                return;
            }
        }
        throw new AssertionError(hash + " was never missed");
    }

    private static Path place(String hash) {
        return Path.of("target/evidence", hash.substring(0, 2), hash);
    }
}
