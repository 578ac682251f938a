package id.jembatan.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

/// The cluster imports the very realm that `./run` and the tests of the services use.
class RealmTest {

    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @BeforeAll
    static void write_the_import_if_asked_to() throws IOException {
        if (Boolean.getBoolean("realm.write")) {
            Files.writeString(Realm.copy(), Realm.manifest());
        }
    }

    @Test
    void the_committed_import_is_the_one_realm() {
        assertThat(Realm.text(Realm.copy()).equals(Realm.manifest()))
                .as("components/keycloak/realm.yaml says what deploy/keycloak/jembatan-realm.json says; if not:"
                        + " cd deploy/kubernetes && ../../mvnw -q test -Dtest=RealmTest -Drealm.write=true")
                .isTrue();
    }

    @Test
    void what_is_rendered_says_what_the_realm_file_says() {
        var imported = object("KeycloakRealmImport");

        assertThat(imported.at("/spec/realm").equals(Realm.tree()))
                .as("kustomize changed the realm")
                .isTrue();
    }

    @Test
    void every_placeholder_of_the_realm_gets_a_value_and_no_other_is_named() {
        var given = new TreeSet<>(Realm.SECRETS.keySet());
        Manifest.stream(object("Keycloak").at("/spec/env"))
                .forEach(variable -> given.add(variable.path("name").asText()));

        assertThat(given).isEqualTo(Realm.placeholders());
    }

    @Test
    void keycloak_knows_every_field_of_the_realm() throws IOException {
        var realm = STRICT.treeToValue(Realm.tree(), RealmRepresentation.class);

        assertThat(realm.getRealm()).isEqualTo("jembatan");
        assertThat(realm.getClients()).hasSizeGreaterThan(3);
    }

    @Test
    void a_misspelt_field_of_the_realm_is_refused() {
        var spoiled = (ObjectNode) Realm.tree();
        ((ObjectNode) spoiled.at("/clients/0")).put("redirectURIs", "x");

        assertThatThrownBy(() -> STRICT.treeToValue(spoiled, RealmRepresentation.class))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("redirectURIs");
    }

    @Test
    void the_realm_of_the_cluster_has_no_demonstration_users() {
        var people = Manifest.stream(Realm.tree().path("users"))
                .filter(user -> !user.has("serviceAccountClientId"))
                .toList();

        assertThat(people).isEmpty();
    }

    private static Manifest object(String kind) {
        return Kustomize.render("overlays/production").stream()
                .filter(manifest -> manifest.is(kind))
                .findFirst()
                .orElseThrow();
    }
}
