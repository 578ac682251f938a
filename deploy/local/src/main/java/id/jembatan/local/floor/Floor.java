package id.jembatan.local.floor;

import id.jembatan.local.parts.Checkout;
import id.jembatan.local.parts.Child;
import id.jembatan.local.parts.Keycloak;
import id.jembatan.local.parts.LocalSecrets;
import id.jembatan.local.parts.PartFailed;
import id.jembatan.local.parts.Postgres;
import id.jembatan.local.parts.RealmFiles;
import id.jembatan.local.parts.Running;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// One PostgreSQL and one Keycloak for the tests of this checkout.
///
/// ```java
/// var floor = Floor.find();
/// var database = floor.newDatabase("partners");
/// ```
public final class Floor {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern TEST_DATABASE = Pattern.compile("t_[a-z0-9_]+_(\\d+)_(\\d+)_\\d+");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Postgres postgres;
    private final Keycloak keycloak;

    /// A database of its own, with the role that owns it.
    ///
    /// @param name its name, which is also the name of its role
    /// @param jdbcUrl its address
    /// @param user the role
    /// @param password the role's password
    public record Database(String name, String jdbcUrl, String user, String password) {}

    private Floor(FloorState state) {
        this.postgres = Postgres.at(state.postgresPort());
        this.keycloak = new Keycloak(state.keycloakPort(), 0);
    }

    /// Finds the floor of this checkout, or starts it, which takes some ten seconds. It stays until the build
    /// that asked for it has ended, and the minutes of `JEMBATAN_FLOOR_KEEP` on top.
    ///
    /// @throws PartFailed if it does not come up
    public static synchronized Floor find() {
        var root = Checkout.root();
        var folder = FloorFolder.of(root);
        try (var _ = folder.lock()) {
            var others = folder.users().stream()
                    .filter(user -> user.process().pid() != build().pid())
                    .count();
            folder.register(new FloorFolder.User(build(), keep()));
            var state = folder.state().filter(FloorState::usable);
            var upToDate = state.filter(found -> found.realm().equals(fingerprint(RealmFiles.of(root))));
            // A changed realm needs a new Keycloak, but not under the feet of another build.
            if (upToDate.isPresent() || (state.isPresent() && others > 0)) {
                if (upToDate.isEmpty()) {
                    System.err.println("The realm has changed, but another build stands on the test floor: its Keycloak"
                            + " still has the realm of before.");
                }
                return new Floor(state.get());
            }
            Keeper.clear(folder);
            return new Floor(start(root, folder));
        }
    }

    /// An empty database for this JVM. Those of JVMs that have ended are dropped on the way.
    ///
    /// @param prefix lower-case letters and digits that say whose it is
    public Database newDatabase(String prefix) {
        dropOrphans();
        var self = Running.self();
        var name = "t_%s_%d_%d_%d".formatted(prefix, self.pid(), self.started(), NUMBER.incrementAndGet());
        var password = LocalSecrets.of(prefix);
        postgres.createDatabase(name, name, password);
        return new Database(name, postgres.jdbcUrl(name), name, password);
    }

    /// Drops a database before its JVM ends.
    public void drop(Database database) {
        postgres.dropDatabase(database.name());
    }

    /// The address of the realm, which is also the issuer of its tokens.
    public String keycloakUrl() {
        return keycloak.realmUrl();
    }

    /// The secret of a confidential client of the realm.
    public String clientSecret(String client) {
        return LocalSecrets.of(client);
    }

    static boolean isForTests(String database) {
        return TEST_DATABASE.matcher(database).matches();
    }

    static String fingerprint(RealmFiles realm) {
        return realm.fingerprint(Map.of());
    }

    private void dropOrphans() {
        for (var name : postgres.databases()) {
            var owner = TEST_DATABASE.matcher(name);
            if (owner.matches()
                    && !new Running(Long.parseLong(owner.group(1)), Long.parseLong(owner.group(2))).alive()) {
                postgres.dropDatabase(name);
            }
        }
    }

    private static FloorState start(Path root, FloorFolder folder) {
        var command = List.of(
                Child.java(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djembatan.root=" + root,
                "-cp",
                ClassPath.ofKeeper(),
                Keeper.class.getName(),
                "start");
        var keeper = Child.start("The keeper of the test floor", command, Map.of(), root, folder.log("keeper"));
        keeper.await(() -> folder.state().filter(FloorState::usable).isPresent(), PATIENCE);
        return folder.state().orElseThrow();
    }

    /// Our test JVM ends after each module; the build that started it is the Java process furthest up.
    private static Running build() {
        var build = ProcessHandle.current();
        for (var up = build.parent(); up.isPresent(); up = up.get().parent()) {
            if (up.get().info().command().orElse("").endsWith("java")) {
                build = up.get();
            }
        }
        return Running.of(build);
    }

    private static Duration keep() {
        var minutes = System.getenv("JEMBATAN_FLOOR_KEEP");
        return minutes == null || minutes.isBlank() ? Duration.ZERO : Duration.ofMinutes(Long.parseLong(minutes));
    }
}
