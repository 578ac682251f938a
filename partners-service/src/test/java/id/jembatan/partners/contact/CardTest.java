package id.jembatan.partners.contact;

import static id.jembatan.partners.CleanSlate.aCityNamed;
import static id.jembatan.partners.CleanSlate.as;
import static id.jembatan.partners.CleanSlate.openMission;
import static id.jembatan.partners.CleanSlate.register;
import static id.jembatan.partners.contact.ContactFixture.aMayorOf;
import static id.jembatan.partners.contact.ContactFixture.cards;
import static id.jembatan.partners.contact.ContactFixture.entered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import id.jembatan.partners.CleanSlate;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class CardTest {

    @Inject
    CleanSlate slate;

    private String ankara;
    private String target;

    @BeforeEach
    void a_partner() {
        slate.wipe();
        ankara = register(aCityNamed("Ankara", "TR"));
        openMission("kbri-ankara", "TR", "{\"country\": \"TR\"}");
        target = "partner=" + ankara + "&basis=public_task&retentionClass=official_role";
    }

    private Response take(String text) {
        return cards("biro", target, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String card(String... lines) {
        return "BEGIN:VCARD\r\nVERSION:4.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
    }

    @Test
    void one_contact_is_a_card() {
        var id = entered("biro", aMayorOf(ankara));

        var bySuffix = as("biro").get("/api/v1/contacts/" + id + ".vcf");
        var byAccept = as("biro").accept("text/vcard").get("/api/v1/contacts/" + id);

        bySuffix.then().statusCode(200).header("Content-Type", equalTo("text/vcard;charset=utf-8;version=4.0"));
        assertThat(bySuffix.asString().replace("\r\n ", ""))
                .startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n")
                .contains(
                        "UID:urn:uuid:" + id,
                        "FN:Ayşe Yılmaz",
                        "N:Yılmaz;Ayşe",
                        "TITLE:Mayor",
                        "ORG:Ankara;Office of the Mayor",
                        "EMAIL:ayse@ankara.example",
                        "+90 312 000 00 00",
                        "LANG:tr",
                        "Atatürk Bulvarı 1")
                .endsWith("END:VCARD\r\n")
                .doesNotContain("Met in Jakarta");
        assertThat(byAccept.asString()).isEqualTo(bySuffix.asString());
        assertThat(as("biro").accept("text/vcard").get("/api/v1/contacts").asString())
                .isEqualTo(as("biro").get("/api/v1/contacts.vcf").asString());
        as("biro").accept("*/*").get("/api/v1/contacts").then().contentType("application/json");
        assertThat(slate.ask("select count(*) from journal_entry where action = 'export-card' and resource_id = '" + id
                        + "'"))
                .containsExactly("2");
    }

    @Test
    void what_went_out_comes_in_again_and_changes_nothing() {
        take(card(
                        "UID:urn:uuid:1f0e",
                        "FN:Ayşe Yılmaz",
                        "N:Yılmaz;Ayşe;;;",
                        "TITLE:Mayor",
                        "ORG:City;Office",
                        "EMAIL:a@b.example",
                        "TEL;VALUE=uri:tel:+903120000000",
                        "LANG:tr",
                        "ADR:;;Street 1;Ankara;;06000;Türkiye",
                        "NOTE:tea\\, no sugar"))
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("findings", hasSize(0));
        as("biro")
                .get("/api/v1/contacts")
                .then()
                .body("items[0].name.given", equalTo("Ayşe"))
                .body("items[0].role", equalTo("Mayor"))
                .body("items[0].unit", equalTo("Office"))
                .body("items[0].phones", contains("+903120000000"))
                .body("items[0].address", equalTo("Street 1, Ankara, 06000, Türkiye"))
                .body("items[0].notes", equalTo("tea, no sugar"))
                .body("items[0].keeper", equalTo("bureau"));

        var out = as("biro").get("/api/v1/contacts.vcf").asByteArray();
        cards("biro", target, out).then().body("unchanged", equalTo(1)).body("created", equalTo(0));
        cards(
                        "biro",
                        target,
                        new String(out, StandardCharsets.UTF_8)
                                .replace("TITLE:Mayor", "TITLE:Governor")
                                .getBytes(StandardCharsets.UTF_8))
                .then()
                .body("changed", equalTo(1));
        as("biro")
                .get("/api/v1/contacts?total=true")
                .then()
                .body("total", equalTo(1))
                .body("items[0].role", equalTo("Governor"))
                .body("items[0].notes", equalTo("tea, no sugar"));
    }

    @Test
    void version_three_is_read_and_a_dry_run_stores_nothing() {
        var old =
                "BEGIN:VCARD\nVERSION:3.0\nUID:x-1\nFN:Budi\nN:Santoso;Budi;;;\nitem1.EMAIL;TYPE=INTERNET:b@c.example\nTEL;TYPE=work,voice:+62 21 000\nEND:VCARD\n";

        cards("biro", target + "&dryRun=true", old.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("created", equalTo(1))
                .body("taken[0].contact", nullValue());
        assertThat(slate.ask("select id from contact")).isEmpty();
        take(old).then().body("created", equalTo(1));
        as("biro")
                .get("/api/v1/contacts")
                .then()
                .body("items[0].mails", contains("b@c.example"))
                .body("items[0].phones", contains("+62 21 000"));
    }

    @Test
    void a_mission_takes_its_own_cards_beside_those_of_the_bureau() {
        take(card("UID:same", "FN:A")).then().body("created", equalTo(1));
        cards("kbri-ankara", target, card("UID:same", "FN:B").getBytes(StandardCharsets.UTF_8))
                .then()
                .body("created", equalTo(1));
        cards("kbri-kl", target, card("UID:same", "FN:B").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(404);

        assertThat(slate.ask("select keeper from contact order by keeper"))
                .containsExactly("bureau", "mission:kbri-ankara");
    }

    @Test
    void each_card_is_whole_or_not_at_all() {
        take(card("UID:1", "FN:Good") + card("UID:2") + card("UID:1", "FN:Again")
                        + card("UID:3", "FN:Bad", "EMAIL:nobody") + card("UID:4", "FN:" + "A".repeat(201))
                        + "BEGIN:VCARD\r\nVERSION:2.1\r\nUID:5\r\nFN:Old\r\nEND:VCARD\r\n" + card("FN:Without UID")
                        + "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Open")
                .then()
                .statusCode(200)
                .body("cards", equalTo(8))
                .body("created", equalTo(2))
                .body("refused", equalTo(6))
                .body("findings.find { it.card == 2 }.code", equalTo("card-without-name"))
                .body("findings.find { it.card == 3 }.code", equalTo("card-repeated"))
                .body("findings.find { it.card == 4 }.property", startsWith("mails"))
                .body("findings.find { it.card == 5 }.code", equalTo("card-value-refused"))
                .body("findings.find { it.card == 6 }.code", equalTo("card-version-unknown"))
                .body("findings.find { it.card == 7 }.severity", equalTo("warning"))
                .body("findings.find { it.card == 8 }.code", equalTo("card-not-ended"));
        assertThat(slate.ask("select display_name from contact order by 1")).containsExactly("Good", "Without UID");
        take(card("FN:Without UID")).then().body("unchanged", equalTo(1));
    }

    @Test
    void pictures_are_left_out_and_agents_too() {
        take(card(
                        "UID:1",
                        "FN:Good",
                        "PHOTO:data:image/jpeg;base64," + "A".repeat(400_000),
                        " " + "A".repeat(400_000),
                        "EMAIL:a@b.example"))
                .then()
                .statusCode(200)
                .body("created", equalTo(1))
                .body("findings.code", contains("card-part-left-out"))
                .body("findings[0].property", equalTo("PHOTO"));
        take("BEGIN:VCARD\nVERSION:3.0\nUID:2\nFN:Boss\nAGENT:BEGIN:VCARD\\nFN:Agent\\nEND:VCARD\\n\nEND:VCARD\n")
                .then()
                .body("created", equalTo(1))
                .body("findings.property", hasItem("AGENT"));
        take("BEGIN:VCARD\nVERSION:3.0\nUID:3\nFN:Boss\nAGENT:\nBEGIN:VCARD\nFN:Agent\nEND:VCARD\nEND:VCARD\n")
                .then()
                .body("created", equalTo(0))
                .body("findings.code", hasItem("card-nested"));
    }

    @Test
    void ten_thousand_cards_inside_of_each_other_are_one_finding() {
        take("BEGIN:VCARD\n".repeat(10_000) + "FN:A\n" + "END:VCARD\n".repeat(10_000))
                .then()
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("findings.code", contains("card-nested"));
        take("BEGIN:VCARD\n".repeat(10_000)).then().body("findings.code", contains("card-nested", "card-not-ended"));
    }

    @Test
    void an_endless_line_and_a_large_picture_end_somewhere() {
        take(card("UID:1", "FN:A", "NOTE:" + ("x".repeat(70) + "\r\n ").repeat(10_000)))
                .then()
                .statusCode(200)
                .body("findings.code", contains("card-line-too-long"));
        take(card("UID:1", "FN:A", "PHOTO:data:image/jpeg;base64," + "A".repeat(10_000_000)))
                .then()
                .statusCode(413);
        assertThat(slate.ask("select id from contact")).isEmpty();
    }

    @Test
    void too_many_cards_are_refused_whole() {
        take("BEGIN:VCARD\nVERSION:4.0\nEND:VCARD\n".repeat(2_001))
                .then()
                .statusCode(422)
                .body("code", equalTo("too-many-cards"));
    }

    @Test
    void what_is_no_file_of_cards_is_refused_whole() {
        for (var bad : new byte[][] {
            "name,mail\nA,b".getBytes(StandardCharsets.UTF_8),
            (card("UID:1", "FN:A") + "garbage").getBytes(StandardCharsets.UTF_8),
            card("UID:1", "FN:A\u0000B").getBytes(StandardCharsets.UTF_8),
            card("UID:1", "FN:Kad\u0131k\u00f6y").getBytes(Charset.forName("windows-1254")),
            card("UID:1", "FN:A").getBytes(StandardCharsets.UTF_16),
        }) {
            cards("biro", target, bad).then().statusCode(400).body("code", equalTo("unreadable-cards"));
        }
        cards("biro", target, new byte[0]).then().statusCode(200).body("cards", equalTo(0));
        assertThat(slate.ask("select id from contact")).isEmpty();
    }

    @Test
    void a_name_like_a_formula_is_only_a_name_and_a_phone_like_one_is_refused() {
        take(card("UID:1", "FN:=HYPERLINK(1)")).then().body("created", equalTo(1));
        take(card("UID:2", "FN:B", "TEL:=1+1"))
                .then()
                .body("created", equalTo(0))
                .body("findings.code", contains("card-value-refused"));
    }

    @Test
    void cards_need_a_place_a_ground_and_a_time() {
        var one = card("UID:1", "FN:A").getBytes(StandardCharsets.UTF_8);

        cards("biro", "basis=public_task&retentionClass=official_role", one)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("contact-needs-one-place"));
        assertThat(cards("biro", "partner=" + ankara, one).statusCode()).isEqualTo(422);
        cards("biro", target.replace("official_role", "visit"), one)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("occasion-needed"));
        cards("biro", target + "&audience=all", one).then().statusCode(400);
        cards("biro", target + "&colour=red", one).then().statusCode(400);
        assertThat(slate.ask("select id from contact")).isEmpty();
    }
}
