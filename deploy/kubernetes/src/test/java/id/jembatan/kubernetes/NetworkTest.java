package id.jembatan.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Nothing speaks to anything unless a policy says so, and each address that a service is told is allowed.
class NetworkTest {

    static final List<String> RENDERS = Kustomize.RENDERS;

    private static final Map<String, String> MONITORING = Map.of("jembatan.id/monitoring", "true");
    private static final Map<String, String> EDGE = Map.of("jembatan.id/ingress", "true");

    /// The labels that the operators give to their pods, by the name of the service in front of them.
    private static final Map<String, Map<String, String>> OPERATED = Map.of(
            "postgres-rw", Map.of("cnpg.io/cluster", "postgres", "cnpg.io/podRole", "instance"),
            "keycloak-service",
                    Map.of(
                            "app", "keycloak",
                            "app.kubernetes.io/managed-by", "keycloak-operator",
                            "app.kubernetes.io/instance", "keycloak"));

    @ParameterizedTest
    @FieldSource("RENDERS")
    void everything_is_forbidden_first(String folder) {
        assertThat(policies(folder)).anySatisfy(policy -> {
            assertThat(policy.at("/spec/podSelector")).isEmpty();
            assertThat(policy.at("/spec/policyTypes"))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrder("Ingress", "Egress");
            assertThat(policy.at("/spec").has("ingress")).isFalse();
            assertThat(policy.at("/spec").has("egress")).isFalse();
        });
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void every_deployment_has_a_policy_of_its_own(String folder) {
        assertThat(PodsTest.deployments(folder))
                .allSatisfy(deployment -> assertThat(policies(folder))
                        .anyMatch(policy -> policy.name().equals(deployment.name())
                                && Manifest.selects(policy.at("/spec/podSelector"), deployment.podLabels())));
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void every_address_a_service_is_told_can_be_reached_from_it(String folder) {
        assertThat(PodsTest.deployments(folder)).allSatisfy(deployment -> {
            var addresses = Settings.addresses(deployment, folder);
            assertThat(addresses).isNotEmpty();
            addresses.forEach((key, address) -> {
                var target = target(address.host(), folder);
                assertThat(leaves(deployment.podLabels(), target, address.port(), folder))
                        .as("%s may leave for %s, its %s", deployment, address, key)
                        .isTrue();
                assertThat(enters(deployment.podLabels(), Map.of(), target, address.port(), folder))
                        .as("%s may enter at %s, its %s", deployment, address, key)
                        .isTrue();
            });
        });
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void only_gateway_and_sign_in_can_be_reached_from_the_edge(String folder) {
        var open = Stream.concat(PodsTest.deployments(folder).stream().map(Manifest::name), OPERATED.keySet().stream())
                .filter(name ->
                        enters(Map.of(), EDGE, target(name, folder), name.equals("postgres-rw") ? 5432 : 8080, folder))
                .toList();

        assertThat(open).containsExactlyInAnyOrder("gateway", "keycloak-service");
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void the_management_port_answers_monitoring_and_nobody_else(String folder) {
        assertThat(PodsTest.deployments(folder)).allSatisfy(deployment -> {
            var labels = deployment.podLabels();
            assertThat(enters(Map.of(), MONITORING, labels, 9000, folder)).isTrue();
            assertThat(enters(Map.of(), EDGE, labels, 9000, folder)).isFalse();
            assertThat(PodsTest.deployments(folder))
                    .noneMatch(other -> enters(other.podLabels(), Map.of(), labels, 9000, folder));
        });
    }

    @Test
    void a_service_does_not_reach_the_database_past_its_policy_nor_the_gateway_at_all() {
        var folder = "overlays/production";
        var gateway = target("gateway", folder);
        var database = target("postgres-rw", folder);

        assertThat(leaves(gateway, database, 5432, folder)).isFalse();
        assertThat(enters(gateway, Map.of(), database, 5432, folder)).isFalse();
        assertThat(leaves(target("kpi-service", folder), gateway, 8080, folder)).isFalse();
    }

    @Test
    void only_the_service_that_writes_mails_leaves_the_cluster_and_only_for_mail() {
        assertThat(List.of("overlays/staging", "overlays/production", "tests/everything-on"))
                .allSatisfy(folder -> assertThat(PodsTest.deployments(folder))
                        .allSatisfy(deployment -> assertThat(policies(folder).stream()
                                        .filter(policy -> Manifest.selects(
                                                policy.at("/spec/podSelector"), deployment.podLabels()))
                                        .flatMap(policy -> Manifest.stream(policy.at("/spec/egress")))
                                        .filter(rule -> !rule.has("to"))
                                        .flatMap(rule -> Manifest.stream(rule.path("ports")))
                                        .map(open -> open.path("port").asInt()))
                                .isEqualTo(deployment.name().equals("partners-service") ? List.of(587) : List.of())));
    }

    private static boolean leaves(Map<String, String> from, Map<String, String> to, int port, String folder) {
        return policies(folder).stream()
                .filter(policy -> Manifest.selects(policy.at("/spec/podSelector"), from))
                .flatMap(policy -> Manifest.stream(policy.at("/spec/egress")))
                .anyMatch(rule -> isOpen(rule, port)
                        && Manifest.stream(rule.path("to")).anyMatch(peer -> isPeer(peer, to, Map.of())));
    }

    private static boolean enters(
            Map<String, String> from,
            Map<String, String> fromNamespace,
            Map<String, String> to,
            int port,
            String folder) {
        return policies(folder).stream()
                .filter(policy -> Manifest.selects(policy.at("/spec/podSelector"), to))
                .flatMap(policy -> Manifest.stream(policy.at("/spec/ingress")))
                .anyMatch(rule -> isOpen(rule, port)
                        && Manifest.stream(rule.path("from")).anyMatch(peer -> isPeer(peer, from, fromNamespace)));
    }

    private static boolean isOpen(JsonNode rule, int port) {
        return !rule.has("ports")
                || Manifest.stream(rule.path("ports"))
                        .anyMatch(open -> open.path("port").asInt() == port);
    }

    /// A peer without a selector of namespaces is in ours; one without a selector of pods means all pods there.
    private static boolean isPeer(JsonNode peer, Map<String, String> pod, Map<String, String> namespace) {
        var inPlace = peer.has("namespaceSelector")
                ? Manifest.selects(peer.path("namespaceSelector"), namespace)
                : namespace.isEmpty();
        return inPlace && (!peer.has("podSelector") || Manifest.selects(peer.path("podSelector"), pod));
    }

    private static Map<String, String> target(String service, String folder) {
        if (OPERATED.containsKey(service)) {
            return OPERATED.get(service);
        }
        return PodsTest.deployments(folder).stream()
                .filter(deployment -> deployment.name().equals(service))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No pods are known behind the name " + service))
                .podLabels();
    }

    private static List<Manifest> policies(String folder) {
        return Kustomize.render(folder).stream()
                .filter(object -> object.is("NetworkPolicy"))
                .toList();
    }
}
