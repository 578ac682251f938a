package id.jembatan.local.floor;

import id.jembatan.local.parts.Checkout;
import id.jembatan.local.parts.Child;
import id.jembatan.local.parts.Keycloak;
import id.jembatan.local.parts.PartFailed;
import id.jembatan.local.parts.Pause;
import id.jembatan.local.parts.Ports;
import id.jembatan.local.parts.Postgres;
import id.jembatan.local.parts.RealmFiles;
import id.jembatan.local.parts.Running;
import id.jembatan.local.parts.Unpacked;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The process that starts the floor, watches who uses it, and ends it when nobody does any more.
///
/// `Keeper start` is called by [Floor]; `Keeper stop` ends a floor that was kept, `Keeper leave` one that nobody
/// uses.
public final class Keeper {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final FloorFolder folder;
    private final RealmFiles realm;
    private final List<Child> children = new ArrayList<>();

    private Keeper(Path root) {
        this.folder = FloorFolder.of(root);
        this.realm = RealmFiles.of(root);
    }

    /// @param arguments one word: `start`, `stop` or `leave`
    public static void main(String[] arguments) {
        var root = Checkout.root();
        switch (String.join(" ", arguments)) {
            case "start" -> new Keeper(root).keep();
            case "stop" -> stop(root, true);
            case "leave" -> stop(root, false);
            default -> {
                System.err.println("Say start, stop or leave.");
                System.exit(2);
            }
        }
    }

    private static void stop(Path root, boolean inUse) {
        var folder = FloorFolder.of(root);
        try (var _ = folder.lock()) {
            if (inUse || folder.users().isEmpty()) {
                clear(folder);
            }
        }
    }

    /// Ends whatever of an earlier floor still runs. The caller holds the lock.
    static void clear(FloorFolder folder) {
        folder.state().ifPresent(state -> {
            state.keeper().end(PATIENCE.plusSeconds(15));
            state.children().reversed().forEach(child -> child.end(PATIENCE));
        });
        folder.forgetState();
    }

    private void keep() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
        start();
        var until = System.nanoTime();
        while (true) {
            for (var child : children) {
                if (!child.process().isAlive()) {
                    throw new PartFailed(
                            child.part(),
                            "ended with exit code " + child.process().exitValue(),
                            child.log());
                }
            }
            for (var user : folder.users()) {
                until = Math.max(until, System.nanoTime() + user.keep().toNanos());
            }
            if (System.nanoTime() > until + Duration.ofSeconds(2).toNanos() && endedTogether()) {
                return;
            }
            Pause.millis(500);
        }
    }

    /// Somebody may be coming in at this moment: only the holder of the lock decides.
    private boolean endedTogether() {
        var lock = folder.lockAtOnce();
        if (lock.isEmpty()) {
            return false;
        }
        try (var _ = lock.get()) {
            if (!folder.users().isEmpty()) {
                return false;
            }
            end();
            return true;
        }
    }

    private void start() {
        var ports = Ports.free(3);
        var state =
                new FloorState(Running.self(), Floor.fingerprint(realm), ports.get(0), ports.get(1), List.of(), false);
        folder.write(state);

        var postgres = startPostgres(ports.get(0));
        state = state.with(postgres.running());
        folder.write(state);

        var server = Postgres.at(ports.get(0));
        server.databases().stream().filter(Floor::isForTests).forEach(server::dropDatabase);
        var keycloak = new Keycloak(ports.get(1), ports.get(2));
        var child =
                keycloak.start(new Keycloak.Settings(folder.keycloak(), folder.log("keycloak"), server, realm, null));
        children.add(child);
        state = state.with(child.running());
        folder.write(state);

        keycloak.ready(child);
        folder.write(state.whenReady());
    }

    /// Test data are written without care for a power failure: a folder that does not come up is thrown away.
    private Child startPostgres(int port) {
        Child child;
        try {
            child = Postgres.start(folder.postgres(), port, false, folder.log("postgresql"));
        } catch (PartFailed broken) {
            Unpacked.delete(folder.postgres());
            child = Postgres.start(folder.postgres(), port, false, folder.log("postgresql"));
        }
        children.add(child);
        return child;
    }

    private synchronized void end() {
        folder.forgetState();
        for (var child : children.reversed()) {
            if (child.part().equals("PostgreSQL")) {
                Postgres.stop(child.running(), folder.postgres());
            } else {
                child.running().end(PATIENCE);
            }
        }
        children.clear();
    }
}
