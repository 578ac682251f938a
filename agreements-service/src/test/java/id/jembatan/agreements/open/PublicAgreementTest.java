package id.jembatan.agreements.open;

import static id.jembatan.agreements.instrument.Texts.aCaseWith;
import static id.jembatan.agreements.instrument.Texts.aDraft;
import static id.jembatan.agreements.instrument.Texts.aSigned;
import static id.jembatan.agreements.instrument.Texts.get;
import static id.jembatan.agreements.instrument.Texts.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import id.jembatan.agreements.agreement.Neighbours;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import id.jembatan.platform.test.ProblemWords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What everybody may see of agreements, and above all what not. The cases are made up.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class PublicAgreementTest {

    @Inject
    Neighbours neighbours;

    @Inject
    Sql sql;

    private static Response open(String path) {
        return given().header("Accept-Language", "en").get("/api/v1/public/" + path);
    }

    private static ValidatableResponse mark(String user, String id, boolean isPublic, String reason) {
        return post(
                user,
                "/agreements/" + id + "/publications",
                "{\"public\": %s, \"reason\": \"%s\"}".formatted(isPublic, reason));
    }

    private static String reference(String id) {
        return get("biro", "/agreements/" + id).extract().path("reference");
    }

    private String signedWith(String partner, String title) {
        var id = aCaseWith(
                partner, "{\"title\": \"" + title + "\", \"goals\": \"words of the inside\", \"agency\": \"sda\"}");
        aSigned(id, "2026-03", "{}");
        return id;
    }

    @Test
    void a_signed_one_without_a_mark_is_nowhere() {
        var partner = neighbours.aPartnerIn("JP");
        var id = signedWith(partner.code(), "Unmarked agreement");
        var reference = reference(id);

        open("agreements?partner=" + partner.code()).then().statusCode(200).body("items", empty());
        open("agreements?q=unmarked&total=true").then().body("items", empty()).body("total", equalTo(0));
        open("agreements/" + reference).then().statusCode(404).body("code", equalTo("not-found"));
        assertThat(open("agreements.csv").asString()).doesNotContain(reference, "Unmarked agreement");
    }

    @Test
    void the_marked_one_is_public_with_chosen_fields_only() {
        var partner = neighbours.aPartnerIn("JP");
        var id = signedWith(partner.code(), "Water for two towns");
        aDraft(id, "{\"title\": \"A draft for nobody\"}");

        mark("kepala", id, true, "Reason-not-for-all").statusCode(201).body("number", equalTo(1));

        var list = open("agreements?partner=" + partner.code());
        list.then()
                .statusCode(200)
                .body("items.title", contains("Water for two towns"))
                .body("items[0].partners.name", contains(partner.name()))
                .body("items[0].texts", hasSize(1))
                .body("items[0].texts[0].signedOn.year", equalTo(2026))
                .body("items[0].texts[0].signedOn.day", equalTo(null));
        assertThat(list.jsonPath().getMap("items[0]").keySet())
                .containsExactlyInAnyOrder(
                        "reference",
                        "title",
                        "kind",
                        "kindLabel",
                        "stage",
                        "stageLabel",
                        "ended",
                        "partners",
                        "sectors",
                        "openedOn",
                        "texts",
                        "publicSince");
        assertThat(list.jsonPath().getMap("items[0].texts[0]").keySet())
                .containsExactlyInAnyOrder(
                        "number", "kind", "kindLabel", "title", "standing", "signedOn", "inForceOn", "endsOn");
        assertThat(list.asString())
                .doesNotContain("draft for nobody", "words of the inside", "sda", "Siti", "Reason-not-for-all");
        assertThat(open("agreements.csv?partner=" + partner.code()).asString())
                .contains("Water for two towns", partner.code())
                .doesNotContain("draft for nobody", "words of the inside", "Siti", "Reason-not-for-all");
        open("agreements/" + reference(id)).then().statusCode(200).body("sectors", contains("WAT-DRINK"));
    }

    @Test
    void words_of_the_inside_find_nothing() {
        var partner = neighbours.aPartnerIn("JP");
        var id = signedWith(partner.code(), "Çevre iş birliği " + partner.name());
        mark("kepala", id, true, "a test").statusCode(201);

        open("agreements?q=cevre " + partner.name()).then().body("items", hasSize(1));
        open("agreements?q=inside&partner=" + partner.code()).then().body("items", empty());
    }

    @Test
    void what_is_not_signed_cannot_be_marked() {
        var id = aCaseWith(neighbours.aPartnerIn("JP").code());
        aDraft(id, "{}");

        mark("kepala", id, true, "too early").statusCode(409).body("code", equalTo("not-signed-yet"));
    }

    @Test
    void a_mark_does_not_outlive_what_it_is_about() {
        var partner = neighbours.aPartnerIn("JP");
        var id = signedWith(partner.code(), "Entered by mistake");
        mark("kepala", id, true, "a test").statusCode(201);
        open("agreements?partner=" + partner.code()).then().body("items", hasSize(1));

        QuarkusTransaction.requiringNew()
                .run(() -> sql.run("update agreement set entered_in_error = true where id = ?", UUID.fromString(id)));

        open("agreements?partner=" + partner.code()).then().body("items", empty());
    }

    @Test
    void what_is_taken_back_is_gone_at_once_and_the_decisions_stay() {
        var partner = neighbours.aPartnerIn("JP");
        var id = signedWith(partner.code(), "For a while");
        mark("kepala", id, true, "made public").statusCode(201);

        mark("admin", id, false, "taken back").statusCode(201).body("number", equalTo(2));

        open("agreements?partner=" + partner.code()).then().body("items", empty());
        get("auditor", "/agreements/" + id + "/publications")
                .body("items.public", contains(true, false))
                .body("items.reason", contains("made public", "taken back"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"biro", "hukum", "dinas-sda", "kemendagri", "kbri-ankara", "ankara", "auditor"})
    void only_who_administers_decides(String user) {
        var id = aCaseWith(neighbours.aPartnerIn("JP").code());

        mark(user, id, true, "not mine to decide").statusCode(403);
    }

    @Test
    void pages_follow_each_other() {
        var partner = neighbours.aPartnerIn("JP");
        for (var title : new String[] {"One", "Two", "Three"}) {
            mark("kepala", signedWith(partner.code(), title), true, "a test").statusCode(201);
        }
        var first = open("agreements?limit=2&total=true&partner=" + partner.code());
        first.then().body("items.title", contains("Three", "Two")).body("total", equalTo(3));
        open("agreements?limit=2&partner=" + partner.code() + "&after=" + first.path("next"))
                .then()
                .body("items.title", contains("One"));
        open("agreements?sort=title").then().statusCode(400);
    }

    @Test
    void every_no_has_its_words() {
        assertThat(ProblemWords.missingFor(PublicationProblem.values())).isEmpty();
    }
}
