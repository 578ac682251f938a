package id.jembatan.kpi.measurement;

import static id.jembatan.kpi.Kpi.apply;
import static id.jembatan.kpi.Kpi.as;
import static id.jembatan.kpi.Kpi.cardOf;
import static id.jembatan.kpi.Kpi.id;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import id.jembatan.local.parts.LocalSecrets;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who reports a figure and is then given the right to verify is the same person: with real tokens of one
/// account, before and after its role was changed in Keycloak.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class ChangeOfRoleTest {

    private static final String YEAR = "\"period\": {\"year\": 2025}, ";
    private static final String PASSWORD = "only-for-this-test";

    private final String name = "made-up-" + UUID.randomUUID().toString().substring(0, 8);
    private String account;

    @BeforeEach
    void an_officer_of_a_department() {
        var location = admin().body(Map.of(
                        "username",
                        name,
                        "email",
                        name + "@demonstration.example",
                        "emailVerified",
                        true,
                        "firstName",
                        "Made-up",
                        "lastName",
                        name,
                        "enabled",
                        true,
                        "attributes",
                        Map.of("agency", List.of("sda")),
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        account = location.substring(location.lastIndexOf('/') + 1);
        give("agency-officer");
    }

    @AfterEach
    void nobody() {
        admin().delete("/users/" + account).then().statusCode(204);
    }

    @Test
    void an_officer_who_became_head_of_the_bureau_does_not_verify_what_he_reported_before() {
        var people = apply(cardOf("tr-ankara", "TR", "\"tr-ankara\""), "{\"indicator\": \"O01\"}");
        var figure = id(me().body("{\"indicator\": \"%s\", %s\"value\": 3}".formatted(people, YEAR))
                .post("/observations"));
        decide(me(), figure).then().statusCode(403);

        take("agency-officer");
        give("bureau-head");

        me().get("/observations/" + figure).then().statusCode(200).body("actions", not(hasItem("verify")));
        decide(me(), figure).then().statusCode(409).body("code", equalTo("own-figure"));
        as("biro").get("/observations/" + figure).then().body("status", equalTo("REPORTED"));
        var another = id(as("biro")
                .body("{\"indicator\": \"%s\", \"period\": {\"year\": 2024}, \"value\": 3}".formatted(people))
                .post("/observations"));
        decide(me(), another).then().statusCode(201).body("status", equalTo("VERIFIED"));
    }

    @Test
    void nor_does_he_settle_a_dispute_of_it_or_verify_its_correction_by_somebody_else() {
        var people = apply(cardOf("tr-ankara", "TR", "\"tr-ankara\""), "{\"indicator\": \"O01\"}");
        var figure = id(me().body("{\"indicator\": \"%s\", %s\"value\": 3}".formatted(people, YEAR))
                .post("/observations"));
        take("agency-officer");
        give("bureau-head");
        as("ankara")
                .body("{\"decision\": \"DISPUTED\", \"note\": \"two of them\"}")
                .post("/observations/" + figure + "/statements")
                .then()
                .statusCode(201);

        me().body("{\"outcome\": \"KEPT\", \"note\": \"I was right\"}")
                .post("/observations/" + figure + "/settlements")
                .then()
                .statusCode(409)
                .body("code", equalTo("own-figure"));
        var corrected = id(as("biro")
                .body("{\"value\": 2, \"reason\": \"counted again\"}")
                .post("/observations/" + figure + "/corrections"));
        decide(me(), corrected).then().statusCode(409).body("code", equalTo("own-figure"));
        decide(as("kepala"), corrected).then().statusCode(201);
    }

    private static Response decide(RequestSpecification by, String figure) {
        return by.body("{\"decision\": \"VERIFIED\"}").post("/observations/" + figure + "/verifications");
    }

    /// By a token that was given a moment ago: roles are in it.
    private RequestSpecification me() {
        var answer = given().formParams(Map.of(
                        "client_id", "jembatan-cli", "grant_type", "password", "username", name, "password", PASSWORD))
                .post(realm() + "/protocol/openid-connect/token");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return given().auth()
                .oauth2(answer.path("access_token"))
                .contentType(ContentType.JSON)
                .basePath("/api/v1");
    }

    private void give(String role) {
        admin().body(List.of(role(role)))
                .post("/users/" + account + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    private void take(String role) {
        admin().body(List.of(role(role)))
                .delete("/users/" + account + "/role-mappings/realm")
                .then()
                .statusCode(204);
    }

    private static Map<?, ?> role(String role) {
        return admin().get("/roles/" + role).then().statusCode(200).extract().as(Map.class);
    }

    private static RequestSpecification admin() {
        String token = given().formParams(Map.of(
                        "client_id",
                        "admin-cli",
                        "grant_type",
                        "password",
                        "username",
                        LocalSecrets.KEYCLOAK_ADMIN,
                        "password",
                        LocalSecrets.of("keycloak-admin")))
                .post(realm().replace("/realms/jembatan", "/realms/master") + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return given().baseUri(realm().replace("/realms/jembatan", "/admin/realms/jembatan"))
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }

    private static String realm() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    }
}
