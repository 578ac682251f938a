package id.jembatan.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every name that one object says of another is the name of something.
class ReferencesTest {

    static final List<String> RENDERS = Kustomize.RENDERS;
    static final List<String> OVERLAYS = Kustomize.OVERLAYS;

    /// Services that operators make: CloudNativePG for its Cluster `postgres`, Keycloak's for its object `keycloak`.
    private static final Set<String> MADE_BY_OPERATORS = Set.of("postgres-rw", "keycloak-service");

    /// A row of the table of secrets in README.md: name, keys.
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\| ([^|]+) \\|", Pattern.MULTILINE);

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @ParameterizedTest
    @FieldSource("RENDERS")
    void settings_accounts_claims_and_roles_exist(String folder) {
        assertThat(PodsTest.deployments(folder)).allSatisfy(deployment -> {
            var pod = deployment.podSpec();
            assertThat(names(folder, "ServiceAccount"))
                    .contains(pod.path("serviceAccountName").asText());
            assertThat(names(folder, "ConfigMap")).containsAll(texts(deployment.tree(), "configMapRef", "name"));
            assertThat(names(folder, "PersistentVolumeClaim"))
                    .containsAll(texts(deployment.tree(), "persistentVolumeClaim", "claimName"));
        });
        assertThat(named(folder, "Database")).allSatisfy(database -> {
            assertThat(names(folder, "Cluster"))
                    .contains(database.at("/spec/cluster/name").asText());
            var roles = named(folder, "Cluster").getFirst().at("/spec/managed/roles");
            assertThat(roles).anyMatch(role -> role.path("name").equals(database.at("/spec/owner")));
        });
        assertThat(named(folder, "KeycloakRealmImport"))
                .allSatisfy(realm -> assertThat(names(folder, "Keycloak"))
                        .contains(realm.at("/spec/keycloakCRName").asText()));
        assertThat(named(folder, "HTTPRoute"))
                .allSatisfy(route -> assertThat(route.at("/spec/parentRefs")).allSatisfy(parent -> {
                    assertThat(names(folder, "Gateway"))
                            .contains(parent.path("name").asText());
                    assertThat(named(folder, "Gateway").getFirst().at("/spec/listeners"))
                            .anyMatch(listener -> listener.path("name").equals(parent.path("sectionName")));
                }));
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void every_service_leads_to_pods_and_every_route_to_a_service(String folder) {
        assertThat(named(folder, "Service")).hasSize(4).allSatisfy(service -> {
            var pods = PodsTest.deployments(folder).stream()
                    .filter(deployment -> deployment
                            .podLabels()
                            .entrySet()
                            .containsAll(Manifest.labels(service.at("/spec/selector"))
                                    .entrySet()))
                    .toList();
            assertThat(pods).as(service.toString()).extracting(Manifest::name).containsExactly(service.name());
            assertThat(service.at("/spec/ports"))
                    .allSatisfy(port -> assertThat(
                                    pods.getFirst().containers().getFirst().path("ports"))
                            .anyMatch(open -> open.path("name").equals(port.path("targetPort"))));
        });
        var known = Stream.concat(names(folder, "Service").stream(), MADE_BY_OPERATORS.stream())
                .collect(Collectors.toSet());
        assertThat(named(folder, "HTTPRoute"))
                .allSatisfy(route -> assertThat(known).containsAll(texts(route.tree(), "backendRefs", "name")));
        assertThat(named(folder, "Ingress"))
                .allSatisfy(ingress -> assertThat(known).containsAll(texts(ingress.tree(), "service", "name")));
        assertThat(PodsTest.deployments(folder))
                .allSatisfy(deployment -> assertThat(known)
                        .containsAll(Settings.addresses(deployment, folder).values().stream()
                                .map(Settings.Address::host)
                                .toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/staging", "overlays/production"})
    void beyond_one_machine_no_secret_is_rendered_and_each_one_used_is_in_the_readme(String folder) {
        assertThat(named(folder, "Secret")).isEmpty();
        used(folder)
                .forEach((secret, keys) -> assertThat(readme())
                        .hasEntrySatisfying(
                                secret, written -> assertThat(written).containsAll(keys)));
    }

    @Test
    void the_local_overlay_makes_every_secret_it_uses_with_every_key() {
        var made = named("overlays/local", "Secret").stream()
                .collect(Collectors.toMap(
                        Manifest::name, secret -> new TreeSet<>(secret.data().keySet())));

        used("overlays/local")
                .forEach((secret, keys) -> assertThat(made)
                        .hasEntrySatisfying(secret, has -> assertThat(has).containsAll(keys)));
        made.forEach(
                (secret, keys) -> assertThat(readme().get(secret)).as(secret).containsAll(keys));
    }

    @Test
    void the_secrets_of_the_local_overlay_are_plainly_local() {
        assertThat(named("overlays/local", "Secret"))
                .allSatisfy(secret -> secret.data().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("username"))
                        .forEach(entry -> assertThat(new String(
                                        Base64.getDecoder().decode(entry.getValue()), StandardCharsets.UTF_8))
                                .startsWith("local-only-")));
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everything_lies_in_the_namespace_of_the_overlay(String folder) {
        var namespace = named(folder, "Namespace").getFirst().name();

        assertThat(Kustomize.render(folder))
                .filteredOn(object -> !object.is("Namespace"))
                .allSatisfy(object ->
                        assertThat(object.at("/metadata/namespace").asText()).isEqualTo(namespace));
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void nothing_of_the_placeholders_for_addresses_is_left(String folder) {
        assertThat(Kustomize.render(folder))
                .noneMatch(object -> object.tree().toString().contains("from.addresses")
                        || object.tree().toString().contains("from-addresses"));
        assertThat(names(folder, "ConfigMap")).doesNotContain("addresses");
    }

    @Test
    void no_name_is_given_twice() {
        assertThat(RENDERS)
                .allSatisfy(folder -> assertThat(Kustomize.render(folder))
                        .extracting(object -> object.apiVersion() + object)
                        .doesNotHaveDuplicates());
    }

    /// Secrets and the keys that are read of them. A whole secret read as environment has at least its sign-in.
    private static Map<String, Set<String>> used(String folder) {
        var used = new TreeMap<String, Set<String>>();
        Kustomize.render(folder).stream()
                .filter(object -> !object.is("Secret"))
                .forEach(object -> collect(object.tree(), used));
        return used;
    }

    private static void collect(JsonNode node, Map<String, Set<String>> used) {
        node.properties().forEach(entry -> {
            var value = entry.getValue();
            switch (entry.getKey()) {
                case "secretKeyRef", "usernameSecret", "passwordSecret" -> {
                    if (value.has("key")) {
                        add(used, value.path("name").asText(), value.path("key").asText());
                    } else {
                        add(used, value.path("name").asText(), "username", "password"); // CloudNativePG
                    }
                }
                case "secretRef" -> {
                    add(used, value.path("name").asText(), "QUARKUS_OIDC_CREDENTIALS_SECRET");
                    if (value.path("name").asText().equals("gateway")) { // replicas must be able to read each other's
                        add(
                                used,
                                "gateway",
                                "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET",
                                "QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET");
                    }
                }
                case "secretName" -> add(used, value.asText(), "tls.crt", "tls.key");
                case "certificateRefs" ->
                    value.forEach(reference -> add(used, reference.path("name").asText(), "tls.crt", "tls.key"));
                case "secret" -> {
                    if (value.isTextual()) {
                        if (!value.asText().startsWith("${")) { // in the realm a client's secret is a placeholder
                            add(used, value.asText(), "username", "password"); // Keycloak's first administrator
                        }
                    } else if (value.has("key")) {
                        add(used, value.path("name").asText(), value.path("key").asText());
                    } else {
                        add(used, value.path("name").asText(), "username", "password"); // owner in initdb
                    }
                }
                default -> {}
            }
            collect(value, used);
        });
        if (node.isArray()) {
            node.forEach(child -> collect(child, used));
        }
    }

    private static void add(Map<String, Set<String>> used, String secret, String... keys) {
        used.computeIfAbsent(secret, _ -> new TreeSet<>()).addAll(Set.of(keys));
    }

    private static Map<String, Set<String>> readme() {
        var rows = new TreeMap<String, Set<String>>();
        var row = ROW.matcher(Realm.text(Kustomize.here().resolve("README.md")));
        while (row.find()) {
            var keys = QUOTED.matcher(row.group(2));
            while (keys.find()) {
                rows.computeIfAbsent(row.group(1), _ -> new TreeSet<>()).add(keys.group(1));
            }
        }
        return rows;
    }

    private static List<Manifest> named(String folder, String kind) {
        return Kustomize.render(folder).stream()
                .filter(object -> object.is(kind))
                .toList();
    }

    private static Set<String> names(String folder, String kind) {
        return named(folder, kind).stream().map(Manifest::name).collect(Collectors.toSet());
    }

    /// The texts of a field below every field of a name, wherever it lies.
    private static List<String> texts(JsonNode tree, String parent, String field) {
        return tree.findValues(parent).stream()
                .flatMap(found -> found.isArray() ? Manifest.stream(found) : Stream.of(found))
                .filter(found -> found.has(field))
                .map(found -> found.path(field).asText())
                .toList();
    }
}
