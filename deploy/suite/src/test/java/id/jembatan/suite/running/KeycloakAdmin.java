package id.jembatan.suite.running;

import static io.restassured.RestAssured.given;

import id.jembatan.local.parts.LocalSecrets;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;

/// The administrator of the suite's own Keycloak, for tests that need tokens nobody should have.
public final class KeycloakAdmin {

    private static final List<String> OUR_SCOPES = List.of("jembatan", "jembatan-roles", "basic");

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
        var token = token(
                client("short-lived-for-tests", OUR_SCOPES, Map.of("access.token.lifespan", "1")),
                user,
                "openid",
                "access_token");
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

    /// A real and fresh token of our realm that names no service of ours in its audience.
    public String tokenForNobody(String user) {
        return token(client("for-nobody-in-tests", List.of("basic"), Map.of()), user, "openid", "access_token");
    }

    /// What says to the application who signed in, which is no key to any API.
    public String idToken(String user) {
        return token(client("id-token-for-tests", OUR_SCOPES, Map.of()), user, "openid", "id_token");
    }

    private String client(String id, List<String> scopes, Map<String, String> attributes) {
        given().auth()
                .oauth2(tokenOfAnotherRealm())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "clientId",
                        id,
                        "publicClient",
                        true,
                        "directAccessGrantsEnabled",
                        true,
                        "standardFlowEnabled",
                        false,
                        "defaultClientScopes",
                        scopes,
                        "attributes",
                        attributes))
                .post(suite.keycloak() + "/admin/realms/jembatan/clients");
        return id;
    }

    private String token(String client, String user, String scope, String kind) {
        return given().baseUri(suite.keycloak())
                .formParams(Map.of(
                        "client_id", client,
                        "grant_type", "password",
                        "username", user,
                        "password", "jembatan",
                        "scope", scope))
                .post("/realms/jembatan/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path(kind);
    }
}
