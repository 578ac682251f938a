package id.jembatan.local.parts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// The deployed realm together with the demonstration users: what a local Keycloak imports.
///
/// @param realm the deployed realm file
/// @param demonstration users and clients that exist on local machines only
public record RealmFiles(Path realm, Path demonstration) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The flow of this id in demo-users.json.
    private static final String PASSWORD_ALONE = "00000000-de40-4000-8000-000000000002";

    /// Somebody who may try the suite out.
    ///
    /// @param name user name
    /// @param description who this is
    /// @param roles roles in the realm
    public record User(String name, String description, List<String> roles) {}

    /// The files of this checkout.
    public static RealmFiles of(Path root) {
        var folder = root.resolve("deploy/keycloak");
        return new RealmFiles(folder.resolve("jembatan-realm.json"), folder.resolve("demo-users.json"));
    }

    /// How Keycloak's pages look and what they are called.
    Path themes() {
        return realm.resolveSibling("themes");
    }

    /// The demonstration users, in the order of their file.
    public List<User> users() {
        return StreamSupport.stream(array(read(demonstration), "users").spliterator(), false)
                .map(user -> new User(
                        user.path("username").asText(),
                        user.path("lastName").asText(),
                        StreamSupport.stream(user.path("realmRoles").spliterator(), false)
                                .map(role -> role.asText())
                                .toList()))
                .toList();
    }

    /// Writes one file for Keycloak's import into this folder.
    ///
    /// @param anyPort whether the gateway may run on any port of this machine, as it does in tests
    void write(Path folder, boolean anyPort) {
        try {
            Files.createDirectories(folder);
            var merged = read(realm);
            var extra = read(demonstration);
            for (var member : List.of("authenticationFlows", "clients", "users")) {
                array(merged, member).addAll(array(extra, member));
            }
            if (!secondFactor() && has(array(merged, "authenticationFlows"), PASSWORD_ALONE)) {
                array(merged, "clients").forEach(RealmFiles::takePasswordAlone);
            }
            array(merged, "users").forEach(RealmFiles::nameForever);
            if (anyPort) {
                array(merged, "clients").forEach(RealmFiles::allowAnyPort);
            }
            Files.writeString(folder.resolve(merged.path("realm").asText() + "-realm.json"), merged.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Changes when a file changes, or a value that goes into it.
    public String fingerprint(Map<String, String> values) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(realm));
            digest.update(Files.readAllBytes(demonstration));
            digest.update(Boolean.toString(secondFactor()).getBytes(StandardCharsets.UTF_8));
            digest.update(new TreeMap<>(values).toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// A realm is imported anew when its file changes; its users must stay who they were, because records
    /// name them.
    private static void nameForever(JsonNode user) {
        if (user instanceof ObjectNode object && !object.has("id") && object.has("username")) {
            var name = object.path("username").asText().getBytes(StandardCharsets.UTF_8);
            object.put("id", UUID.nameUUIDFromBytes(name).toString());
        }
    }

    /// The realm asks those who decide or administer for a second factor. Nobody has the telephone of a made-up person,
    /// so on this machine the portal is bound to a flow of the demonstration that takes the password alone, unless
    /// somebody wants to see it as it is: `JEMBATAN_SECOND_FACTOR=true ./run --reset`.
    private static boolean secondFactor() {
        return Boolean.parseBoolean(System.getenv("JEMBATAN_SECOND_FACTOR"));
    }

    private static boolean has(ArrayNode flows, String id) {
        return StreamSupport.stream(flows.spliterator(), false)
                .anyMatch(flow -> flow.path("id").asText().equals(id));
    }

    private static void takePasswordAlone(JsonNode client) {
        if (client instanceof ObjectNode object
                && "gateway".equals(object.path("clientId").asText())) {
            object.putObject("authenticationFlowBindingOverrides").put("browser", PASSWORD_ALONE);
        }
    }

    private static void allowAnyPort(JsonNode client) {
        if (client instanceof ObjectNode object
                && "gateway".equals(object.path("clientId").asText())) {
            object.withArray("redirectUris").add("http://localhost:*");
            object.withObject("/attributes").put("post.logout.redirect.uris", "http://localhost:*");
        }
    }

    private static ArrayNode array(ObjectNode node, String member) {
        return node.withArray(member);
    }

    private static ObjectNode read(Path file) {
        try {
            if (JSON.readTree(file.toFile()) instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalStateException(file + " is not a JSON object.");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
