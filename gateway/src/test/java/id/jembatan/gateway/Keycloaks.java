package id.jembatan.gateway;

import static io.restassured.RestAssured.given;

import id.jembatan.local.parts.LocalSecrets;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/// The administrator of the Keycloak that the tests stand on.
public final class Keycloaks {

    private final URI keycloak;

    public Keycloaks() {
        var realm = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
        this.keycloak = URI.create(realm.substring(0, realm.indexOf("/realms/")));
    }

    /// From now on Keycloak says here that a session has ended: it knows the gateway by a port that it has not in
    /// tests.
    public void tell(URI gateway) {
        Map<String, Object> client = client();
        @SuppressWarnings("unchecked")
        var attributes = (Map<String, Object>) client.get("attributes");
        attributes.put(
                "backchannel.logout.url",
                gateway.resolve("/back-channel-logout").toString());
        as(client.get("id") + "", client);
    }

    private void as(String id, Map<String, Object> client) {
        admin().contentType(ContentType.JSON)
                .body(client)
                .put("/admin/realms/jembatan/clients/" + id)
                .then()
                .statusCode(204);
    }

    private Map<String, Object> client() {
        List<Map<String, Object>> found = admin().get("/admin/realms/jembatan/clients?clientId=gateway")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
        return found.getFirst();
    }

    /// Ends all sessions of somebody, as an administrator does when a telephone was lost.
    public void endSessionsOf(String user) {
        String id = admin().get("/admin/realms/jembatan/users?exact=true&username=" + user)
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        admin().post("/admin/realms/jembatan/users/" + id + "/logout").then().statusCode(204);
    }

    private RequestSpecification admin() {
        String token = given().baseUri(keycloak.toString())
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
        return given().baseUri(keycloak.toString()).auth().oauth2(token);
    }
}
