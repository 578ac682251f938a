package id.jembatan.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// The check itself: what is rendered passes, and what is spoiled does not.
class StrictTest {

    static final List<String> RENDERS = Kustomize.RENDERS;

    @ParameterizedTest
    @FieldSource("RENDERS")
    void every_object_of_every_overlay_is_valid_to_the_last_field(String folder) {
        var objects = Kustomize.render(folder);

        assertThat(objects).hasSizeGreaterThan(20);
        assertThat(objects)
                .allSatisfy(object -> assertThat(Strict.complaints(object))
                        .as(object.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deployment    | gateway         | /spec/replica                                   | 2         | /spec/replica: is no field of V1DeploymentSpec
            Deployment    | gateway         | /spec/replicas                                  | "two"     | /spec/replicas: must be Integer
            Deployment    | gateway         | /spec/replicas                                  | "2"       | /spec/replicas: must be Integer
            Deployment    | gateway         | /spec/template/spec/containers/0/readynessProbe | {}        | /spec/template/spec/containers/0/readynessProbe: is no field of V1Container
            Deployment    | gateway         | /spec/template/spec/containers/0/name           | null      | /spec/template/spec/containers/0/name: must be String
            Deployment    | gateway         | /spec/template/spec/containers/0/name           |           | /spec/template/spec/containers/0/name: is required
            Deployment    | gateway         | /spec/template/spec/containers                  | {}        | /spec/template/spec/containers: must be a list
            Deployment    | gateway         | /spec/template/spec/containers/0/resources/limits/memory | "lots" | /spec/template/spec/containers/0/resources/limits/memory: must be Quantity
            Deployment    | gateway         | /spec/template/spec/securityContext/seccompProfile/type | "RuntimeDefalt" | /spec/template/spec/securityContext/seccompProfile/type: must be one of
            Deployment    | gateway         | /metadata/labels/app.kubernetes.io~1name        | 7         | /metadata/labels/app.kubernetes.io/name: must be String
            Service       | gateway         | /spec/ports/0/port                              |           | /spec/ports/0/port: is required
            NetworkPolicy | gateway         | /spec/egres                                     | []        | /spec/egres: is no field of V1NetworkPolicySpec
            Cluster       | postgres        | /spec/instanses                                 | 3         | property 'instanses' is not defined
            Cluster       | postgres        | /spec/instances                                 | "3"       | string found, integer expected
            Cluster       | postgres        | /spec/storage                                   |           | required property 'storage' not found
            Cluster       | postgres        | /metadata/lables                                | {}        | /metadata/lables: is no field of V1ObjectMeta
            Database      | partners        | /spec/extensions/0/nam                          | "x"       | property 'nam' is not defined
            Keycloak      | keycloak        | /spec/hostname/strictBackchannel                | true      | property 'strictBackchannel' is not defined
            KeycloakRealmImport | jembatan  | /spec/keycloakCRName                            |           | required property 'keycloakCRName' not found
            Gateway       | jembatan        | /spec/listeners/0/protocol                      | "HTPP"    | does not have a value in the enumeration
            HTTPRoute     | portal          | /spec/rules/0/backendRefs/0/port                | "8080"    | string found, integer expected
            """)
    void a_spoiled_object_is_refused(String kind, String name, String pointer, String value, String complaint)
            throws Exception {
        var spoiled = spoil(kind, name, pointer, value);

        assertThat(Strict.complaints(spoiled)).singleElement().asString().contains(complaint);
    }

    @Test
    void an_unknown_kind_is_refused() {
        var unknown = Kustomize.read("""
                apiVersion: apps/v1
                kind: Deploiment
                metadata: {name: gateway}
                """);

        assertThat(Strict.complaints(unknown.getFirst()))
                .containsExactly(": apps/v1/Deploiment is no kind that these tests know");
    }

    @Test
    void a_known_kind_of_another_version_is_refused() {
        var old = Kustomize.read("""
                apiVersion: k8s.keycloak.org/v2alpha1
                kind: Keycloak
                metadata: {name: keycloak}
                spec: {instances: 1}
                """);

        assertThat(Strict.complaints(old.getFirst())).singleElement().asString().contains("/apiVersion");
    }

    @Test
    void without_kubectl_and_kustomize_one_sentence_says_what_is_missing() {
        assertThatThrownBy(() -> Kustomize.command("/nowhere:/nowhere/else"))
                .hasMessageContaining("neither kubectl (1.27 or newer) nor kustomize (5 or newer) is on the PATH");
        assertThat(Kustomize.command(System.getenv("PATH"))).hasSize(2);
    }

    private static Manifest spoil(String kind, String name, String pointer, String value) throws Exception {
        var copy = Kustomize.render("tests/everything-on").stream()
                .filter(object -> object.is(kind) && object.name().equals(name))
                .findFirst()
                .orElseThrow()
                .tree()
                .deepCopy();
        var parent = (ObjectNode) copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        var field = pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/");
        if (value == null) {
            assertThat(parent.remove(field)).as(pointer).isNotNull();
        } else {
            parent.set(field, Kustomize.YAML.readTree(value));
        }
        return new Manifest(copy);
    }
}
