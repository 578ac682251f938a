package id.jembatan.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A Keycloak of its own on 127.0.0.1: its programs are shared, its folder and its database are not. All that
/// it must remember lies in the database; its folder may be thrown away.
///
/// @param port port of its pages and tokens
/// @param managementPort port of its health and metrics
public record Keycloak(int port, int managementPort) {

    /// The one realm.
    public static final String REALM = "jembatan";

    private static final String DATABASE = "keycloak";
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /// A small heap, and one compiler only: a sign-in more or less per second does not matter, the start does.
    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx400m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");

    /// What one instance needs to know.
    ///
    /// @param home its folder
    /// @param log where it writes
    /// @param database server that holds its database
    /// @param realm what it imports; when that changes, its database is made anew
    /// @param gatewayUrl where people come back to after they have signed in; null for any port of this machine
    public record Settings(
            Path home,
            Path log,
            Postgres database,
            RealmFiles realm,
            @Nullable String gatewayUrl) {}

    /// Starts it as a detached child without waiting for it: see [#ready].
    public Child start(Settings settings) {
        var distribution = KeycloakDistribution.folder();
        var home = settings.home().toAbsolutePath();
        var values = environment(settings);
        prepareDatabase(settings, values);
        prepareHome(distribution, home, settings.realm().themes());
        settings.realm().write(home.resolve("data/import"), settings.gatewayUrl() == null);
        var command = KeycloakDistribution.command(
                home,
                JVM,
                List.of(
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        // Else each look at a server that still starts is a line in its log.
                        "--log-level=info,io.smallrye.health:off",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-host=127.0.0.1",
                        "--http-management-port=" + managementPort,
                        "--hostname=http://localhost:" + port,
                        "--db-url=" + settings.database().jdbcUrl(DATABASE),
                        "--db-username=" + DATABASE,
                        "--db-pool-max-size=20"));
        return Child.start("Keycloak", command, values, home, settings.log());
    }

    /// Waits until it has imported its realm and answers. "Started" in its log comes earlier and means less.
    ///
    /// @throws PartFailed if it does not come up
    public void ready(Child child) {
        child.await(() -> Child.answers("http://127.0.0.1:" + managementPort + "/health/ready"), PATIENCE);
    }

    /// The address of the realm, which is also the issuer of its tokens.
    public String realmUrl() {
        return "http://localhost:" + port + "/realms/" + REALM;
    }

    private Map<String, String> environment(Settings settings) {
        var values = new HashMap<>(LocalSecrets.clientSecrets());
        var gateway = settings.gatewayUrl() == null ? "http://localhost:8080" : settings.gatewayUrl();
        values.put("GATEWAY_URL", gateway);
        values.put("GATEWAY_BACK_CHANNEL_URL", gateway);
        values.put("KC_BOOTSTRAP_ADMIN_USERNAME", LocalSecrets.KEYCLOAK_ADMIN);
        values.put("KC_BOOTSTRAP_ADMIN_PASSWORD", LocalSecrets.of("keycloak-admin"));
        values.put("KC_DB_PASSWORD", LocalSecrets.of(DATABASE));
        return values;
    }

    /// Keycloak never imports over a realm that exists, so a changed realm file gets a fresh database.
    private static void prepareDatabase(Settings settings, Map<String, String> values) {
        var mark = settings.home().resolve("realm.fingerprint");
        var fingerprint = settings.realm().fingerprint(values);
        try {
            Files.createDirectories(settings.home());
            if (!Files.exists(mark) || !Files.readString(mark).equals(fingerprint)) {
                settings.database().dropDatabase(DATABASE);
            }
            settings.database().createDatabase(DATABASE, DATABASE, LocalSecrets.of(DATABASE));
            Files.writeString(mark, fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prepareHome(Path distribution, Path home, Path themes) {
        try {
            for (var folder : List.of("conf", "data/import", "providers")) {
                Files.createDirectories(home.resolve(folder));
            }
            Files.createDirectories(home.resolve("themes"));
            if (Files.exists(themes)) {
                copy(themes, home.resolve("themes"));
            }
            Files.deleteIfExists(home.resolve("lib"));
            Files.createSymbolicLink(home.resolve("lib"), distribution.resolve("lib"));
        } catch (IOException e) {
            throw new UncheckedIOException(home + " cannot be prepared", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
