package id.jembatan.platform.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the journal forgets, what it must not, and what an outsider gets to check it.
@QuarkusTest
@WithTestResource(value = Floor.class, scope = TestResourceScope.GLOBAL)
class JournalProofTest {

    private static final Caller CLERK = new Caller(
            "0198c1d2-bbbb",
            "Made-up Clerk",
            Set.of("bureau-officer"),
            Set.of(),
            null,
            null,
            null,
            Locale.ENGLISH,
            "bureau-head for kepala, 2026-11-01 to 2026-11-30, by SK 12/2026");

    @Inject
    Journal journal;

    @Inject
    JournalChain chain;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Retention retention;

    @Inject
    Sql sql;

    @BeforeEach
    @AfterEach
    void an_empty_journal() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var table : new String[] {"journal_entry", "journal_checkpoint"}) {
                sql.run("alter table " + table + " disable trigger user");
                sql.run("truncate " + table);
                sql.run("alter table " + table + " enable trigger user");
            }
            sql.run("delete from journal_hold");
            sql.run("update journal_head set chain_no = 0, hash = decode(repeat('00', 32), 'hex'), at = null");
        });
    }

    @Test
    void who_acts_for_somebody_is_written_with_it() {
        var thing = written("approve");

        as("auditor")
                .get("/api/v1/audit?resourceId=" + thing)
                .then()
                .statusCode(200)
                .body("items[0].delegation", equalTo(CLERK.delegation()));
    }

    @Test
    void a_state_is_erased_and_the_chain_holds() {
        var thing = written("register");
        written("register");

        as("admin")
                .body("{\"resource\": \"thing\", \"resourceId\": \"%s\", \"reason\": \"REQUESTED\"}".formatted(thing))
                .post("/api/v1/audit/erasures")
                .then()
                .statusCode(200)
                .body("erased", equalTo(1))
                .body("kept", equalTo(0));

        sealed();
        assertThat(chain.verify().isWhole()).isTrue();
        as("auditor")
                .get("/api/v1/audit?resourceId=" + thing)
                .then()
                .body("items.find { it.action == 'register' }.after", nullValue())
                .body("items.find { it.action == 'register' }.erased", equalTo(true))
                .body("items.find { it.action == 'erase' }.after.what.reason", equalTo("REQUESTED"));
        assertThat(export()).doesNotContain("secret of " + thing).contains("secret of ");
    }

    @Test
    void a_name_is_erased_and_the_account_stays() {
        var thing = written("register");

        as("admin")
                .body("{\"actor\": \"%s\", \"reason\": \"RETENTION_ENDED\"}".formatted(CLERK.subject()))
                .post("/api/v1/audit/erasures")
                .then()
                .statusCode(200)
                .body("erased", equalTo(1));

        assertThat(chain.verify().isWhole()).isTrue();
        as("auditor")
                .get("/api/v1/audit?resourceId=" + thing)
                .then()
                .body("items[0].actorName", equalTo(CLERK.subject()))
                .body("items[0].after.name", equalTo("secret of " + thing));
    }

    @Test
    void what_was_erased_with_another_digest_breaks_the_chain() {
        var thing = written("register");
        sealed();

        sql.run("""
                update journal_entry set states_digest = decode(repeat('11', 32), 'hex'), states_salt = null,
                    before = null, after = null where resource_id = ?""", thing);

        assertThat(chain.verify().brokenAt()).isEqualTo(1);
    }

    @Test
    void erasing_names_one_thing_and_is_for_administrators() {
        var both = "{\"resource\": \"thing\", \"resourceId\": \"%s\", \"actor\": \"x\", \"reason\": \"REQUESTED\"}"
                .formatted(Ids.next());

        as("admin").body(both).post("/api/v1/audit/erasures").then().statusCode(422);
        as("admin")
                .body("{\"reason\": \"REQUESTED\"}")
                .post("/api/v1/audit/erasures")
                .then()
                .statusCode(422);
        as("auditor").body(both).post("/api/v1/audit/erasures").then().statusCode(403);
    }

    @Test
    void what_is_held_is_not_erased_until_the_hold_is_lifted() {
        var thing = written("register");
        String hold = as("admin")
                .body("{\"resource\": \"thing\", \"resourceId\": \"%s\", \"reason\": \"made-up inquiry\"}"
                        .formatted(thing))
                .post("/api/v1/audit/holds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var wanted = "{\"resource\": \"thing\", \"resourceId\": \"%s\", \"reason\": \"REQUESTED\"}".formatted(thing);

        as("admin")
                .body(wanted)
                .post("/api/v1/audit/erasures")
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.endsWith("journal-held"));
        as("admin")
                .body("{\"actor\": \"%s\", \"reason\": \"REQUESTED\"}".formatted(CLERK.subject()))
                .post("/api/v1/audit/erasures")
                .then()
                .statusCode(409);
        sealed();
        assertThat(retention.forgetBefore(Instant.parse("2100-01-01T00:00:00Z")))
                .isZero();
        assertThatThrownBy(() -> sql.run("""
                        update journal_entry set states_digest = decode(repeat('11', 32), 'hex'), states_salt = null,
                            before = null, after = null where resource_id = ?""", thing)).hasMessageContaining("held");

        as("admin")
                .body("{\"reason\": \"the inquiry is over\"}")
                .post("/api/v1/audit/holds/" + hold + "/lift")
                .then()
                .statusCode(200);
        as("admin")
                .body("{\"reason\": \"again\"}")
                .post("/api/v1/audit/holds/" + hold + "/lift")
                .then()
                .statusCode(409);
        as("admin")
                .body(wanted)
                .post("/api/v1/audit/erasures")
                .then()
                .statusCode(200)
                .body("erased", equalTo(1));
        as("auditor").get("/api/v1/audit/holds").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void what_is_older_than_is_kept_loses_its_states() {
        written("register");
        sealed();

        assertThat(retention.forgetBefore(Instant.parse("2000-01-01T00:00:00Z")))
                .isZero();
        assertThat(retention.forgetBefore(Instant.parse("2100-01-01T00:00:00Z")))
                .isEqualTo(1);

        sealed();
        assertThat(chain.verify().isWhole()).isTrue();
    }

    @Test
    void a_checkpoint_is_signed_by_the_key_that_the_service_names() throws Exception {
        written("register");
        sealed();

        assertThat(checkpoints.make()).isTrue();
        assertThat(checkpoints.make()).as("nothing new").isFalse();

        var end = chain.last();
        var answer = as("auditor").get("/api/v1/audit/checkpoints").then().statusCode(200);
        answer.body("items[0].hash", equalTo(end.hash()));
        String jws = answer.extract().path("items[0].jws");
        String x = as("auditor")
                .get("/api/v1/audit/key")
                .then()
                .statusCode(200)
                .extract()
                .path("x");
        var parts = jws.split("\\.");
        var signature = Signature.getInstance("Ed25519");
        var head = HexFormat.of().parseHex("302a300506032b6570032100");
        var raw = Base64.getUrlDecoder().decode(x);
        var encoded = new byte[head.length + raw.length];
        System.arraycopy(head, 0, encoded, 0, head.length);
        System.arraycopy(raw, 0, encoded, head.length, raw.length);
        signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .contains("\"chainNo\":1", end.hash(), "partners-service");
        assertThatThrownBy(() -> sql.run("delete from journal_checkpoint")).hasMessageContaining("for good");
    }

    @Test
    void an_export_holds_every_entry_the_checkpoints_and_an_end() throws Exception {
        written("register");
        written("rename");
        sealed();
        checkpoints.make();

        var lines = export().lines().toList();

        var json = new ObjectMapper();
        assertThat(lines).hasSize(5);
        assertThat(json.readTree(lines.get(0)).path("journal").asText()).isEqualTo("partners-service");
        assertThat(json.readTree(lines.get(1)).path("action").asText()).isEqualTo("register");
        assertThat(json.readTree(lines.get(2)).path("chainNo").asInt()).isEqualTo(2);
        assertThat(json.readTree(lines.get(3)).path("checkpoint").asText()).contains(".");
        assertThat(json.readTree(lines.get(4)).path("end").asInt()).isEqualTo(2);
        as("admin").get("/api/v1/audit/export").then().statusCode(403);
    }

    @Test
    void the_auditor_has_the_chain_checked() {
        written("register");
        sealed();

        as("auditor")
                .get("/api/v1/audit/verification")
                .then()
                .statusCode(200)
                .body("entries", equalTo(1))
                .body("brokenAt", nullValue());
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user)).contentType("application/json");
    }

    private static String export() {
        return as("auditor")
                .get("/api/v1/audit/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private UUID written(String action) {
        var thing = Ids.next();
        QuarkusTransaction.requiringNew()
                .run(() -> journal.record(CLERK, action, "thing", thing, null, Map.of("name", "secret of " + thing)));
        return thing;
    }

    private void sealed() {
        while (sql.first("select 1 from journal_entry where chain_no is null", row -> 1)
                .isPresent()) {
            chain.seal();
        }
    }
}
