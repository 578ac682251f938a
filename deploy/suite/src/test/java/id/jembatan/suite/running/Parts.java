package id.jembatan.suite.running;

import id.jembatan.local.parts.Child;
import id.jembatan.local.parts.Keycloak;
import id.jembatan.local.parts.Postgres;
import id.jembatan.local.parts.RealmFiles;
import id.jembatan.local.parts.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The processes of the running suite, to be taken away and brought back one by one.
///
/// The launcher ends everything when one part ends, which is right for people and wrong here: it is killed first, and
/// from then on nobody watches but the test.
public final class Parts implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TheSuite suite;
    private final Map<String, Running> processes = new HashMap<>();

    /// Kills the launcher and takes over what it started.
    public Parts(TheSuite suite) {
        this.suite = suite;
        for (var line : lines(suite.data().resolve("run/state"))) {
            var words = line.split(" ", 2);
            if (!words[0].equals("ready")) {
                processes.put(words[0], Running.parse(words[1]));
            }
        }
        process("launcher").handle().ifPresent(ProcessHandle::destroyForcibly);
        Eventually.holds("the launcher is gone", () -> !process("launcher").alive());
    }

    private Running process(String part) {
        var found = processes.get(part);
        if (found == null) {
            throw new AssertionError("No such part runs: " + part + " in " + processes.keySet());
        }
        return found;
    }

    /// Kills a service or Keycloak the hard way.
    public void kill(String part) {
        process(part).handle().ifPresent(ProcessHandle::destroyForcibly);
        Eventually.holds(part + " is gone", () -> !process(part).alive());
    }

    public void stopPostgres() {
        Postgres.stop(process("POSTGRESQL"), suite.data().resolve("postgres"));
    }

    public void startPostgres() {
        var child = Postgres.start(
                suite.data().resolve("postgres"), suite.port("POSTGRES"), true, suite.log("postgresql-again"));
        processes.put("POSTGRESQL", child.running());
    }

    public void startKeycloak() {
        var keycloak = new Keycloak(suite.port("KEYCLOAK"), suite.managementPort("KEYCLOAK"));
        var child = keycloak.start(new Keycloak.Settings(
                suite.data().resolve("keycloak"),
                suite.log("keycloak-again"),
                Postgres.at(suite.port("POSTGRES")),
                RealmFiles.of(suite.root()),
                suite.gateway()));
        processes.put("KEYCLOAK", child.running());
        keycloak.ready(child);
    }

    /// Starts a service as the launcher did and waits until it is ready.
    ///
    /// @param part its name in the state, such as `KPI`
    /// @param label its folder, such as `kpi-service`
    public void startService(String part, String label) {
        var environment = new HashMap<String, String>();
        for (var line : lines(suite.data().resolve("run").resolve(label + ".env"))) {
            var cut = line.indexOf('=');
            if (cut > 0 && !line.startsWith("#")) {
                environment.put(line.substring(0, cut), line.substring(cut + 1));
            }
        }
        var jar = suite.root().resolve(label).resolve("target/quarkus-app/quarkus-run.jar");
        var command = new ArrayList<>(List.of(Child.java(), "-Xmx220m", "-XX:+UseSerialGC", "-jar", jar.toString()));
        var child = Child.start(label, command, environment, suite.root(), suite.log(label + "-again"));
        processes.put(part, child.running());
        child.await(
                () -> Child.answers("http://127.0.0.1:" + suite.managementPort(part) + "/q/health/ready"),
                Duration.ofMinutes(2));
    }

    /// Ends everything, the launcher's children and ours.
    @Override
    public void close() {
        processes.forEach((part, process) -> {
            if (!part.equals("POSTGRESQL")) {
                process.end(PATIENCE);
            }
        });
        stopPostgres();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
