package id.jembatan.suite.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// The realm and its table as files; no server is asked.
class RealmFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PLACEHOLDERS = Set.of(
            "GATEWAY_URL",
            "GATEWAY_BACK_CHANNEL_URL",
            "GATEWAY_SECRET",
            "PARTNERS_SERVICE_SECRET",
            "AGREEMENTS_SERVICE_SECRET",
            "KPI_SERVICE_SECRET",
            "API_EXAMPLE_SECRET");

    private final RightsTable table = RightsTable.read();
    private final JsonNode realm = read("jembatan-realm.json");
    private final JsonNode demonstration = read("demo-users.json");

    @Test
    void the_committed_realm_is_what_the_generator_makes() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var source = RightsTable.folder().resolve("Generate.java").toString();

        var generator = new ProcessBuilder(java, source, "--print")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var made = new String(generator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(generator.waitFor()).isZero();
        assertThat(Files.readString(RightsTable.folder().resolve("jembatan-realm.json")))
                .as("run: java deploy/keycloak/Generate.java")
                .isEqualTo(made);
    }

    @Test
    void the_columns_of_the_table_are_the_roles_of_the_realm() {
        var roles = texts(realm.at("/roles/realm"), role -> role.path("name"));

        roles.removeAll(Set.of("default-roles-jembatan", "second-factor")); // of accounts, not of rights
        assertThat(roles).containsExactlyInAnyOrderElementsOf(table.roles());
        assertThat(texts(realm.at("/scopeMappings/0/roles"), role -> role)).isEqualTo(roles);
    }

    @Test
    void the_auditor_reads_and_exports_everything_and_changes_nothing() {
        assertThat(table.scopes("auditor")).containsExactlyInAnyOrder("view", "export");
        assertThat(table.lines())
                .filteredOn(line -> Set.of("view", "export").contains(line.scope()))
                .allSatisfy(line -> assertThat(line.roles()).contains("auditor"));
    }

    @Test
    void the_administrator_decides_nothing_of_the_business() {
        assertThat(table.scopes("administrator")).containsExactlyInAnyOrder("view", "administer");
    }

    @Test
    void a_service_may_hear_events_and_nothing_else() {
        assertThat(table.services())
                .allSatisfy(service ->
                        assertThat(table.permissions(service, "event-hearer")).containsExactly("event:view"));
    }

    @Test
    void people_come_back_to_the_gateway_and_nowhere_else() {
        var gateway = client("gateway");

        assertThat(texts(gateway.path("redirectUris"), uri -> uri)).containsExactly("${GATEWAY_URL}/*");
        assertThat(gateway.at("/attributes/post.logout.redirect.uris").asText()).isEqualTo("${GATEWAY_URL}/*");
        assertThat(gateway.at("/attributes/backchannel.logout.url").asText())
                .isEqualTo("${GATEWAY_BACK_CHANNEL_URL}/back-channel-logout");
        assertThat(gateway.path("webOrigins")).isEmpty();
        assertThat(clients())
                .filteredOn(this::isOurs)
                .allSatisfy(client -> assertThat(client.path("redirectUris")).isEmpty());
    }

    @Test
    void the_gateway_signs_in_by_code_with_proof_of_possession() {
        var gateway = client("gateway");

        assertThat(gateway.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(gateway.path("publicClient").asBoolean(true)).isFalse();
        assertThat(gateway.at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
    }

    @Test
    void nobody_trades_a_password_for_a_token_in_a_real_realm() {
        assertThat(clients()).isNotEmpty().allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(false)).isFalse();
        });
        // one that is missing here would be made by Keycloak, with direct grants on
        assertThat(client("admin-cli").path("enabled").asBoolean(true)).isFalse();
    }

    @Test
    void every_confidential_client_takes_its_secret_from_a_placeholder() {
        assertThat(clients())
                .filteredOn(client -> !client.path("publicClient").asBoolean())
                .hasSize(5)
                .allSatisfy(client -> assertThat(client.path("secret").asText()).matches("\\$\\{[A-Z_]+_SECRET}"));
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.findValues("secretData")).isEmpty();
        assertThat(realm.findValues("privateKey")).isEmpty();
    }

    @Test
    void the_placeholders_are_those_that_the_readme_names() throws IOException {
        var used = Pattern.compile("\\$\\{([A-Z][A-Z_]*)[^}]*}")
                .matcher(realm.toString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(used).isEqualTo(PLACEHOLDERS);
        assertThat(Files.readString(RightsTable.folder().resolve("README.md"))).contains(PLACEHOLDERS);
    }

    @Test
    void who_decides_or_administers_signs_in_with_a_second_factor() {
        var must = StreamSupport.stream(realm.at("/roles/realm").spliterator(), false)
                .filter(role ->
                        texts(role.at("/composites/realm"), name -> name).contains("second-factor"))
                .map(role -> role.path("name").asText());

        assertThat(must)
                .containsExactlyInAnyOrder(
                        "bureau-head",
                        "legal-reviewer",
                        "home-affairs-reviewer",
                        "foreign-affairs-reviewer",
                        "administrator");
        assertThat(realm.path("browserFlow").asText()).isEqualTo("sign-in");
        assertThat(clients()).noneMatch(client -> client.has("authenticationFlowBindingOverrides"));
    }

    @Test
    void tokens_are_short_and_a_refresh_is_used_up() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isLessThanOrEqualTo(1800);
        assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isLessThanOrEqualTo(36_000);
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("passwordPolicy").asText()).contains("length(12)", "notUsername", "passwordHistory(5)");
    }

    @Test
    void the_realm_holds_no_people() {
        assertThat(texts(realm.path("users"), user -> user.path("username")))
                .allSatisfy(name -> assertThat(name).startsWith("service-account-"));
        assertThat(clients())
                .noneMatch(client -> client.path("clientId").asText().equals("jembatan-cli"));
    }

    @Test
    void each_role_of_people_has_a_demonstration_user() {
        var roles = new TreeSet<String>();
        demonstration.path("users").forEach(user -> roles.addAll(texts(user.path("realmRoles"), role -> role)));

        var people = new TreeSet<>(table.roles());
        people.remove("event-hearer");
        assertThat(roles).isEqualTo(people);
    }

    @Test
    void only_an_administrator_says_who_somebody_is_and_where_he_belongs() throws IOException {
        var text =
                realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0");
        var profile = JSON.readTree(text.asText());

        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
        assertThat(texts(profile.path("attributes"), attribute -> attribute.path("name")))
                .contains("agency", "mission", "partner");
        assertThat(profile.path("attributes"))
                .allSatisfy(attribute -> assertThat(texts(attribute.at("/permissions/edit"), who -> who))
                        .containsExactly("admin"));
    }

    private boolean isOurs(JsonNode client) {
        return Stream.concat(table.services().stream(), Stream.of("jembatan-api-example"))
                .anyMatch(name -> name.equals(client.path("clientId").asText()));
    }

    private JsonNode client(String name) {
        return clients().stream()
                .filter(client -> client.path("clientId").asText().equals(name))
                .findAny()
                .orElseThrow();
    }

    private List<JsonNode> clients() {
        return StreamSupport.stream(realm.path("clients").spliterator(), false).toList();
    }

    private static Set<String> texts(JsonNode array, Function<JsonNode, JsonNode> what) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> what.apply(node).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(RightsTable.folder().resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
