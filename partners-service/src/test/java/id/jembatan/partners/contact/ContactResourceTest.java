package id.jembatan.partners.contact;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.contact.ContactFixture.aMayorOf;
import static id.jembatan.partners.contact.ContactFixture.aPersonCalled;
import static id.jembatan.partners.contact.ContactFixture.change;
import static id.jembatan.partners.contact.ContactFixture.enter;
import static id.jembatan.partners.contact.ContactFixture.entered;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class ContactResourceTest {

    @Inject
    CleanSlate slate;

    @Inject
    SessionFactory hibernate;

    private String ankara;
    private String malacca;

    @BeforeEach
    void two_partners_and_two_missions() {
        slate.wipe();
        ankara = register(aCityNamed("Ankara", "TR"));
        malacca = register(aCityNamed("Malacca", "MY"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        openMission("kbri-kuala-lumpur", "MY", "{\"country\": \"MY\"}");
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void a_person_is_entered_with_role_ground_and_time_to_keep() {
        var answer = enter("biro", """
                {"name": {"display": "Ayşe Yılmaz", "given": "Ayşe", "family": "Yılmaz", "script": "Latn"}, "role": "Mayor",
                 "partnerId": "%s", "term": {"from": {"year": 2024, "month": 4}, "until": {"year": 2029}},
                 "mails": ["ayse@ankara.example"], "languages": ["tr", "en"],
                 "consent": {"basis": "public_task", "givenOn": "2026-01-02", "by": "her office"},
                 "retentionClass": "official_role"}""".formatted(ankara)).then().statusCode(201).extract();

        assertThatJson(answer.asString()).isEqualTo("""
                {"id": "${json-unit.any-string}",
                 "name": {"display": "Ayşe Yılmaz", "given": "Ayşe", "family": "Yılmaz", "script": "Latn"},
                 "role": "Mayor", "unit": null, "partnerId": "%s", "mission": null, "agency": null,
                 "term": {"from": {"year": 2024, "month": 4}, "until": {"year": 2029}},
                 "predecessorId": null, "successorId": null, "languages": ["tr", "en"],
                 "mails": ["ayse@ankara.example"], "phones": [], "address": null, "notes": null,
                 "consent": {"basis": "public_task", "givenOn": "2026-01-02", "by": "her office", "withdrawnOn": null},
                 "retentionClass": "official_role", "occasionOn": null, "keptUntil": "2030-12-31", "audience": "missions",
                 "confidential": false, "keeper": "bureau", "erased": null, "version": 0, "actions": ["update"]}""".formatted(ankara));
        as("kepala")
                .get("/api/v1/contacts/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("actions", containsInAnyOrder("update", "erase", "export-personal-data"));
    }

    @Test
    void the_memory_of_a_role_survives_the_people_in_it() {
        var first = entered(
                "biro",
                aPersonCalled("First", ankara, ", \"role\": \"Mayor\", \"term\": {\"until\": {\"year\": 2019}}"));
        var second = entered(
                "biro",
                aPersonCalled(
                        "Second",
                        ankara,
                        ", \"role\": \"Mayor\", \"predecessorId\": \"" + first
                                + "\", \"term\": {\"from\": {\"year\": 2019}, \"until\": {\"year\": 2024}}"));
        var third = entered(
                "biro",
                aPersonCalled(
                        "Third",
                        ankara,
                        ", \"role\": \"Mayor\", \"predecessorId\": \"" + second
                                + "\", \"term\": {\"from\": {\"year\": 2024}}"));

        for (var any : List.of(first, second, third)) {
            as("kbri-ankara")
                    .get("/api/v1/contacts/" + any + "/holders")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(third, second, first));
        }
        as("biro")
                .get("/api/v1/contacts/" + first)
                .then()
                .body("successorId", equalTo(second))
                .body("version", equalTo(1));
        as("biro").get("/api/v1/contacts?current=true").then().body("items.id", contains(third));
        enter("biro", aPersonCalled("Usurper", ankara, ", \"predecessorId\": \"" + first + "\""))
                .then()
                .statusCode(409)
                .body("code", equalTo("predecessor-has-successor"));
        change("biro", first, "{\"predecessorId\": \"" + third + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("predecessor-in-circle"));
        enter("biro", aPersonCalled("Elsewhere", malacca, ", \"predecessorId\": \"" + third + "\""))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("predecessor-elsewhere"));
        as("kepala")
                .contentType("application/json")
                .body("{\"reason\": \"request\"}")
                .post("/api/v1/contacts/" + second + "/erasures")
                .then()
                .statusCode(201);
        as("biro")
                .get("/api/v1/contacts/" + third + "/holders")
                .then()
                .body("items.role", contains("Mayor", "Mayor", "Mayor"))
                .body("items[1].name.display", equalTo("#" + second.substring(24)));
    }

    @Test
    void the_end_of_a_term_is_told_once_and_without_a_name() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        var id = entered(
                "kbri-ankara",
                aPersonCalled(
                        "Ayşe Yılmaz",
                        ankara,
                        ", \"role\": \"Mayor\", \"term\": {\"until\": {\"year\": 2027, \"month\": 3, \"day\": 31}}"));

        // Thirty days before, when the day begins in Jakarta.
        assertThat(slate.ask(
                        "select rule || ' ' || recipient || ' ' || occurrence || ' ' || (due_at at time zone 'UTC') from reminder"
                                + " where subject = '" + id + "' and not dropped order by recipient"))
                .containsExactly(
                        "term-of-office-ends bureau 2027-03-31 2027-02-28 17:00:00",
                        "term-of-office-ends mission:kbri-ankara 2027-03-31 2027-02-28 17:00:00");
        assertThat(slate.ask("select facts::text from reminder").toString())
                .contains("Mayor", "Ankara")
                .doesNotContain("Ayşe");
        change("kbri-ankara", id, "{\"term\": {\"until\": {\"day\": null}}}")
                .then()
                .statusCode(200);
        assertThat(slate.ask("select count(*) from reminder where not dropped")).containsExactly("2");
        change("kbri-ankara", id, "{\"term\": null}").then().statusCode(200);
        assertThat(slate.ask("select count(*) from reminder where not dropped")).containsExactly("0");
    }

    @Test
    void a_mission_sees_the_people_of_its_partners_and_its_own() {
        var here = entered("biro", aPersonCalled("Here", ankara, ""));
        var there = entered("biro", aPersonCalled("There", malacca, ""));
        var offices = entered("biro", aPersonCalled("Ours", ankara, ", \"audience\": \"offices\""));
        var own = entered("kbri-ankara", """
                {"name": {"display": "Own"}, "mission": "kbri-ankara", "consent": {"basis": "public_task"}, "retentionClass": "official_role"}""");
        var agency = entered("dinas-sda", """
                {"name": {"display": "Water"}, "agency": "sda", "consent": {"basis": "public_task"}, "retentionClass": "official_role"}""");

        as("kbri-ankara")
                .get("/api/v1/contacts?total=true")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder(here, own))
                .body("total", equalTo(2));
        as("kbri-kl").get("/api/v1/contacts?total=true").then().body("items.id", contains(there));
        as("biro").get("/api/v1/contacts?total=true").then().body("total", equalTo(5));
        for (var hidden : List.of(there, offices, agency)) {
            as("kbri-ankara")
                    .get("/api/v1/contacts/" + hidden)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("unknown-contact"));
            as("kbri-ankara").get("/api/v1/contacts/" + hidden + ".vcf").then().statusCode(404);
            as("kbri-ankara")
                    .get("/api/v1/contacts/" + hidden + "/holders")
                    .then()
                    .statusCode(404);
        }
        assertThat(as("kbri-ankara").get("/api/v1/contacts.vcf").asString())
                .contains("Here", "Own")
                .doesNotContain("There", "Ours", "Water");
        slate.run("update accreditation set valid_until = '2020-01-01' where country = 'TR'");
        as("kbri-ankara").get("/api/v1/contacts?total=true").then().body("items.id", contains(own));
    }

    @Test
    void each_desk_changes_what_it_keeps_and_the_bureau_all() {
        var ours = entered("biro", aPersonCalled("Ours", ankara, ""));
        var theirs = entered("kbri-ankara", aPersonCalled("Theirs", ankara, ""));

        change("kbri-ankara", ours, "{\"role\": \"Mayor\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("contact-of-another-desk"));
        change("dinas-sda", theirs, "{\"role\": \"Mayor\"}").then().statusCode(403);
        change("kbri-kl", theirs, "{\"role\": \"Mayor\"}").then().statusCode(404);
        change("kbri-ankara", theirs, "{\"role\": \"Mayor\"}")
                .then()
                .statusCode(200)
                .body("role", equalTo("Mayor"));
        change("biro", theirs, "{\"role\": \"Governor\"}").then().statusCode(200);
        as("kbri-ankara").get("/api/v1/contacts/" + ours).then().body("actions", empty());
        as("kbri-ankara").get("/api/v1/contacts/" + theirs).then().body("actions", contains("update"));
    }

    @ParameterizedTest
    @CsvSource({
        "hukum, 403",
        "kemendagri, 403",
        "kemlu, 403",
        "ankara, 403",
        "auditor, 200",
        "admin, 200",
        "kepala, 200"
    })
    void who_has_nothing_to_do_with_people_does_not_see_them(String user, int status) {
        var id = entered("biro", aMayorOf(ankara));

        as(user).get("/api/v1/contacts").then().statusCode(status);
        as(user).get("/api/v1/contacts/" + id).then().statusCode(status);
        as(user).get("/api/v1/contacts/personal-data").then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hukum", "kemendagri", "kemlu", "ankara", "auditor", "admin"})
    void who_only_looks_enters_and_exports_nobody(String user) {
        enter(user, aMayorOf(ankara)).then().statusCode(403);
        as(user).get("/api/v1/contacts.vcf").then().statusCode(user.equals("auditor") ? 200 : 403);
        as(user).contentType("text/vcard")
                .body("BEGIN:VCARD")
                .post("/api/v1/contacts/imports")
                .then()
                .statusCode(403);
    }

    @Test
    void a_mission_enters_its_own_people_and_no_other_house() {
        enter("kbri-ankara", """
                {"name": {"display": "A"}, "mission": "kbri-kuala-lumpur", "consent": {"basis": "public_task"}, "retentionClass": "official_role"}""").then().statusCode(422).body("errors[0].code", equalTo("contact-at-another-house"));
        enter("kbri-ankara", """
                {"name": {"display": "A"}, "agency": "sda", "consent": {"basis": "public_task"}, "retentionClass": "official_role"}""").then().statusCode(422);
        enter("kbri-ankara", aPersonCalled("A", malacca, "")).then().statusCode(404);
        enter("kbri-ankara", aPersonCalled("A", ankara, ", \"audience\": \"offices\""))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("audience-hides-it"));
    }

    @Test
    void of_a_confidential_person_lists_show_the_office_and_a_look_is_recorded() {
        var id = entered("biro", aMayorOf(ankara).replace("\"notes\"", "\"confidential\": true, \"notes\""));

        as("kbri-ankara")
                .get("/api/v1/contacts")
                .then()
                .body("items[0].confidential", equalTo(true))
                .body("items[0].name", nullValue())
                .body("items[0].mails", empty())
                .body("items[0].notes", nullValue())
                .body("items[0].role", equalTo("Mayor"));
        as("kbri-ankara").get("/api/v1/contacts?q=yilmaz").then().body("items", empty());
        as("kbri-ankara").get("/api/v1/contacts?q=mayor").then().body("items", hasSize(1));
        assertThat(as("kbri-ankara").get("/api/v1/contacts.vcf").asString())
                .contains("FN:Mayor")
                .doesNotContain("Yılmaz", "ayse@");
        assertThat(slate.ask("select count(*) from journal_entry where action = 'view' and resource_id = '" + id + "'"))
                .containsExactly("0");
        as("kbri-ankara")
                .get("/api/v1/contacts/" + id)
                .then()
                .statusCode(200)
                .body("name.display", equalTo("Ayşe Yılmaz"));
        assertThat(slate.ask("select actor_name from journal_entry where action = 'view' and resource_id = '" + id
                        + "' and after is null"))
                .containsExactly("kbri-ankara");
    }

    @Test
    void looking_at_anybody_else_is_not_recorded() {
        var id = entered("biro", aMayorOf(ankara));

        as("kbri-ankara").get("/api/v1/contacts/" + id).then().statusCode(200);

        assertThat(slate.ask("select action from journal_entry where resource_id = '" + id + "'"))
                .containsExactly("enter");
    }

    @ParameterizedTest
    @CsvSource({"yilmaz, 1", "YILMAZ, 1", "Ayse, 1", "yilmas, 1", "mayor, 1", "buergermeister, 0", "%, 0"})
    void people_are_found_by_name_and_role_with_slips_forgiven(String words, int found) {
        entered("biro", aMayorOf(ankara));
        entered("biro", aPersonCalled("Somebody Else", ankara, ", \"role\": \"Clerk\""));

        as("biro").queryParam("q", words).get("/api/v1/contacts").then().body("items", hasSize(found));
    }

    @Test
    void a_list_is_paged_by_key_and_costs_the_same_for_one_or_many() {
        for (var i = 0; i < 7; i++) {
            entered("biro", aPersonCalled("Person " + (char) ('A' + 6 - i), ankara, ", \"role\": \"R\""));
        }
        var names = new ArrayList<String>();
        String next = null;
        do {
            var page = as("biro").get("/api/v1/contacts?limit=3" + (next == null ? "" : "&after=" + next));
            names.addAll(page.path("items.name.display"));
            next = page.path("next");
        } while (next != null);

        assertThat(names).isSorted().hasSize(7);
        assertThat(statementsOf("/api/v1/contacts?limit=7")).isEqualTo(statementsOf("/api/v1/contacts?limit=1"));
        assertThat(statementsOf("/api/v1/contacts?limit=7")).isLessThanOrEqualTo(4);
        assertThat(statementsOf("/api/v1/contacts.vcf")).isEqualTo(statementsOf("/api/v1/contacts.vcf?q=Person+A"));
    }

    private long statementsOf(String path) {
        as("biro").get(path).then().statusCode(200);
        hibernate.getStatistics().clear();
        as("biro").get(path).then().statusCode(200);
        return hibernate.getStatistics().getPrepareStatementCount();
    }

    @Test
    void a_change_needs_the_version_it_was_made_against() {
        var id = entered("biro", aMayorOf(ankara));

        as("biro")
                .contentType("application/merge-patch+json")
                .body("{\"role\": \"x\"}")
                .patch("/api/v1/contacts/" + id)
                .then()
                .statusCode(428);
        as("biro")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"7-0\"")
                .body("{\"role\": \"x\"}")
                .patch("/api/v1/contacts/" + id)
                .then()
                .statusCode(412);
        var tag = as("biro").get("/api/v1/contacts/" + id).header("ETag");
        as("biro")
                .header("If-None-Match", tag)
                .get("/api/v1/contacts/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void the_same_request_twice_is_one_person() {
        for (var i = 0; i < 2; i++) {
            as("biro")
                    .contentType("application/json")
                    .header("Idempotency-Key", "contact-" + ankara)
                    .body(aMayorOf(ankara))
                    .post("/api/v1/contacts")
                    .then()
                    .statusCode(201);
        }

        as("biro").get("/api/v1/contacts?total=true").then().body("total", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{\"name\": \"A\"}",
                "{\"colour\": 1}",
                "{\"name\": {\"display\": \"A\\u0000\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\"}",
                "{\"name\": {\"display\": \"\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\"}",
                "{\"name\": {\"display\": \"A\\nB\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\"}",
                "{\"name\": {\"display\": \"A\", \"script\": \"latin\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\"}",
                "{\"name\": {\"display\": \"A\"}, \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\"}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"mission\": \"kbri-ankara\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\"}",
                "{\"name\": {\"display\": \"A\"}, \"mission\": \"kbri-nowhere\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\"}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"whim\"}, \"retentionClass\": \"official_role\"}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"forever\"}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"visit\"}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"retentionClass\": \"official_role\"}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"consent\", \"givenOn\": \"2026-02-02\", \"withdrawnOn\": \"2026-02-01\"}, \"retentionClass\": \"consent\"}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\", \"mails\": [\"nobody\"]}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\", \"mails\": [null]}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\", \"phones\": [\"=1+1\"]}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\", \"languages\": [\"indonesian!\"]}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\", \"audience\": \"everybody\"}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\", \"term\": {\"from\": {\"year\": 2027}, \"until\": {\"year\": 2026}}}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\", \"predecessorId\": \"00000000-0000-7000-8000-000000000000\"}",
                "{\"name\": {\"display\": \"A\"}, \"agency\": \"sda\", \"consent\": {\"basis\": \"public_task\"}, \"retentionClass\": \"official_role\", \"keeper\": \"mission:kbri-ankara\"}",
            })
    void what_is_no_contact_is_refused_and_leaves_nothing(String json) {
        assertThat(enter("biro", json)
                        .then()
                        .contentType("application/problem+json")
                        .extract()
                        .statusCode())
                .isIn(400, 422);
        assertThat(slate.ask("select id from contact")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0, 422",
        "after, ???, 400",
        "colour, red, 400",
        "partner, ankara, 404",
        "current, maybe, 400",
        "q, 'a\u0000b', 400",
        "retentionClass, 'a\nb', 422"
    })
    void a_wrong_parameter_is_refused(String name, String value, int status) {
        var answer = as("biro")
                .queryParam(name, value)
                .get("/api/v1/contacts")
                .then()
                .contentType("application/problem+json")
                .extract();

        assertThat(answer.statusCode()).isIn(status, 400, 404);
    }

    @Test
    void the_list_is_also_a_table_without_formulas_and_without_what_is_confidential() {
        entered(
                "biro",
                aPersonCalled(
                        "=HYPERLINK(1)", ankara, ", \"role\": \"@clerk\", \"term\": {\"until\": {\"year\": 2030}}"));
        entered("biro", aMayorOf(ankara).replace("\"notes\"", "\"confidential\": true, \"notes\""));
        entered("biro", aPersonCalled("There", malacca, ""));

        var table = as("kbri-ankara")
                .get("/api/v1/contacts.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(table.lines().count()).isEqualTo(3);
        assertThat(table)
                .contains(",'=HYPERLINK(1),", ",'@clerk,", ",tr-ankara,", ",2030,", ",Mayor,")
                .doesNotContain("Yılmaz", "ayse@", "There", "Met in");
        as("kbri-ankara")
                .get("/api/v1/contacts.xlsx")
                .then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        for (var user : new String[] {"dinas-sda", "hukum", "ankara"}) {
            as(user).get("/api/v1/contacts.csv").then().statusCode(403);
        }
        assertThat(slate.ask(
                                "select count(*) from journal_entry where action = 'export-table' and actor_name = 'kbri-ankara'")
                        .getFirst())
                .isNotEqualTo("0");
    }

    @Test
    void an_unknown_contact_is_not_found() {
        as("biro").get("/api/v1/contacts/" + UUID.randomUUID()).then().statusCode(404);
        as("biro").get("/api/v1/contacts/nobody").then().statusCode(404);
        as("biro").get("/api/v1/contacts?q=nobody").then().body("items.id", not(hasItem("x")));
    }
}
