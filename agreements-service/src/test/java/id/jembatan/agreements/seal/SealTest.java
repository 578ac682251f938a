package id.jembatan.agreements.seal;

import static id.jembatan.agreements.instrument.Texts.API;
import static id.jembatan.agreements.instrument.Texts.aCaseWith;
import static id.jembatan.agreements.instrument.Texts.aDraft;
import static id.jembatan.agreements.instrument.Texts.as;
import static id.jembatan.agreements.instrument.Texts.get;
import static id.jembatan.agreements.instrument.Texts.patch;
import static id.jembatan.agreements.instrument.Texts.post;
import static id.jembatan.agreements.instrument.Texts.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class SealTest {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    private String partner;
    private String caseId;
    private String text;

    @BeforeEach
    void a_draft() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        partner = neighbours.aPartnerIn("TR").code();
        caseId = aCaseWith(partner);
        text = aDraft(caseId, "{}");
    }

    @AfterEach
    void clock() {
        TestClock.reset();
    }

    private static String hash(String text) {
        return get("biro", "/instruments/" + text + "/seal")
                .statusCode(200)
                .extract()
                .path("hash");
    }

    private static byte[] file(String text) {
        return as("biro")
                .get(API + "/instruments/" + text + "/canonical")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String approval(String hash) {
        return "{\"hash\": \"" + hash + "\", \"capacity\": \"Governor\"}";
    }

    private String fileApproval(String side, String payload, String header, String signature) {
        return """
                {"side": "%s", %s "signer": "Ayşe Yılmaz", "capacity": "Mayor",
                 "file": {"payload": "%s"%s}}""".formatted(
                side,
                side.equals("PARTNER") ? "\"partner\": \"" + partner + "\"," : "",
                payload,
                header == null ? "" : ", \"protected\": \"%s\", \"signature\": \"%s\"".formatted(header, signature));
    }

    @Test
    void the_exported_file_is_what_is_hashed_and_anybody_can_check_it() throws Exception {
        var bytes = file(text);
        var json = new ObjectMapper().readTree(bytes);

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(hash(text));
        assertThat(json.get("texts").get(0).get("sha256").asText()).hasSize(64);
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        assertThat(names).isSorted();
        assertThat(file(text)).isEqualTo(bytes);
        get("kbri-kl", "/instruments/" + text + "/canonical").statusCode(404);
    }

    @Test
    void both_sides_approve_the_same_and_a_change_kills_it_for_good() throws Exception {
        var first = hash(text);
        post("kepala", "/instruments/" + text + "/approvals", approval(first))
                .statusCode(201)
                .body("isSealed", equalTo(false))
                .body("waitsFor.partner", contains(partner));
        post(
                        "biro",
                        "/instruments/" + text + "/approval-files",
                        fileApproval("PARTNER", URL.encodeToString(file(text)), null, null))
                .statusCode(201)
                .body("isSealed", equalTo(true))
                .body("allVerified", equalTo(false))
                .body("approvals.proof", contains("LOGIN", "UNVERIFIED"));
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/events/text.sealed.v1.schema.json"));
        var told = sql.list(
                "select data from outbox_event where subject = ? and type = 'id.jembatan.text.sealed.v1'",
                row -> row.getString(1),
                UUID.fromString(text));
        assertThat(told)
                .hasSize(1)
                .allSatisfy(it -> assertThat(schema.validate(new ObjectMapper().readTree(it)))
                        .isEmpty());

        patch("biro", "/instruments/" + text, "{\"title\": \"Another title\"}").statusCode(200);
        get("biro", "/instruments/" + text + "/seal")
                .body("isSealed", equalTo(false))
                .body("approvals.alive", contains(false, false))
                .body("approvals[0].diedWhy.text", equalTo("The content changed: title."));
        var dead = get("biro", "/instruments/" + text + "/seal").extract().<List<String>>path("approvals.id");
        post("kepala", "/instruments/" + text + "/approvals", approval(first))
                .statusCode(409)
                .body("code", equalTo("text-differs"))
                .body("approves", equalTo(1))
                .body("changed", contains("title"));

        patch("biro", "/instruments/" + text, "{\"title\": \"Joint agreement\"}")
                .statusCode(200);
        assertThat(hash(text)).isEqualTo(first);
        get("biro", "/instruments/" + text + "/seal").body("approvals.alive", contains(false, false));
        post("kepala", "/instruments/" + text + "/approvals", approval(first))
                .statusCode(201)
                .body("approvals", hasSize(3))
                .body("approvals[2].alive", equalTo(true))
                .body("approvals[2].revision", equalTo(1))
                .body("approvals[2].id", not(equalTo(dead.getFirst())));
        get("biro", "/agreements/" + caseId + "/history").body("items.text", hasItem("Approval died"));
    }

    @Test
    void a_file_that_is_taken_back_takes_the_approval_along() {
        post("kepala", "/instruments/" + text + "/approvals", approval(hash(text)))
                .statusCode(201);
        var document = get("biro", "/instruments/" + text).extract().<String>path("texts[0].document");

        post(
                        "biro",
                        "/agreements/" + caseId + "/documents/" + document + "/withdrawals",
                        "{\"reason\": \"wrong file\"}")
                .statusCode(201);

        get("biro", "/instruments/" + text + "/seal").body("approvals[0].alive", equalTo(false));
    }

    @Test
    void a_signature_is_checked_where_its_key_is_known() throws Exception {
        var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var kid = "mayor-" + text;
        var key = aKey(kid, keys, partner);
        var payload = URL.encodeToString(file(text));
        var header = URL.encodeToString(
                "{\"alg\":\"EdDSA\",\"kid\":\"%s\"}".formatted(kid).getBytes(StandardCharsets.UTF_8));
        var good = signed(keys, header + "." + payload);

        post(
                        "biro",
                        "/instruments/" + text + "/approval-files",
                        fileApproval("PARTNER", payload, header, URL.encodeToString(new byte[64])))
                .statusCode(422)
                .body("errors[0].code", equalTo("signature-wrong"));
        var weak = URL.encodeToString(
                "{\"alg\":\"none\",\"kid\":\"%s\"}".formatted(kid).getBytes(StandardCharsets.UTF_8));
        post("biro", "/instruments/" + text + "/approval-files", fileApproval("PARTNER", payload, weak, good))
                .statusCode(422)
                .body("errors[0].code", equalTo("algorithm-not-known"));
        var confused = URL.encodeToString(
                "{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(kid).getBytes(StandardCharsets.UTF_8));
        post(
                        "biro",
                        "/instruments/" + text + "/approval-files",
                        fileApproval("PARTNER", payload, confused, signed(keys, confused + "." + payload)))
                .statusCode(422)
                .body("errors[0].code", equalTo("signature-wrong"));
        post("kepala", "/instruments/" + text + "/approval-files", fileApproval("OURS", payload, header, good))
                .statusCode(422)
                .body("errors[0].code", equalTo("key-of-another-side"));
        post("biro", "/instruments/" + text + "/approval-files", fileApproval("PARTNER", payload, header, good))
                .statusCode(201)
                .body("approvals[0].proof", equalTo("VERIFIED"))
                .body("approvals[0].signer", equalTo("Ayşe Yılmaz"));

        post("admin", "/seal-keys/" + key + "/revocations", "{\"reason\": \"lost\"}")
                .statusCode(201)
                .body("validToday", equalTo(false));
        post("admin", "/seal-keys/" + key + "/revocations", "{\"reason\": \"lost\"}")
                .statusCode(409);
        patch("biro", "/instruments/" + text, "{\"title\": \"Another\"}").statusCode(200);
        var anew = URL.encodeToString(file(text));
        post(
                        "biro",
                        "/instruments/" + text + "/approval-files",
                        fileApproval("PARTNER", anew, header, signed(keys, header + "." + anew)))
                .statusCode(422)
                .body("errors[0].code", equalTo("key-not-valid"));
        post("admin", "/seal-keys", keyForm(kid, keys, partner))
                .statusCode(409)
                .body("code", equalTo("key-name-taken"));
    }

    private static String keyForm(String kid, KeyPair keys, String partner) {
        return """
                {"side": "PARTNER", "partner": "%s", "kid": "%s", "algorithm": "EdDSA", "publicKey": "%s",
                 "holder": "office of the mayor"}""".formatted(
                        partner,
                        kid,
                        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    }

    private static String aKey(String kid, KeyPair keys, String partner) {
        post("biro", "/seal-keys", keyForm(kid, keys, partner)).statusCode(403);
        get("biro", "/seal-keys").statusCode(403);
        var key = post("admin", "/seal-keys", keyForm(kid, keys, partner))
                .statusCode(201)
                .extract()
                .<String>path("id");
        get("admin", "/seal-keys").body("items.kid", hasItem(kid));
        return key;
    }

    private static String signed(KeyPair keys, String input) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(input.getBytes(StandardCharsets.US_ASCII));
        return URL.encodeToString(signature.sign());
    }

    @Test
    void nobody_approves_or_takes_home_what_he_may_not_read() {
        neighbours.ankara();
        var shared = aCaseWith("tr-ankara", "{\"sharedWith\": [\"tr-ankara\"]}");
        var hidden = as("biro")
                .multiPart("file", "t.txt", "not for them".getBytes(StandardCharsets.UTF_8), "text/plain")
                .multiPart("type", "AGREED_TEXT")
                .multiPart("language", "id")
                .post(API + "/agreements/" + shared + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var other = aDraft(
                shared,
                "{\"texts\": [{\"document\": \"%s\", \"language\": \"id\", \"prevailing\": true}]}".formatted(hidden));

        get("ankara", "/instruments/" + other).statusCode(200).body("texts", hasSize(0));
        get("ankara", "/instruments/" + other + "/canonical").statusCode(404);
        post("ankara", "/instruments/" + other + "/approvals", approval(hash(other)))
                .statusCode(403);
    }

    @Test
    void bad_keys_and_bad_files_are_refused() {
        var bad = """
                {"side": "PARTNER", "partner": "x-y", "kid": "k-%s", "algorithm": "ES256", "publicKey": "%s", "holder": "h"%s}""";
        post("admin", "/seal-keys", bad.formatted(text, "AAAA", ""))
                .statusCode(422)
                .body("errors[0].code", equalTo("key-unreadable"));
        post("admin", "/seal-keys", bad.formatted(text, "AAAA", ", \"validFrom\": \"2026-02-30\""))
                .statusCode(400);
        var path = "/instruments/" + text + "/approval-files";
        post("biro", path, fileApproval("PARTNER", "***", null, null))
                .statusCode(422)
                .body("errors[0].code", equalTo("file-unreadable"));
        post(
                        "biro",
                        path,
                        fileApproval(
                                "PARTNER", URL.encodeToString("no json".getBytes(StandardCharsets.UTF_8)), null, null))
                .statusCode(422);
        post(
                        "biro",
                        path,
                        fileApproval(
                                "PARTNER",
                                URL.encodeToString("{\"a\":1}".getBytes(StandardCharsets.UTF_8)),
                                null,
                                null))
                .statusCode(409)
                .body("code", equalTo("text-differs"))
                .body("approves", nullValue());
        post(
                        "biro",
                        path,
                        fileApproval("PARTNER", URL.encodeToString(file(text)), null, null)
                                .replace(partner, "xx-nobody"))
                .statusCode(422)
                .body("errors[0].detail", containsString(partner));
        post("kepala", "/instruments/" + text + "/approvals", "{\"hash\": \"abc\"}")
                .statusCode(422);
        var empty = aDraft(caseId, "{\"texts\": []}");
        post("kepala", "/instruments/" + empty + "/approvals", approval(hash(empty)))
                .statusCode(409)
                .body("code", equalTo("no-text-to-seal"));
    }

    @Test
    void two_seals_at_once_leave_one() throws Exception {
        var form = approval(hash(text));

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Integer>();
            var calls = List.of(
                    threads.submit(() -> post("kepala", "/instruments/" + text + "/approvals", form)
                            .extract()
                            .statusCode()),
                    threads.submit(() -> post("kepala", "/instruments/" + text + "/approvals", form)
                            .extract()
                            .statusCode()));
            for (var call : calls) {
                answers.add(call.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409);
        }
        get("biro", "/instruments/" + text + "/seal").body("approvals", hasSize(1));
    }

    @Test
    void each_side_speaks_for_itself_only() {
        var ours = approval(hash(text));
        for (var user : List.of("biro", "hukum", "kbri-ankara")) {
            post(user, "/instruments/" + text + "/approvals", ours).statusCode(org.hamcrest.Matchers.oneOf(403, 404));
        }
        post("auditor", "/instruments/" + text + "/approvals", ours).statusCode(403);
        post("ankara", "/instruments/" + text + "/approvals", ours).statusCode(404); // not shared with him

        var shared = aCaseWith(partner, "{\"sharedWith\": [\"tr-ankara\"]}");
        var other = aDraft(shared, "{}");
        post("ankara", "/instruments/" + other + "/approvals", approval(hash(other)))
                .statusCode(403)
                .body("code", equalTo("not-a-side")); // shared, but he is no party of it
        post(
                        "biro",
                        "/instruments/" + other + "/approval-files",
                        fileApproval("OURS", URL.encodeToString(file(other)), null, null))
                .statusCode(403);
    }

    @Test
    void the_partners_officer_approves_for_his_own_organisation() {
        neighbours.ankara();
        var shared = aCaseWith("tr-ankara", "{\"sharedWith\": [\"tr-ankara\"]}");
        var theirs = aDraft(shared, "{}");

        get("ankara", "/instruments/" + theirs + "/seal").statusCode(200).body("actions", contains("approve"));
        post("ankara", "/instruments/" + theirs + "/approvals", approval(hash(theirs)))
                .statusCode(201)
                .body("approvals[0].side", equalTo("PARTNER"))
                .body("approvals[0].partner", equalTo("tr-ankara"));
        post("kepala", "/instruments/" + theirs + "/approvals", approval(hash(theirs)))
                .statusCode(201)
                .body("isSealed", equalTo(true))
                .body("allVerified", equalTo(true));
        sign(theirs, "2026-11-20").statusCode(201);
        post("kepala", "/instruments/" + theirs + "/approvals", approval(hash(theirs)))
                .statusCode(409)
                .body("code", equalTo("signed-already"));
        get("biro", "/instruments/" + theirs + "/seal").body("isSealed", equalTo(true));
    }
}
