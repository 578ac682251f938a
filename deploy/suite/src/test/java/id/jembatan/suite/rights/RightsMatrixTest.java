package id.jembatan.suite.rights;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.local.floor.Floor;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every cell of the table, asked of Keycloak with real tokens, in the way in which a service asks.
class RightsMatrixTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RightsTable TABLE = RightsTable.read();

    private static Floor floor;

    @BeforeAll
    static void keycloak_runs() {
        floor = Floor.find();
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("everybodyEverywhere")
    void everybody_may_do_what_the_table_says_and_nothing_else(String user, Set<String> roles, String service)
            throws IOException {
        var expected = roles.stream()
                .flatMap(role -> TABLE.permissions(service, role).stream())
                .collect(toCollection(TreeSet::new));

        assertThat(permissions(tokenOf(user), service)).isEqualTo(expected);
    }

    static Stream<Arguments> everybodyEverywhere() throws IOException {
        var users = JSON.readTree(
                        RightsTable.folder().resolve("demo-users.json").toFile())
                .path("users");
        return StreamSupport.stream(users.spliterator(), false)
                .flatMap(user -> TABLE.services().stream()
                        .map(service ->
                                Arguments.of(user.path("username").asText(), texts(user.path("realmRoles")), service)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"partners-service", "agreements-service", "kpi-service"})
    void a_service_hears_the_events_of_all_and_does_nothing_else(String service) throws IOException {
        var token = tokenOfSystem(service);

        assertThat(texts(claims(token).path("aud"))).containsExactlyInAnyOrderElementsOf(TABLE.services());
        assertThat(TABLE.services())
                .allSatisfy(other -> assertThat(permissions(token, other)).containsExactly("event:view"));
    }

    @Test
    void a_system_without_a_role_is_known_and_may_do_nothing() throws IOException {
        var token = tokenOfSystem("jembatan-api-example");

        assertThat(texts(claims(token).path("aud"))).containsExactlyInAnyOrderElementsOf(TABLE.services());
        assertThat(claims(token).has("realm_access")).isFalse();
        assertThat(TABLE.services())
                .allSatisfy(service -> assertThat(permissions(token, service)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "dinas-sda, agency, sda",
        "kbri-ankara, mission, kbri-ankara",
        "kbri-kl, mission, kbri-kuala-lumpur",
        "ankara, partner, tr-ankara"
    })
    void a_token_says_where_somebody_belongs(String user, String claim, String code) throws IOException {
        var claims = claims(tokenOf(user));

        assertThat(claims.path(claim).asText()).isEqualTo(code);
        assertThat(Stream.of("agency", "mission", "partner").filter(claims::has))
                .containsExactly(claim);
    }

    @Test
    void a_token_names_the_person_the_services_and_the_roles_for_five_minutes() throws IOException {
        var claims = claims(tokenOf("biro"));

        assertThat(claims.path("preferred_username").asText()).isEqualTo("biro");
        assertThat(claims.path("name").asText()).startsWith("Demonstration ");
        assertThat(texts(claims.path("aud"))).containsExactlyInAnyOrderElementsOf(TABLE.services());
        assertThat(texts(claims.at("/realm_access/roles"))).containsExactly("bureau-officer");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.path("sub").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "partners-service", "admin-cli"})
    void no_client_but_the_demonstration_one_trades_a_password_for_a_token(String client) {
        var form = Map.of(
                "grant_type", "password",
                "client_id", client,
                "client_secret", floor.clientSecret(client),
                "username", "biro",
                "password", "jembatan");

        var answer = given().formParams(form).post(endpoint("token"));

        assertThat(answer.statusCode()).isBetween(400, 401);
        assertThat(answer.jsonPath().getString("access_token")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "http://localhost.elsewhere.example/", "javascript:alert(1)"})
    void nobody_is_sent_elsewhere_after_the_sign_in(String elsewhere) {
        var answer = signIn(elsewhere, Map.of("code_challenge_method", "S256", "code_challenge", "x".repeat(43)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.header("Location")).isNull();
    }

    @Test
    void a_sign_in_without_proof_key_is_refused() {
        var answer = signIn("http://localhost:8080/", Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location"))
                .startsWith("http://localhost:8080/?error=invalid_request")
                .contains("code_challenge_method");
    }

    private static Response signIn(String back, Map<String, String> proof) {
        return given().redirects()
                .follow(false)
                .queryParam("client_id", "gateway")
                .queryParam("response_type", "code")
                .queryParam("scope", "openid")
                .queryParam("redirect_uri", back)
                .queryParams(proof)
                .get(endpoint("auth"));
    }

    private static String tokenOf(String user) {
        return token(Map.of(
                "grant_type", "password", "client_id", "jembatan-cli", "username", user, "password", "jembatan"));
    }

    private static String tokenOfSystem(String client) {
        return token(Map.of(
                "grant_type", "client_credentials", "client_id", client, "client_secret", floor.clientSecret(client)));
    }

    private static String token(Map<String, String> form) {
        var answer = given().formParams(form).post(endpoint("token"));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getString("access_token");
    }

    /// One call, all permissions; 403 is Keycloak's word for "none".
    private static Set<String> permissions(String token, String service) throws IOException {
        var answer = given().auth()
                .oauth2(token)
                .formParam("grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket")
                .formParam("audience", service)
                .formParam("response_mode", "permissions")
                .post(endpoint("token"));
        var granted = new TreeSet<String>();
        if (answer.statusCode() == 403) {
            assertThat(answer.jsonPath().getString("error")).isEqualTo("access_denied");
            return granted;
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        for (var resource : JSON.readTree(answer.asString())) {
            for (var scope : resource.path("scopes")) {
                granted.add(resource.path("rsname").asText() + ":" + scope.asText());
            }
        }
        return granted;
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(
                Base64.getUrlDecoder().decode(List.of(token.split("\\.")).get(1)));
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new TreeSet<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String endpoint(String name) {
        return floor.keycloakUrl() + "/protocol/openid-connect/" + name;
    }
}
