package id.jembatan.partners.contact;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.contact.ContactFixture.aMayorOf;
import static id.jembatan.partners.contact.ContactFixture.aPersonCalled;
import static id.jembatan.partners.contact.ContactFixture.cards;
import static id.jembatan.partners.contact.ContactFixture.change;
import static id.jembatan.partners.contact.ContactFixture.entered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the law asks of whoever knows people: to list it, to hand it over, to forget it (user story O7).
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PersonalDataTest {

    @Inject
    CleanSlate slate;

    @Inject
    Forgetting forgetting;

    private String ankara;

    @BeforeEach
    void a_partner() {
        slate.wipe();
        ankara = register(aCityNamed("Ankara", "TR"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
    }

    @AfterEach
    void let_the_clock_run() {
        TestClock.reset();
    }

    @Test
    void every_column_is_declared() {
        assertThat(slate.ask("select column_name from information_schema.columns where table_name = 'contact'"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ContactColumn.values())
                        .map(ContactColumn::column)
                        .toList());
    }

    @Test
    void whoever_works_with_people_can_read_the_rules() {
        as("kbri-ankara")
                .get("/api/v1/contacts/personal-data")
                .then()
                .statusCode(200)
                .body(
                        "fields.column",
                        hasItems("display_name", "given_name", "family_name", "mails", "phones", "address", "notes"))
                .body("fields.column", not(hasItem("role")))
                .body(
                        "fields.find { it.column == 'mails' }.purposeText",
                        equalTo("To reach the person about the partnership"))
                .body("fields.find { it.column == 'display_name' }.onErasure", equalTo("pseudonym"))
                .body("bases.code", hasItems("consent", "public_task"))
                .body("retentionClasses.code", contains("official_role", "visit", "consent"))
                .body("retentionClasses.find { it.code == 'visit' }.keepDays", equalTo(90))
                .body(
                        "retentionClasses[0].source",
                        equalTo("UU 27/2022 [OK-high]; the length is a parameter [DESIGN]"));
    }

    private Response erase(String user, String id) {
        return as(user).contentType("application/json")
                .body("{\"reason\": \"request\"}")
                .post("/api/v1/contacts/" + id + "/erasures");
    }

    /// Every text column and every JSON of every table.
    private List<String> tablesThatHold(String word) {
        var holding = new ArrayList<String>();
        for (var table : slate.ask("select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            if (!slate.ask("select 1 from " + table + " t where t::text ilike '%" + word + "%'")
                    .isEmpty()) {
                holding.add(table);
            }
        }
        return holding;
    }

    @Test
    void who_is_erased_is_nowhere_any_more() {
        var id = as("biro")
                .contentType("application/json")
                .header("Idempotency-Key", "erase-" + ankara)
                .body(aMayorOf(ankara)
                        .replace("Ayşe", "Zümrüt")
                        .replace("Yılmaz", "Karadenizli")
                        .replace("ayse@", "zumrut@")
                        .replace("000 00 00", "987 65 43")
                        .replace(
                                "\"notes\"",
                                "\"term\": {\"until\": {\"year\": 2099}}, \"consent\": {\"basis\": \"consent\", \"by\": \"Zümrüt Karadenizli\"}, \"notes\"")
                        .replace("\"consent\": {\"basis\": \"public_task\"}, \"retentionClass\"", "\"retentionClass\""))
                .post("/api/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var successor = as("biro")
                .contentType("application/json")
                .header("Idempotency-Key", "next-" + ankara)
                .body(aPersonCalled("Somebody Else", ankara, ", \"predecessorId\": \"" + id + "\""))
                .post("/api/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        change("biro", id, "{\"address\": \"Karadenizli Sokak 1\", \"notes\": \"Zümrüt likes tea\"}")
                .then()
                .statusCode(200);
        as("biro").get("/api/v1/contacts.vcf").then().statusCode(200);
        assertThat(tablesThatHold("karadenizli")).containsExactlyInAnyOrder("contact", "idempotency_key");

        erase("kepala", id)
                .then()
                .statusCode(201)
                .body("name.display", equalTo("#" + id.substring(24)))
                .body("name.given", nullValue())
                .body("mails", empty())
                .body("notes", nullValue())
                .body("role", equalTo("Mayor"))
                .body("erased.reason", equalTo("request"))
                .body("actions", contains("export-personal-data"));

        for (var word : List.of("karadenizli", "zümrüt", "zumrut", "likes tea", "987 65 43")) {
            assertThat(tablesThatHold(word)).as(word).isEmpty();
        }
        as("biro").get("/api/v1/contacts?q=Karadenizli").then().body("items", empty());
        as("biro").get("/api/v1/contacts/" + successor).then().body("predecessorId", equalTo(id));
        assertThat(slate.ask("select count(*) from reminder where subject = '" + id + "' and not dropped"))
                .containsExactly("0");
        erase("kepala", id).then().statusCode(409).body("code", equalTo("contact-erased"));
        change("biro", id, "{\"role\": \"x\"}").then().statusCode(409);
        assertThat(slate.ask("select after from journal_entry where action = 'erase' and resource_id = '" + id + "'"))
                .containsExactly("{\"reason\":\"request\"}");
    }

    @Test
    void the_journal_tells_what_changed_and_not_to_what() {
        var id = entered("biro", aMayorOf(ankara));
        change("biro", id, "{\"mails\": [\"new@ankara.example\"]}").then().statusCode(200);

        assertThat(slate.ask("select after::json ->> 'fields' from journal_entry where resource_id = '" + id
                        + "' order by seq"))
                .containsExactly(
                        "[\"name\",\"role\",\"unit\",\"languages\",\"mails\",\"phones\",\"address\",\"notes\",\"consent\"]",
                        "[\"mails\"]");
        assertThat(slate.ask("select 1 from outbox_event where subject = '" + id + "'"))
                .isEmpty();
    }

    @Test
    void a_person_gets_everything_that_is_held_of_her() {
        var id = entered("biro", aMayorOf(ankara));
        var successor = entered("biro", aPersonCalled("Somebody Else", ankara, ", \"predecessorId\": \"" + id + "\""));

        as("kepala")
                .get("/api/v1/contacts/" + id + "/personal-data-export")
                .then()
                .statusCode(200)
                .body("data.name.display", equalTo("Ayşe Yılmaz"))
                .body("data.notes", equalTo("Met in Jakarta"))
                .body("rules.fields", hasSize(13))
                .body("referredTo.find { it.table == 'contact' }.records", contains(successor))
                .body("processing.action", contains("enter", "export"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"biro", "dinas-sda", "kbri-ankara", "hukum", "ankara", "auditor"})
    void to_hand_over_and_to_forget_needs_its_own_right(String user) {
        var id = entered("biro", aMayorOf(ankara));

        as(user).get("/api/v1/contacts/" + id + "/personal-data-export").then().statusCode(403);
        erase(user, id).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"because Ayşe said so\"}", "[]", "{\"reason\": null}"})
    void the_reason_is_a_code(String json) {
        var id = entered("biro", aMayorOf(ankara));

        assertThat(as("kepala")
                        .contentType("application/json")
                        .body(json)
                        .post("/api/v1/contacts/" + id + "/erasures")
                        .statusCode())
                .isIn(400, 422);
        as("biro").get("/api/v1/contacts/" + id).then().body("erased", nullValue());
    }

    @Test
    void time_forgets_by_class_also_after_a_long_sleep_and_only_once() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        var official = entered(
                "biro",
                aPersonCalled(
                        "Official", ankara, ", \"term\": {\"until\": {\"year\": 2027, \"month\": 1, \"day\": 31}}"));
        var inOffice = entered("biro", aPersonCalled("In office", ankara, ""));
        var guest = entered(
                "biro",
                aPersonCalled("Guest", ankara, ", \"occasionOn\": \"2026-12-01\"")
                        .replace("official_role", "visit"));
        var willing = entered(
                "biro",
                aPersonCalled("Willing", ankara, "")
                        .replace("official_role", "consent")
                        .replace("public_task", "consent"));
        as("biro").get("/api/v1/contacts/" + official).then().body("keptUntil", equalTo("2028-01-31"));
        as("biro").get("/api/v1/contacts/" + guest).then().body("keptUntil", equalTo("2027-03-01"));
        as("biro").get("/api/v1/contacts/" + willing).then().body("keptUntil", nullValue());

        // The last moment of the last day in Jakarta, and the first of the next.
        assertThat(forgottenAt("2027-03-01T16:59:59Z")).isZero();
        assertThat(forgottenAt("2027-03-01T17:00:00Z")).isEqualTo(1);
        assertThat(forgottenAt("2027-03-01T17:00:01Z")).isZero();
        as("biro")
                .get("/api/v1/contacts/" + guest)
                .then()
                .body("erased.reason", equalTo("visit"))
                .body("keptUntil", nullValue());
        change("biro", willing, "{\"consent\": {\"withdrawnOn\": \"2027-03-02\"}}")
                .then()
                .statusCode(200)
                .body("keptUntil", equalTo("2027-03-01"));
        assertThat(forgottenAt("2027-03-02T03:00:00Z")).isEqualTo(1);
        as("biro").get("/api/v1/contacts/" + willing).then().body("erased.reason", equalTo("withdrawal"));

        // Nobody looked for a year.
        assertThat(forgottenAt("2029-01-01T00:00:00Z")).isEqualTo(1);
        as("biro").get("/api/v1/contacts/" + official).then().body("erased.reason", equalTo("official_role"));
        as("biro").get("/api/v1/contacts/" + inOffice).then().body("erased", nullValue());
        assertThat(slate.ask("select count(*) from journal_entry where action = 'erase' and resource_id in ('"
                        + official + "', '" + guest + "', '" + willing + "')"))
                .containsExactly("3");
        assertThat(tablesThatHold("Guest").stream().filter("contact"::equals)).isEmpty();
    }

    private int forgottenAt(String moment) {
        TestClock.set(Instant.parse(moment));
        return forgetting.forget();
    }

    @Test
    void whose_consent_is_withdrawn_goes_whatever_the_class() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        var id = entered(
                "biro",
                aPersonCalled("Guest", ankara, ", \"occasionOn\": \"2026-12-01\"")
                        .replace("official_role", "visit")
                        .replace("public_task", "consent"));
        change("biro", id, "{\"consent\": {\"withdrawnOn\": \"2026-11-22\"}}")
                .then()
                .statusCode(200)
                .body("keptUntil", equalTo("2026-11-21"));

        assertThat(forgetting.forget()).isEqualTo(1);
    }

    @Test
    void a_longer_period_in_the_table_is_obeyed_at_once() {
        TestClock.set(Instant.parse("2026-11-22T03:00:00Z"));
        entered(
                "biro",
                aPersonCalled("Guest", ankara, ", \"occasionOn\": \"2026-11-22\"")
                        .replace("official_role", "visit"));
        slate.run("update retention_class set keep_days = 180 where code = 'visit'");
        try {
            assertThat(forgottenAt("2027-03-01T00:00:00Z")).isZero();
        } finally {
            slate.run("update retention_class set keep_days = 90 where code = 'visit'");
        }
        assertThat(forgottenAt("2027-03-01T00:00:00Z")).isEqualTo(1);
    }

    @Test
    void a_card_leaves_no_name_behind_either() {
        var card =
                "BEGIN:VCARD\r\nVERSION:4.0\r\nUID:mailto:zumrut@ankara.example\r\nFN:Zümrüt Karadenizli\r\nEND:VCARD\r\n";
        var id = cards(
                        "biro",
                        "partner=" + ankara + "&basis=public_task&retentionClass=official_role",
                        card.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .extract()
                .<String>path("taken[0].contact");

        erase("kepala", id).then().statusCode(201);

        assertThat(tablesThatHold("karadenizli")).isEmpty();
        assertThat(tablesThatHold("zumrut")).isEmpty();
    }
}
