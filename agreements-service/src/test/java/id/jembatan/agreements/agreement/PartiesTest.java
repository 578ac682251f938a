package id.jembatan.agreements.agreement;

import static id.jembatan.agreements.agreement.Cases.API;
import static id.jembatan.agreements.agreement.Cases.as;
import static id.jembatan.agreements.agreement.Cases.open;
import static id.jembatan.agreements.agreement.Cases.opened;
import static id.jembatan.agreements.agreement.Cases.patched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.agreements.agreement.Neighbours.Known;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With whom a case is and as what, which sector comes first, which goals it serves.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PartiesTest {

    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    @Test
    void several_partners_have_their_roles_and_one_of_them_leads() {
        var city = neighbours.aPartnerIn("TR");
        var bank = neighbours.aPartnerIn("TR");

        var id = opened(city.code(), """
                {"partners": [{"code": "%s"}, {"id": "%s", "role": "GUARANTOR"}, {"name": "A network of cities"}]}""".formatted(city.code(), bank.id()));

        as("biro")
                .get(API + "/" + id)
                .then()
                .body("partners.role", contains("LEAD", "GUARANTOR", "PARTY"))
                .body("partners.name", contains(city.name(), bank.name(), "A network of cities"))
                .body("partners[2].id", nullValue());
        as("biro").get(API + "?partner=" + bank.code()).then().body("items.id", hasItem(id));
    }

    @Test
    void who_leaves_is_on_record_and_who_leads_can_change() throws Exception {
        var first = neighbours.aPartnerIn("TR");
        var second = neighbours.aPartnerIn("KR");
        var third = neighbours.aPartnerIn("JP");
        var id = opened(
                first.code(),
                "{\"partners\": [{\"code\": \"%s\"}, {\"code\": \"%s\"}]}".formatted(first.code(), second.code()));

        patched("biro", id, """
                {"partners": [{"code": "%s", "role": "WITNESS"}, {"code": "%s", "role": "LEAD"}]}""".formatted(third.code(), second.code()));

        as("biro")
                .get(API + "/" + id)
                .then()
                .body("partners.code", contains(second.code(), third.code()))
                .body("partners.role", contains("LEAD", "WITNESS"));
        as("biro").get(API + "?partner=" + first.code()).then().body("items", empty());
        assertThat(sql.list(
                        "select partner_id from party where agreement_id = ? and ended_at is not null",
                        row -> row.getObject(1, UUID.class),
                        UUID.fromString(id)))
                .containsExactly(first.id());
        var journal = sql.first(
                        "select before from journal_entry where resource_id = ? and action = 'update'",
                        row -> row.getString(1),
                        UUID.fromString(id))
                .orElseThrow();
        assertThat(journal).contains("LEAD " + first.code());
        var told = told(id);
        assertThat(told.path("partners")).hasSize(2);
        assertThat(told.path("partners").path(0).path("role").asText()).isEqualTo("LEAD");
    }

    @Test
    void a_change_of_other_things_leaves_the_partners_alone() {
        var partner = neighbours.aPartnerIn("TR");
        var id = opened(
                partner.code(),
                "{\"partners\": [{\"code\": \"%s\"}, {\"name\": \"Somebody\"}]}".formatted(partner.code()));

        patched("biro", id, "{\"title\": \"Another title\"}");

        assertThat(sql.list(
                        "select position from party where agreement_id = ? and ended_at is null order by position",
                        row -> row.getInt(1),
                        UUID.fromString(id)))
                .containsExactly(0, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'code': 'A'}, {'id': 'B'}]|/partners/1|partner-twice",
                "[{'code': 'A', 'role': 'LEAD'}, {'name': 'X', 'role': 'LEAD'}]|/partners/1/role|second-lead",
                "[{'code': 'nobody-knows-it'}]|/partners/0|unknown-partner",
                "[{'role': 'LEAD'}]|/partners/0|partner-not-named",
                "[{'code': 'A', 'role': 'BOSS'}]|/partners/0/role|",
            })
    void partners_that_cannot_be_are_named_with_their_place(String partners, String pointer, String code) {
        var city = neighbours.aPartnerIn("TR");

        var refused = open(
                "biro",
                city.code(),
                "{\"partners\": "
                        + partners.replace('\'', '"')
                                .replace("\"A\"", "\"" + city.code() + "\"")
                                .replace("\"B\"", "\"" + city.id() + "\"")
                        + "}");

        if (code == null) {
            refused.statusCode(400);
        } else {
            refused.statusCode(422).body("errors[0].pointer", equalTo(pointer)).body("errors[0].code", equalTo(code));
        }
    }

    @Test
    void one_sector_comes_first() {
        var partner = neighbours.aPartnerIn("TR");
        var id = opened(partner.code(), """
                {"sectors": ["WAT-DRINK", "TRANSPORT"], "primarySector": "TRANSPORT"}""");

        as("biro").get(API + "/" + id).then().body("primarySector", equalTo("TRANSPORT"));
        patched("biro", id, "{\"sectors\": [\"HEALTH\", \"WAT-DRINK\"]}");
        as("biro").get(API + "/" + id).then().body("primarySector", equalTo("HEALTH"));
        var tag = as("biro").get(API + "/" + id).header("ETag");
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"primarySector\": \"TRANSPORT\"}")
                .patch(API + "/" + id)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/primarySector"))
                .body("errors[0].code", equalTo("primary-sector-not-among"));
        patched("biro", id, "{\"sectors\": []}");
        as("biro").get(API + "/" + id).then().body("primarySector", nullValue());
    }

    @Test
    void goals_are_references_that_find_the_case_and_words_that_stay_readable() throws Exception {
        var partner = neighbours.aPartnerIn("TR");
        var goal = "RPJMD-" + partner.id().toString().substring(24);
        var id = opened(partner.code(), """
                {"goalRefs": [{"goal": "%s", "text": "less water lost"}, {"text": "a livelier river"}]}""".formatted(goal));

        as("biro")
                .get(API + "?goal=" + goal)
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].goalRefs.text", contains("less water lost", "a livelier river"));
        as("biro")
                .get(API + "?q=livelier river&partner=" + partner.code())
                .then()
                .body("items", hasSize(1));
        patched("biro", id, "{\"goalRefs\": [{\"text\": \"a livelier river\"}]}");
        as("biro").get(API + "?goal=" + goal).then().body("items", empty());
        assertThat(told(id).path("goalRefs").path(0).path("text").asText()).isEqualTo("a livelier river");
        open("biro", neighbours.aPartnerIn("TR").code(), "{\"goalRefs\": [{\"goal\": \"G 1\", \"text\": \"\"}]}")
                .statusCode(422)
                .body("errors.pointer", hasItem("/goalRefs/0/text"));
    }

    /// The last thing that others heard of the case.
    private JsonNode told(String id) throws Exception {
        return new ObjectMapper()
                .readTree(sql.first(
                                "select data from outbox_event where subject = ? order by seq desc limit 1",
                                row -> row.getString(1),
                                UUID.fromString(id))
                        .orElseThrow());
    }

    @Test
    void the_cases_of_a_merged_partner_follow_it_and_come_back() throws Exception {
        var old = neighbours.aPartnerIn("TR");
        var now = neighbours.aPartnerIn("TR");
        var id = opened(old.code(), "{\"sharedWith\": [\"%s\"]}".formatted(old.code()));
        var tag = as("biro").get(API + "/" + id).header("ETag");

        neighbours.merged(old, "TR", now, 2);
        neighbours.merged(old, "TR", now, 2); // heard again

        follows(id, now);
        as("biro").get(API + "?partner=" + old.code()).then().body("items.id", hasItem(id));
        assertThat(as("biro").get(API + "/" + id).header("ETag")).isNotEqualTo(tag);
        assertThat(told(id).path("partners").path(0).path("partnerId").asText())
                .isEqualTo(now.id().toString());
        assertThat(journaled(id, "follow-partner")).isEqualTo(1);
        // A new case with the record that was merged is a case with the one that holds it.
        open("biro", old.code(), "{}").statusCode(409).body("code", equalTo("open-case-exists"));

        neighbours.parted(old, "TR", 3);

        follows(id, old);
        assertThat(told(id).path("partners").path(0).path("partnerId").asText())
                .isEqualTo(old.id().toString());
    }

    @Test
    void a_merge_of_a_merge_is_followed_to_its_end_in_whatever_order_it_is_heard() {
        var first = neighbours.aPartnerIn("TR");
        var second = neighbours.aPartnerIn("TR");
        var third = neighbours.unheard("TR");
        var id = opened(first.code());

        neighbours.merged(second, "TR", third, 2); // whom nobody knows yet
        neighbours.merged(first, "TR", second, 2);
        follows(id, second);
        neighbours.registered(third, "TR");
        follows(id, third);
        neighbours.parted(second, "TR", 3);
        follows(id, second);
    }

    @Test
    void two_partners_of_a_case_that_are_one_are_shown_once_and_lose_nothing() {
        var one = neighbours.aPartnerIn("TR");
        var other = neighbours.aPartnerIn("TR");
        var id = opened(
                one.code(),
                "{\"partners\": [{\"code\": \"%s\"}, {\"code\": \"%s\"}]}".formatted(one.code(), other.code()));

        neighbours.merged(one, "TR", other, 2);
        as("biro")
                .get(API + "/" + id)
                .then()
                .body("partners.code", contains(other.code()))
                .body("partners.role", contains("LEAD"));
        neighbours.parted(one, "TR", 3);
        as("biro").get(API + "/" + id).then().body("partners.code", contains(one.code(), other.code()));
    }

    @Test
    void a_record_in_error_starts_no_new_case_and_links_no_name() {
        var wrong = neighbours.aPartnerIn("TR");
        neighbours.inError(wrong, "TR", 2);

        open("biro", wrong.code(), "{}").statusCode(422).body("errors[0].code", equalTo("unknown-partner"));
        var id = opened(wrong.code(), "{\"partners\": [{\"name\": \"%s\"}]}".formatted(wrong.name()));
        as("biro").get(API + "/" + id).then().body("partners[0].id", nullValue());
    }

    private static void follows(String id, Known partner) {
        as("biro")
                .get(API + "/" + id)
                .then()
                .body("partners.code", contains(partner.code()))
                .body("partners[0].name", equalTo(partner.name()));
        as("biro").get(API + "?partner=" + partner.code()).then().body("items.id", hasItem(id));
    }

    private int journaled(String id, String action) {
        return sql.list(
                        "select 1 from journal_entry where resource_id = ? and action = ?",
                        row -> 1,
                        UUID.fromString(id),
                        action)
                .size();
    }
}
