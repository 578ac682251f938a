package id.jembatan.partners.registry;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How far things are with a partner, what became of it, and records that become one.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PartnerLifeTest {

    @Inject
    CleanSlate slate;

    @BeforeEach
    void wipe() {
        slate.wipe();
    }

    private static Response post(String id, String what, String json) {
        return as("biro").contentType("application/json").body(json).post("/api/v1/partners/" + id + "/" + what);
    }

    private static Response patch(String id, String what, String json) {
        return as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", as("biro").get("/api/v1/partners/" + id).header("ETag"))
                .body(json)
                .patch("/api/v1/partners/" + id + what);
    }

    private static Response merge(String from, String into) {
        return as("kepala")
                .contentType("application/json")
                .body("{\"into\": \"" + into + "\", \"reason\": \"entered twice\"}")
                .post("/api/v1/partners/" + from + "/merges");
    }

    private static Response undo(String from, String merge) {
        return as("kepala")
                .contentType("application/json")
                .body("{\"reason\": \"two cities after all\"}")
                .post("/api/v1/partners/" + from + "/merges/" + merge + "/reversals");
    }

    @Test
    void what_nobody_said_the_relations_tell() {
        register("""
                {"kind": "city", "name": "A", "country": "TR", "partnerships": [{"kind": "sister_city"}]}""");
        register("""
                {"kind": "city", "name": "B", "country": "TR", "partnerships": [{"kind": "letter_of_intent"}]}""");
        register(aCityNamed("C", "TR"));

        as("biro").get("/api/v1/partners?stage=active").then().body("items.code", contains("tr-a"));
        as("biro").get("/api/v1/partners?stage=prospect").then().body("items.code", contains("tr-b", "tr-c"));
        as("biro").get("/api/v1/partners?stage=asleep").then().statusCode(400);
    }

    @Test
    void every_stage_is_kept_with_its_reason() {
        var id = register(aCityNamed("Ankara", "TR"));
        post(
                        id,
                        "stages",
                        "{\"stage\": \"active\", \"from\": {\"year\": 2025, \"month\": 8}, \"reason\": \"letter signed\"}")
                .then()
                .statusCode(201)
                .body("stage", equalTo("active"))
                .body("version", equalTo(1));
        post(id, "stages", "{\"stage\": \"ended\", \"reason\": \"not renewed\"}")
                .then()
                .statusCode(201);

        as("biro")
                .get("/api/v1/partners/" + id + "/stages")
                .then()
                .body("items.stage", contains("ended", "active"))
                .body("items[1].from.month", equalTo(8))
                .body("items.recordedBy", contains("bureau", "bureau"));
        as("biro").get("/api/v1/partners?stage=ended").then().body("items.code", contains("tr-ankara"));
        post(id, "stages", "{\"stage\": \"dormant\", \"reason\": \"both sides wait for a new mayor\"}")
                .then()
                .statusCode(201)
                .body("stage", equalTo("dormant"));
        as("biro").get("/api/v1/partners?stage=dormant").then().body("items.code", contains("tr-ankara"));
        post(id, "stages", "{\"stage\": \"asleep\", \"reason\": \"quiet\"}")
                .then()
                .statusCode(400);
        post(id, "stages", "{\"stage\": \"ended\", \"reason\": \" \"}").then().statusCode(422);
    }

    @Test
    void a_body_that_ceased_names_its_successors_and_takes_no_circle() {
        var old = register(aCityNamed("Old", "TR"));
        var north = register(aCityNamed("North", "TR"));
        post(old, "stages", "{\"stage\": \"ceased\", \"from\": {\"year\": 2014}, \"reason\": \"a law\"}");
        String link = post(
                        old,
                        "successors",
                        "{\"successor\": \"" + north + "\", \"kind\": \"split_into\", \"on\": {\"year\": 2014}}")
                .then()
                .statusCode(201)
                .body("successors.partner.code", contains("tr-north"))
                .extract()
                .path("successors[0].id");

        as("biro")
                .get("/api/v1/partners/" + north)
                .then()
                .body("predecessors.partner.code", contains("tr-old"))
                .body("predecessors[0].on.year", equalTo(2014))
                .body("version", equalTo(1));
        post(old, "successors", "{\"successor\": \"" + north + "\", \"kind\": \"renamed_as\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("same-succession"));
        post(north, "successors", "{\"successor\": \"" + old + "\", \"kind\": \"merged_into\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("succession-circle"));
        post(north, "successors", "{\"successor\": \"" + north + "\", \"kind\": \"merged_into\"}")
                .then()
                .statusCode(409);
        post(old, "successors/" + link + "/withdrawals", "{\"reason\": \"another law\"}")
                .then()
                .statusCode(201)
                .body("successors", empty());
        assertThat(slate.ask("select withdrawn_because from partner_succession"))
                .containsExactly("another law");
    }

    @Test
    void two_records_of_one_body_become_one_and_nothing_is_lost() {
        var gone = register("""
                {"kind": "city", "name": "Kiew", "localName": "Київ", "country": "UA",
                 "identifiers": [{"scheme": "wikidata", "value": "Q1899"}],
                 "partnerships": [{"kind": "sister_city", "since": {"year": 1990}}, {"kind": "mou_other"}]}""");
        var stays = register("""
                {"kind": "city", "name": "Kyiv", "country": "UA", "partnerships": [{"kind": "sister_city", "since": {"year": 2005}}]}""");
        slate.run(
                "insert into activity (record, record_kind, partner_id, kind, subject, on_year) values (uuidv7(), 'engagements', '"
                        + gone + "', 'meeting', 'A meeting', 2026)");

        merge(gone, stays)
                .then()
                .statusCode(201)
                .body("record", equalTo("merged"))
                .body("mergedInto.code", equalTo("ua-kyiv"))
                .body("name", equalTo("Kiew"))
                .body("actions", empty());

        as("biro")
                .get("/api/v1/partners/" + stays)
                .then()
                .body("names.name", contains("Kyiv", "Київ", "Kiew"))
                .body("identifiers.value", contains("Q1899"))
                .body("partnerships.kind", containsInAnyOrder("sister_city", "mou_other"));
        as("biro").get("/api/v1/partners").then().body("items.code", contains("ua-kyiv"));
        as("biro").get("/api/v1/partners?q=Kiew").then().body("items.code", contains("ua-kyiv"));
        as("biro").get("/api/v1/partners?record=merged").then().body("items.code", contains("ua-kiew"));
        as("biro").get("/api/v1/partners?record=all").then().body("items", hasSize(2));
        assertThat(slate.ask("select partner_id from activity")).containsExactly(stays);
        // The same kind of relation was on both: that of the merged record stays with it, to be read and compared.
        as("biro").get("/api/v1/partners/" + gone).then().body("partnerships.kind", contains("sister_city"));
        as("biro")
                .get("/api/v1/partners/" + gone + "/merges")
                .then()
                .body("items[0].byName", equalTo("kepala"))
                .body("items[0].reason", equalTo("entered twice"))
                .body("items[0].moved.find { it.what == 'partnership' }.rows", hasSize(1))
                .body("items[0].moved.find { it.what == 'partnership' }.stayed", equalTo(1));
        as("biro").get("/api/v1/partners/" + stays + "/merges").then().body("items", hasSize(1));
        assertThat(slate.ask(
                        "select data::json ->> 'mergedInto' from outbox_event where type = 'id.jembatan.partner.merged.v1' and subject = '"
                                + gone + "'"))
                .containsExactly(stays);
        patch(gone, "", "{\"certainty\": \"high\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("record-merged"))
                .body("mergedInto.code", equalTo("ua-kyiv"));
    }

    @Test
    void a_merge_that_nothing_has_touched_can_be_undone() {
        var gone = register("""
                {"kind": "city", "name": "Kiew", "country": "UA", "identifiers": [{"scheme": "wikidata", "value": "Q1899"}],
                 "partnerships": [{"kind": "mou_other"}]}""");
        var stays = register(aCityNamed("Kyiv", "UA"));
        merge(gone, stays).then().statusCode(201);
        String merge = as("biro").get("/api/v1/partners/" + gone + "/merges").path("items[0].id");

        undo(gone, merge)
                .then()
                .statusCode(201)
                .body("record", equalTo("valid"))
                .body("mergedInto", nullValue())
                .body("identifiers.value", contains("Q1899"))
                .body("partnerships.kind", contains("mou_other"));

        as("biro")
                .get("/api/v1/partners/" + stays)
                .then()
                .body("names.name", contains("Kyiv"))
                .body("identifiers", empty())
                .body("partnerships", empty());
        as("biro")
                .get("/api/v1/partners/" + gone + "/merges")
                .then()
                .body("items[0].undoneBecause", equalTo("two cities after all"));
        undo(gone, merge).then().statusCode(409).body("code", equalTo("merge-undone"));
    }

    @Test
    void a_merge_that_was_touched_says_why_it_cannot_be_undone() {
        var gone = register(aCityNamed("Kiew", "UA"));
        var stays = register(aCityNamed("Kyiv", "UA"));
        merge(gone, stays).then().statusCode(201);
        String merge = as("biro").get("/api/v1/partners/" + gone + "/merges").path("items[0].id");
        patch(stays, "", "{\"certainty\": \"high\"}").then().statusCode(200);

        undo(gone, merge)
                .then()
                .statusCode(409)
                .body("code", equalTo("merge-touched"))
                .body("detail", containsString("ua-kyiv"));
        as("biro").get("/api/v1/partners/" + gone).then().body("record", equalTo("merged"));
    }

    @Test
    void who_may_not_administer_merges_nothing() {
        var gone = register(aCityNamed("Kiew", "UA"));
        var stays = register(aCityNamed("Kyiv", "UA"));

        post(gone, "merges", "{\"into\": \"" + stays + "\", \"reason\": \"x\"}")
                .then()
                .statusCode(403);
        merge(gone, gone).then().statusCode(422);
        merge(gone, java.util.UUID.randomUUID().toString()).then().statusCode(422);
        merge(java.util.UUID.randomUUID().toString(), stays).then().statusCode(404);
        merge(gone, stays).then().statusCode(201);
        merge(gone, stays).then().statusCode(409);
        merge(stays, gone).then().statusCode(409);
        openMission("kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}");
        as("kbri-kl").get("/api/v1/partners/" + gone + "/merges").then().statusCode(404);
    }

    @Test
    void likely_pairs_are_listed_page_by_page_until_somebody_says_that_they_are_two() {
        var kiew = register(aCityNamed("Kiew", "UA"));
        var kyiv = register(aCityNamed("Kyiv", "UA"));
        register(aCityNamed("Ankara", "TR"));
        register("""
                {"kind": "city", "name": "Ankra", "country": "TR"}""");
        slate.run("delete from partner_namesake");

        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = as("biro").get("/api/v1/partners/duplicates?limit=1" + (after == null ? "" : "&after=" + after));
            page.then().statusCode(200);
            List<String> found = page.path("items.like.code");
            seen.addAll(found);
            after = page.path("next");
        } while (after != null);
        assertThat(seen).hasSize(2);
        assertThat(new HashSet<>(seen)).containsExactlyInAnyOrder("ua-kyiv", "tr-ankra");

        post(kiew, "namesakes", "{\"other\": \"" + kyiv + "\", \"reason\": \"two towns\"}")
                .then()
                .statusCode(204);
        as("biro").get("/api/v1/partners/duplicates").then().body("items.like.code", contains("tr-ankra"));
        as("biro")
                .get("/api/v1/partners/candidates?name=Київ&country=UA&kind=city")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("ua-kyiv"))
                .body("items.code", not(hasItem("tr-ankara")));
        as("biro").get("/api/v1/partners/candidates?name=X").then().statusCode(422);
    }

    @Inject
    Register register;

    @Inject
    Partners partners;

    @Test
    void a_record_entered_in_error_is_out_of_the_lists_and_can_come_back() {
        var id = register("""
                {"kind": "city", "name": "Bursa", "country": "TR", "identifiers": [{"scheme": "wikidata", "value": "Q40738"}]}""");
        var caller = new id.jembatan.platform.caller.Caller(
                "s",
                "biro",
                java.util.Set.of("bureau-head"),
                java.util.Set.of(),
                null,
                null,
                null,
                java.util.Locale.ENGLISH);

        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> register.withdraw(partners.coded("tr-bursa").orElseThrow(), "import undone", caller));

        as("biro").get("/api/v1/partners").then().body("items", empty());
        as("biro").get("/api/v1/partners/" + id).then().body("record", equalTo("entered_in_error"));
        patch(id, "", "{\"certainty\": \"x\"}").then().statusCode(409).body("code", equalTo("record-withdrawn"));
        register("""
                {"kind": "city", "name": "Other", "country": "TR", "identifiers": [{"scheme": "wikidata", "value": "Q40738"}]}""");
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> register.restore(partners.coded("tr-bursa").orElseThrow(), "it was right", caller));
        as("biro")
                .get("/api/v1/partners/" + id)
                .then()
                .body("record", equalTo("valid"))
                .body("identifiers", empty());
    }
}
