package id.jembatan.agreements.store;

import static id.jembatan.platform.test.SampleFiles.bytes;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import id.jembatan.platform.vault.Vault;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is kept stays as it was, and what belongs to nothing goes.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class VaultTest {

    private static final String INTEGRITY = "/api/v1/documents/integrity";

    @Inject
    Vault vault;

    @Inject
    Neighbours neighbours;

    @Inject
    AgroalDataSource database;

    private String content;
    private Path file;

    @BeforeEach
    void a_document() {
        var id = as("biro")
                .contentType(ContentType.JSON)
                .body(
                        "{\"kind\": \"sister_city\", \"title\": \"t\", \"origin\": \"own_region\", \"partners\": [{\"code\": \""
                                + neighbours.aPartnerIn("TR").code() + "\"}]}")
                .post("/api/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var document = as("biro")
                .multiPart("file", "a.txt", bytes("kept " + UUID.randomUUID()), "text/plain")
                .multiPart("type", "OTHER")
                .post("/api/v1/agreements/" + id + "/documents")
                .then()
                .statusCode(201)
                .extract();
        content = "/api/v1/agreements/" + id + "/documents/" + document.path("id") + "/content";
        file = place(document.path("hash"));
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).header("Accept-Language", "en");
    }

    private static Path place(String hash) {
        return Path.of("target/documents", hash.substring(0, 2), hash);
    }

    /// Slices until everything was read at least once.
    private static void readAll() {
        for (var i = 0; i < 50; i++) {
            var report = as("kepala")
                    .post(INTEGRITY + "/readings")
                    .then()
                    .statusCode(200)
                    .extract();
            if (report.<Integer>path("read").equals(report.<Integer>path("files"))) {
                return;
            }
        }
        throw new AssertionError("Never read everything");
    }

    @Test
    void an_altered_and_a_missing_file_are_noticed_and_named() throws IOException {
        var hash = file.getFileName().toString();
        readAll();
        as("admin").get(INTEGRITY).then().statusCode(200).body("altered.hash", not(hasItem(hash)));
        var was = Files.readAllBytes(file);

        Files.write(file, bytes("somebody else's words"));
        readUntilNoticed("altered", hash);
        as("admin").get(INTEGRITY).then().body("altered.find { it.hash == '" + hash + "' }.documents", equalTo(1));

        Files.delete(file);
        readUntilNoticed("missing", hash);
        as("biro").get(content).then().statusCode(503).body("code", equalTo("file-unavailable"));

        Files.write(file, was);
        for (var i = 0; i < 20 && as("admin").get(INTEGRITY).asString().contains(hash); i++) {
            as("admin").post(INTEGRITY + "/readings").then().statusCode(200);
        }
        as("admin")
                .get(INTEGRITY)
                .then()
                .body("missing.hash", not(hasItem(hash)))
                .body("altered.hash", not(hasItem(hash)));
        as("biro").get(content).then().statusCode(200);
    }

    private static void readUntilNoticed(String how, String hash) {
        for (var i = 0; i < 20; i++) {
            var told = as("admin")
                    .post(INTEGRITY + "/readings")
                    .then()
                    .statusCode(200)
                    .extract();
            if (told.<List<String>>path(how + ".hash").contains(hash)) {
                return;
            }
        }
        throw new AssertionError(hash + " was never found " + how);
    }

    @Test
    void only_those_who_administer_ask_for_it() {
        for (var user : List.of("biro", "auditor", "kbri-ankara", "ankara")) {
            as(user).get(INTEGRITY).then().statusCode(403);
            as(user).post(INTEGRITY + "/readings").then().statusCode(403);
        }
    }

    @Test
    void a_file_without_a_document_is_swept_away_after_a_day_and_no_other() throws IOException {
        var orphan = kept("an orphan " + UUID.randomUUID(), Duration.ofDays(2));
        var fresh = kept("just coming in " + UUID.randomUUID(), Duration.ofMinutes(5));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(400))));

        assertThat(vault.sweep()).isGreaterThanOrEqualTo(1);

        assertThat(orphan).doesNotExist();
        assertThat(fresh).exists();
        assertThat(file).exists();
        as("admin").get(INTEGRITY).then().body("orphansRemoved", greaterThanOrEqualTo(1));
        Files.delete(fresh);
    }

    @Test
    void a_file_whose_document_was_written_by_an_older_version_is_adopted() throws IOException, SQLException {
        var hash = file.getFileName().toString();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from kept_file where hash = '" + hash + "'");
        }
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        vault.sweep();

        assertThat(file).exists();
        as("biro").get(content).then().statusCode(200);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept_file where hash = '" + hash + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    private static Path kept(String text, Duration ago) throws IOException {
        var beside = Files.writeString(Files.createTempFile("orphan", null), text);
        var place = place(Sha256.hex(beside));
        Files.createDirectories(place.getParent());
        Files.move(beside, place);
        Files.setLastModifiedTime(place, FileTime.from(Instant.now().minus(ago)));
        return place;
    }
}
