package id.jembatan.suite.running;

import static io.restassured.RestAssured.given;

import id.jembatan.local.parts.LocalSecrets;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The administrator of the suite's own Keycloak, for tests that need tokens nobody should have.
public final class KeycloakAdmin {

    /// In deploy/keycloak/demo-users.json; the realm's own flow gives no token for a password.
    private static final String PASSWORD_FOR_TOKEN = "demonstration: a password for a token";

    private static final List<String> OUR_SCOPES = List.of("jembatan", "jembatan-roles", "basic");

    /// Of made-up people; as long as the realm asks.
    public static final String PASSWORD = "only-for-a-rehearsal";

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

    /// Keycloak gives flows ids of its own when it imports them.
    private String passwordForToken() {
        return admin(tokenOfAnotherRealm())
                .get("/authentication/flows")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.alias == '" + PASSWORD_FOR_TOKEN + "' }.id");
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
                        "authenticationFlowBindingOverrides",
                        Map.of("direct_grant", passwordForToken()),
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

    /// A made-up person of the realm, made anew. His password is [#PASSWORD].
    ///
    /// @param attributes such as `partner` or `until`
    /// @return the id of the account
    public String person(String name, List<String> roles, Map<String, String> attributes) {
        var token = tokenOfAnotherRealm();
        List<String> known = admin(token)
                .get("/users?exact=true&username=" + name)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        known.forEach(id -> admin(token).delete("/users/" + id).then().statusCode(204));
        var many = new TreeMap<String, List<String>>();
        attributes.forEach((key, value) -> many.put(key, List.of(value)));
        var location = admin(token)
                .body(Map.of(
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
                        many,
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
                .post("/users")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var id = location.substring(location.lastIndexOf('/') + 1);
        var representations = roles.stream()
                .map(role -> admin(token)
                        .get("/roles/" + role)
                        .then()
                        .statusCode(200)
                        .extract()
                        .as(Map.class))
                .toList();
        admin(token)
                .body(representations)
                .post("/users/" + id + "/role-mappings/realm")
                .then()
                .statusCode(204);
        return id;
    }

    /// Tries to trade a made-up person's password for a token, as the command line of a desk does.
    public Response signIn(String name) {
        return given().baseUri(suite.keycloak())
                .formParams(Map.of(
                        "client_id", "jembatan-cli", "grant_type", "password", "username", name, "password", PASSWORD))
                .post("/realms/jembatan/protocol/openid-connect/token");
    }

    /// A request to the administration of our realm.
    public RequestSpecification admin(String token) {
        return given().baseUri(suite.keycloak() + "/admin/realms/jembatan")
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON);
    }
}
