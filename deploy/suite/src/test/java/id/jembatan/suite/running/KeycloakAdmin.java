package id.jembatan.suite.running;

import static io.restassured.RestAssured.given;

import id.jembatan.local.parts.LocalSecrets;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;

/// The administrator of the suite's own Keycloak, for tests that need tokens nobody should have.
public final class KeycloakAdmin {

    private static final String CLIENT = "short-lived-for-tests";

    private final TheSuite suite;

    public KeycloakAdmin(TheSuite suite) {
        this.suite = suite;
    }

    /// A real token of another realm of the same Keycloak: well signed, but not for us.
    public String tokenOfAnotherRealm() {
        return given().baseUri(suite.keycloak())
                .formParams(Map.of(
                        "client_id",
                        "admin-cli",
                        "grant_type",
                        "password",
                        "username",
                        LocalSecrets.KEYCLOAK_ADMIN,
                        "password",
                        LocalSecrets.of("keycloak-admin")))
                .post("/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /// A real token of our realm that was good a moment ago.
    public String expiredToken(String user) {
        var clients = suite.keycloak() + "/admin/realms/jembatan/clients";
        var admin = tokenOfAnotherRealm();
        given().auth()
                .oauth2(admin)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "clientId",
                        CLIENT,
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true,
                        "standardFlowEnabled",
                        false,
                        "defaultClientScopes",
                        List.of("jembatan", "jembatan-roles", "basic"),
                        "attributes",
                        Map.of("access.token.lifespan", "1")))
                .post(clients);
        String token = given().baseUri(suite.keycloak())
                .formParams(
                        Map.of("client_id", CLIENT, "grant_type", "password", "username", user, "password", "jembatan"))
                .post("/realms/jembatan/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        // The token's own clock: it names its end, and nobody may take it afterwards.
        Eventually.holds(
                "the short token is refused",
                () -> suite.anonymous()
                                .auth()
                                .oauth2(token)
                                .get("/api/v1/partners?limit=1")
                                .statusCode()
                        == 401);
        return token;
    }
}
