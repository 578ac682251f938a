package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.platform.test.Floor;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The class of a document governs everything that could tell of it: views, bytes, lists, counts, search, history.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ConfidentialityTest {

    private static final List<String> EVERYBODY = List.of(
            "biro",
            "kepala",
            "hukum",
            "dinas-sda",
            "kemendagri",
            "kemlu",
            "kbri-ankara",
            "kbri-kl",
            "ankara",
            "auditor");

    @Inject
    Neighbours neighbours;

    @Inject
    AgroalDataSource database;

    @Inject
    SessionFactory sessions;

    @Inject
    MeterRegistry meters;

    private String id;
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 13);

    @BeforeEach
    void a_case_of_the_water_department_shared_with_ankara() {
        neighbours.mission("kbri-ankara", "{\"country\": \"TR\", \"from\": \"2020-01-01\", \"until\": null}");
        neighbours.mission("kbri-kuala-lumpur", "{\"country\": \"MY\", \"from\": null, \"until\": null}");
        id = opened(neighbours.aPartnerIn("TR").code(), "{\"agency\": \"sda\", \"sharedWith\": [\"tr-ankara\"]}");
    }

    private String paper(String by, String confidentiality) {
        return uploaded(
                        by,
                        id,
                        "OTHER",
                        Map.of(
                                "title",
                                mark + " " + confidentiality,
                                "confidentiality",
                                confidentiality,
                                "shared",
                                "true",
                                "language",
                                confidentiality.toLowerCase(Locale.ROOT).substring(0, 2)),
                        mark + confidentiality)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void seenBy(String document, Set<String> readers) {
        for (var user : EVERYBODY) {
            var sees = readers.contains(user);
            var status = sees ? 200 : 404;
            var at = API + "/" + id + "/documents/" + document;
            assertThat(as(user).get(at).statusCode()).as(user + " record").isEqualTo(status);
            assertThat(as(user).get(at + "/content").statusCode())
                    .as(user + " bytes")
                    .isEqualTo(status);
            assertThat(as(user).get("/api/v1/documents?q=" + mark).<List<String>>path("items.id"))
                    .as(user + " search")
                    .hasSize(sees ? 1 : 0);
            assertThat(as(user).get("/api/v1/documents?total=true&q=" + mark).<Integer>path("total"))
                    .as(user + " count")
                    .isEqualTo(sees ? 1 : 0);
            var inside = List.of(API + "/" + id + "/documents", API + "/" + id + "/history", API + "/" + id + "/texts");
            for (var path : inside) {
                var told = as(user).get(path).asString();
                assertThat(told.contains(document)).as(user + " " + path).isEqualTo(sees);
                assertThat(sees || !told.contains(mark)).as(user + " " + path).isTrue();
            }
        }
    }

    @Test
    void an_internal_paper_is_seen_by_all_who_see_the_case_and_by_the_partner_where_it_is_shared() {
        seenBy(
                paper("biro", "INTERNAL"),
                Set.of(
                        "biro",
                        "kepala",
                        "hukum",
                        "dinas-sda",
                        "kemendagri",
                        "kemlu",
                        "kbri-ankara",
                        "ankara",
                        "auditor"));
    }

    @Test
    void a_confidential_paper_is_not_the_partners_even_where_it_is_marked_as_shared() {
        seenBy(
                paper("biro", "CONFIDENTIAL"),
                Set.of("biro", "kepala", "hukum", "dinas-sda", "kemendagri", "kemlu", "kbri-ankara", "auditor"));
    }

    @Test
    void a_confidential_paper_is_not_for_another_department() {
        id = opened(neighbours.aPartnerIn("TR").code(), "{\"agency\": \"dishub\"}");

        seenBy(
                paper("biro", "CONFIDENTIAL"),
                Set.of("biro", "kepala", "hukum", "kemendagri", "kemlu", "kbri-ankara", "auditor"));
    }

    @Test
    void a_secret_paper_is_for_few() {
        seenBy(paper("kepala", "SECRET"), Set.of("kepala", "hukum", "kemlu", "auditor"));
    }

    @Test
    void nobody_puts_a_paper_into_a_class_that_he_may_not_read() {
        uploaded("biro", id, "OTHER", Map.of("confidentiality", "SECRET"))
                .statusCode(403)
                .body("code", equalTo("class-not-yours-to-give"));
        uploaded("biro", id, "OTHER", Map.of("confidentiality", "TOP")).statusCode(400);
    }

    @Test
    void a_class_is_raised_and_lowered_by_those_who_may_with_a_reason() {
        var document = paper("biro", "INTERNAL");

        classified("biro", document, "{\"to\": \"CONFIDENTIAL\"}").statusCode(422);
        classified("biro", document, "{\"to\": \"INTERNAL\", \"reason\": \"x\"}")
                .statusCode(409)
                .body("code", equalTo("class-unchanged"));
        classified("ankara", document, "{\"to\": \"SECRET\", \"reason\": \"x\"}")
                .statusCode(403);
        classified("kbri-kl", document, "{\"to\": \"SECRET\", \"reason\": \"x\"}")
                .statusCode(404);
        classified("biro", document, "{\"to\": \"CONFIDENTIAL\", \"reason\": \"names of negotiators\"}")
                .statusCode(201)
                .body("confidentiality", equalTo("CONFIDENTIAL"));
        classified("biro", document, "{\"to\": \"PUBLIC\", \"reason\": \"x\"}")
                .statusCode(403)
                .body("code", equalTo("class-not-yours-to-give"));
        classified("hukum", document, "{\"to\": \"SECRET\", \"reason\": \"a draft of the other side\"}")
                .statusCode(201);
        classified("biro", document, "{\"to\": \"PUBLIC\", \"reason\": \"x\"}").statusCode(404);
        classified("kepala", document, "{\"to\": \"INTERNAL\", \"reason\": \"published by both\"}")
                .statusCode(201)
                .body("confidentialityLabel", equalTo("Internal"));

        as("biro").get(API + "/" + id + "/history").then().body("items.action", hasItem("classify-document"));
        assertThat(journal(document, "classify-document")).isEqualTo(3);
    }

    private ValidatableResponse classified(String user, String document, String body) {
        return as(user).contentType(ContentType.JSON)
                .body(body)
                .post(API + "/" + id + "/documents/" + document + "/classifications")
                .then();
    }

    @Test
    void a_new_version_keeps_the_class_and_is_no_way_to_lower_it() {
        uploaded("biro", id, "LOI", Map.of("language", "id", "confidentiality", "CONFIDENTIAL"), "one")
                .statusCode(201);

        uploaded("biro", id, "LOI", Map.of("language", "id"), "two")
                .statusCode(201)
                .body("confidentiality", equalTo("CONFIDENTIAL"));
        uploaded("biro", id, "LOI", Map.of("language", "id", "confidentiality", "INTERNAL"), "three")
                .statusCode(403);
        uploaded("kepala", id, "LOI", Map.of("language", "id", "confidentiality", "SECRET"), "four")
                .statusCode(201);
        uploaded("biro", id, "LOI", Map.of("language", "id"), "five")
                .statusCode(409)
                .body("code", equalTo("document-not-yours-to-replace"));
        uploaded("biro", id, "LOI", Map.of("language", "en"), "six").statusCode(201);
    }

    @Test
    void a_hidden_successor_is_not_betrayed_by_the_paper_that_it_replaced() {
        var first = uploaded("biro", id, "LOI", Map.of("language", "id"), "one")
                .extract()
                .<String>path("id");
        var second = uploaded("kepala", id, "LOI", Map.of("language", "id", "confidentiality", "SECRET"), "two")
                .statusCode(201)
                .extract()
                .<String>path("id");

        as("kepala").get(API + "/" + id + "/documents/" + first).then().body("supersededBy", equalTo(second));
        as("biro").get(API + "/" + id + "/documents/" + first).then().body("supersededBy", nullValue());
    }

    @Test
    void every_look_at_a_confidential_paper_is_written_down_with_who_and_how() {
        var confidential = paper("biro", "CONFIDENTIAL");
        var internal = paper("biro", "INTERNAL");
        var before = journal(confidential, "view-document");

        as("kbri-ankara")
                .get(API + "/" + id + "/documents/" + confidential)
                .then()
                .statusCode(200);
        as("kbri-ankara")
                .get(API + "/" + id + "/documents/" + confidential + "/content")
                .then()
                .statusCode(200);
        as("kbri-ankara").get(API + "/" + id + "/documents").then().statusCode(200);
        as("kbri-ankara").get(API + "/" + id + "/documents/" + internal).then().statusCode(200);
        as("kbri-kl").get(API + "/" + id + "/documents/" + confidential).then().statusCode(404);

        assertThat(journal(confidential, "view-document")).isEqualTo(before + 1);
        assertThat(journal(confidential, "download-document")).isEqualTo(1);
        assertThat(journal(confidential, "list-document")).isEqualTo(1);
        assertThat(journal(internal, "view-document")).isZero();
        as("auditor")
                .get("/api/v1/audit?limit=200&resource=document&resourceId=" + confidential)
                .then()
                .statusCode(200)
                .body("items.action", hasItem("download-document"));
        assertThat(entries(confidential)).noneMatch(it -> it.contains(mark));
    }

    private int journal(String document, String action) {
        return (int)
                rows("select action from journal_entry where resource = 'document' and resource_id = '" + document
                                + "'")
                        .stream()
                        .filter(action::equals)
                        .count();
    }

    private List<String> entries(String document) {
        return rows("select coalesce(before::text, '') || coalesce(after::text, '') from journal_entry"
                + " where resource = 'document' and resource_id = '" + document + "'");
    }

    private List<String> rows(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_basis_of_a_move_names_no_paper_that_the_reader_may_not_know_of() {
        var old = as("kepala")
                .contentType(ContentType.JSON)
                .body("""
                        {"kind": "sister_city", "title": "t", "mode": "RETROACTIVE", "stage": "TEXT_APPROVED",
                         "partners": [{"code": "%s"}]}""".formatted(neighbours.aPartnerIn("TR").code()))
                .post(API)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        uploaded(
                        "kepala",
                        old,
                        "MINISTER_APPROVAL",
                        Map.of("number", "1", "issuedOn", "2025-08-01", "issuer", "x", "confidentiality", "SECRET"))
                .statusCode(201);
        var named = "moves.needs.flatten().document.findAll { it != null }";
        as("kepala").get(API + "/" + old + "/next").then().body(named, hasSize(1));
        as("biro").get(API + "/" + old + "/next").then().body(named, hasSize(0)).body("moves.ready", hasItem(true));
        Cases.move("biro", old, "forward-to-mofa").statusCode(201).body("documents", empty());

        as("kepala").get(API + "/" + old + "/moves").then().body("items[0].documents", hasSize(1));
        as("biro").get(API + "/" + old + "/moves").then().body("items[0].documents", hasSize(0));
        as("kbri-ankara").get(API + "/" + old + "/history").then().body("items.what", not(hasItem("DOCUMENT")));
    }

    @Test
    void filters_and_pages_hold_across_cases() {
        paper("biro", "INTERNAL");
        paper("biro", "CONFIDENTIAL");
        paper("biro", "PUBLIC");
        var all = "/api/v1/documents?q=" + mark;

        as("biro").get(all).then().body("items", hasSize(3));
        as("biro").get(all + "&confidentiality=PUBLIC").then().body("items", hasSize(1));
        as("biro").get(all + "&language=in").then().body("items", hasSize(1));
        as("biro").get(all + "&type=LOI").then().body("items", hasSize(0));
        as("biro").get(all + "&state=VALID&agreement=" + id).then().body("items", hasSize(3));
        as("biro").get(all + "&confidentiality=TOP").then().statusCode(422);
        as("biro").get(all + "&colour=red").then().statusCode(400);
        var first = as("biro")
                .get(all + "&limit=2&total=true")
                .then()
                .body("items", hasSize(2))
                .body("total", equalTo(3));
        as("biro")
                .get(all + "&limit=2&after=" + first.extract().path("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void a_list_costs_the_same_however_long_it_is() {
        for (var i = 0; i < 5; i++) {
            uploaded("biro", id, "OTHER", Map.of("title", mark, "language", "x" + (char) ('a' + i)))
                    .statusCode(201);
        }
        as("biro").get("/api/v1/documents?q=" + mark).then().statusCode(200);

        var one = statements("/api/v1/documents?limit=1&q=" + mark);
        var five = statements("/api/v1/documents?limit=5&q=" + mark);

        assertThat(five).isEqualTo(one).isLessThanOrEqualTo(5);
        assertThat(statements(API + "/" + id + "/documents")).isLessThanOrEqualTo(6);
        assertThat(statements(API + "/" + id + "/texts")).isLessThanOrEqualTo(6);
    }

    private long statements(String path) {
        return LongStream.range(0, 3)
                .map(_ -> {
                    var before = sent();
                    as("biro").get(path).then().statusCode(200);
                    return sent() - before;
                })
                .min()
                .orElseThrow();
    }

    private long sent() {
        return sessions.getStatistics().getPrepareStatementCount()
                + (long) meters.counter("jembatan.sql.statements").count();
    }
}
