package id.jembatan.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Makes the object that imports the one realm. Kustomize refuses files outside its root, so the component holds a
/// copy; RealmTest compares it with `deploy/keycloak/jembatan-realm.json`, and this class writes it anew:
/// `cd deploy/kubernetes && ../../mvnw -q test -Dtest=RealmTest -Drealm.write=true`
final class Realm {

    /// Where each secret of the realm comes from: placeholder, then secret and key.
    static final Map<String, String[]> SECRETS = new TreeMap<>(Map.of(
            "GATEWAY_SECRET", new String[] {"gateway", "QUARKUS_OIDC_CREDENTIALS_SECRET"},
            "PARTNERS_SERVICE_SECRET", new String[] {"partners-service", "QUARKUS_OIDC_CREDENTIALS_SECRET"},
            "AGREEMENTS_SERVICE_SECRET", new String[] {"agreements-service", "QUARKUS_OIDC_CREDENTIALS_SECRET"},
            "KPI_SERVICE_SECRET", new String[] {"kpi-service", "QUARKUS_OIDC_CREDENTIALS_SECRET"},
            "API_EXAMPLE_SECRET", new String[] {"jembatan-api-example", "secret"}));

    /// Upper case only: `${email}` and the like are keys of Keycloak's own translations.
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)(?::[^}]*)?}");

    private static final ObjectMapper WRITER = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

    private Realm() {}

    static Path file() {
        return Kustomize.root().resolve("deploy/keycloak/jembatan-realm.json");
    }

    static Path copy() {
        return Kustomize.here().resolve("components/keycloak/realm.yaml");
    }

    static SortedSet<String> placeholders() {
        var names = new TreeSet<String>();
        var matcher = PLACEHOLDER.matcher(text(file()));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    static String manifest() {
        var nodes = JsonNodeFactory.instance;
        var placeholders = nodes.objectNode();
        SECRETS.forEach((name, where) -> placeholders
                .putObject(name)
                .putObject("secret")
                .put("name", where[0])
                .put("key", where[1]));
        ObjectNode manifest = nodes.objectNode();
        manifest.put("apiVersion", "k8s.keycloak.org/v2beta1").put("kind", "KeycloakRealmImport");
        manifest.putObject("metadata").put("name", "jembatan");
        var spec = manifest.putObject("spec").put("keycloakCRName", "keycloak");
        spec.set("placeholders", placeholders);
        spec.set("realm", tree());
        try {
            return "# Generated from deploy/keycloak/jembatan-realm.json. Do not edit: see Realm.java.\n"
                    + WRITER.writeValueAsString(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree() {
        try {
            return new ObjectMapper().readTree(text(file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
