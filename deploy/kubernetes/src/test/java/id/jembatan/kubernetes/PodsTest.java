package id.jembatan.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What every pod of ours must be, in every overlay.
class PodsTest {

    static final List<String> RENDERS = Kustomize.RENDERS;

    @ParameterizedTest
    @FieldSource("RENDERS")
    void all_four_services_are_there(String folder) {
        assertThat(deployments(folder))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrder("gateway", "partners-service", "agreements-service", "kpi-service");
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void every_pod_runs_without_rights(String folder) {
        assertThat(deployments(folder)).allSatisfy(deployment -> {
            var pod = deployment.podSpec();
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asLong()).isEqualTo(10001);
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("serviceAccountName").asText()).isEqualTo(deployment.name());
            assertThat(Set.of("hostNetwork", "hostPID", "hostIPC")).noneMatch(pod::has);
            assertThat(deployment.containers()).isNotEmpty().allSatisfy(container -> {
                var context = container.path("securityContext");
                assertThat(context.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(context.has("privileged")).isFalse();
                assertThat(context.at("/capabilities/drop"))
                        .extracting(JsonNode::asText)
                        .containsExactly("ALL");
                assertThat(context.at("/capabilities").has("add")).isFalse();
            });
            assertThat(pod.path("volumes")).noneMatch(volume -> volume.has("hostPath"));
        });
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void every_container_says_what_it_needs_and_is_probed_on_the_management_port(String folder) {
        assertThat(deployments(folder)).flatExtracting(Manifest::containers).allSatisfy(container -> {
            assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
            assertThat(container.at("/resources/requests/memory").asText()).isNotEmpty();
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            var ports = Manifest.stream(container.path("ports"))
                    .collect(Collectors.toMap(
                            port -> port.path("name").asText(),
                            port -> port.path("containerPort").asInt()));
            assertThat(ports).isEqualTo(Map.of("http", 8080, "management", 9000));
            assertThat(Map.of("startupProbe", "started", "readinessProbe", "ready", "livenessProbe", "live"))
                    .allSatisfy((probe, path) -> {
                        var get = container.path(probe).path("httpGet");
                        assertThat(get.path("path").asText()).isEqualTo("/q/health/" + path);
                        assertThat(get.path("port").asText()).isEqualTo("management");
                        assertThat(container.path(probe).has("initialDelaySeconds"))
                                .as("no sleeps")
                                .isFalse();
                    });
        });
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void every_deployment_may_lose_one_pod_and_no_more(String folder) {
        assertThat(deployments(folder)).allSatisfy(deployment -> {
            var budgets = Kustomize.render(folder).stream()
                    .filter(object -> object.is("PodDisruptionBudget"))
                    .filter(budget -> Manifest.selects(budget.at("/spec/selector"), deployment.podLabels()))
                    .toList();
            assertThat(budgets)
                    .as(deployment.toString())
                    .singleElement()
                    .satisfies(budget -> assertThat(
                                    budget.at("/spec/maxUnavailable").asInt())
                            .isEqualTo(1));
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(-1))
                    .isZero();
            assertThat(deployment.podSpec().path("topologySpreadConstraints"))
                    .isNotEmpty()
                    .allSatisfy(
                            spread -> assertThat(Manifest.selects(spread.path("labelSelector"), deployment.podLabels()))
                                    .isTrue());
        });
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void a_pod_has_the_time_to_finish_what_it_has_begun(String folder) {
        assertThat(deployments(folder)).allSatisfy(deployment -> {
            var settings = Settings.of(deployment, folder);
            var delay = Duration.parse("PT" + settings.get("QUARKUS_SHUTDOWN_DELAY"));
            var timeout = Duration.parse("PT" + settings.get("QUARKUS_SHUTDOWN_TIMEOUT"));
            var grace = Duration.ofSeconds(
                    deployment.podSpec().path("terminationGracePeriodSeconds").asLong());
            assertThat(grace).isGreaterThan(delay.plus(timeout));
        });
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void the_image_of_every_container_is_named_by_the_overlay(String folder) {
        assertThat(deployments(folder))
                .allSatisfy(deployment -> assertThat(deployment.containers())
                        .allSatisfy(
                                container -> assertThat(container.path("image").asText())
                                        .matches(".+/" + deployment.name() + "(:[\\w.-]+|@sha256:[0-9a-f]{64})")
                                        .doesNotEndWith(":latest")));
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void files_are_written_only_where_a_volume_is(String folder) {
        assertThat(deployments(folder))
                .flatExtracting(Manifest::containers)
                .allSatisfy(container -> assertThat(container.path("volumeMounts"))
                        .extracting(mount -> mount.path("mountPath").asText())
                        .contains("/tmp"));
        assertThatFilesLieOnAVolume(folder, "agreements-service", "JEMBATAN_DOCUMENTS_DIRECTORY", "documents");
        assertThatFilesLieOnAVolume(folder, "kpi-service", "JEMBATAN_EVIDENCE_DIRECTORY", "evidence");
    }

    private static void assertThatFilesLieOnAVolume(String folder, String name, String setting, String volume) {
        var service = deployments(folder).stream()
                .filter(deployment -> deployment.name().equals(name))
                .findFirst()
                .orElseThrow();
        var directory = Settings.of(service, folder).get(setting);
        assertThat(service.containers().getFirst().path("volumeMounts"))
                .anyMatch(mount -> mount.path("name").asText().equals(volume)
                        && directory.startsWith(mount.path("mountPath").asText() + "/"));
    }

    @ParameterizedTest
    @FieldSource("RENDERS")
    void one_disk_that_only_one_node_can_mount_has_one_replica(String folder) {
        for (var claim : Kustomize.render(folder).stream()
                .filter(object -> object.is("PersistentVolumeClaim"))
                .toList()) {
            var modes = Manifest.stream(claim.at("/spec/accessModes"))
                    .map(JsonNode::asText)
                    .toList();
            var replicas = deployments(folder).stream()
                    .filter(deployment -> Manifest.stream(deployment.at("/spec/template/spec/volumes"))
                            .anyMatch(volume -> volume.at("/persistentVolumeClaim/claimName")
                                    .asText()
                                    .equals(claim.name())))
                    .findFirst()
                    .orElseThrow()
                    .at("/spec/replicas")
                    .asInt();

            assertThat(replicas == 1 || modes.contains("ReadWriteMany")).isTrue();
        }
    }

    static List<Manifest> deployments(String folder) {
        return Kustomize.render(folder).stream()
                .filter(object -> object.is("Deployment"))
                .toList();
    }
}
