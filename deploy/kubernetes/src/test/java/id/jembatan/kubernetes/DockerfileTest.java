package id.jembatan.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Four images that are the same but for the name, and that fit the pods they run in.
class DockerfileTest {

    static final List<String> SERVICES = List.of("gateway", "partners-service", "agreements-service", "kpi-service");

    @Test
    void the_four_differ_only_in_their_name() {
        assertThat(SERVICES.stream()
                        .map(service -> dockerfile(service).replace(service, "<service>"))
                        .distinct())
                .hasSize(1);
        assertThat(SERVICES.stream().map(DockerfileTest::dockerignore).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void the_process_is_the_user_of_the_pod(String service) {
        var pod = PodsTest.deployments("overlays/production").stream()
                .filter(deployment -> deployment.name().equals(service))
                .findFirst()
                .orElseThrow()
                .podSpec();

        assertThat(dockerfile(service).lines())
                .contains("USER " + pod.at("/securityContext/runAsUser").asText() + ":"
                        + pod.at("/securityContext/runAsGroup").asText());
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void the_image_is_built_from_the_build_alone(String service) {
        var lines = dockerfile(service).lines().toList();

        assertThat(lines).noneMatch(line -> line.startsWith("ADD ") || line.contains("://"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("FROM "))
                .allMatch(line -> line.startsWith("FROM eclipse-temurin:25-jre"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("COPY ") && !line.contains("--from=app"))
                .containsExactly("COPY target/quarkus-app/ /app/");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("ENTRYPOINT "))
                .singleElement()
                .asString()
                .contains("[\"java\"", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=70", "quarkus-run.jar");
    }

    private static String dockerfile(String service) {
        return Realm.text(Kustomize.root().resolve(service).resolve("src/main/docker/Dockerfile.jvm"));
    }

    private static String dockerignore(String service) {
        return Realm.text(Kustomize.root().resolve(service).resolve("src/main/docker/Dockerfile.jvm.dockerignore"));
    }
}
