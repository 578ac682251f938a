package id.jembatan.local;

import id.jembatan.local.parts.Child;
import id.jembatan.local.parts.Keycloak;
import id.jembatan.local.parts.KeycloakDistribution;
import id.jembatan.local.parts.LocalSecrets;
import id.jembatan.local.parts.MailCatcher;
import id.jembatan.local.parts.Postgres;
import id.jembatan.local.parts.RealmFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// Brings all parts up, in the order of their needs, and as much at once as that allows.
final class Suite {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    /// Small heaps and one compiler only: seven processes share one machine with the person's own work, and their
    /// start matters more here than their last percent of speed.
    private static final List<String> JVM = List.of(
            "-Xms32m",
            "-Xmx220m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+ExitOnOutOfMemoryError");

    /// The common pool of a machine with two cores has one thread: everything would start one after the other.
    private static final Executor AT_ONCE = Thread::startVirtualThread;

    private final Path root;
    private final DataFolder data;
    private final PortPlan ports;
    private final Set<Part> without;
    private final Supervisor supervisor;
    private final Progress progress;

    Suite(Path root, PortPlan ports, Set<Part> without, Supervisor supervisor, Progress progress) {
        this.root = root;
        this.data = DataFolder.of(root);
        this.ports = ports;
        this.without = without;
        this.supervisor = supervisor;
        this.progress = progress;
    }

    /// Returns when everything answers.
    void start() {
        prepareDistribution();
        var database = startPostgres();
        var mail = CompletableFuture.runAsync(this::startMailCatcher, AT_ONCE);
        startKeycloak(database);
        join(List.of(mail));
        var services = Part.services().stream()
                .filter(service -> !without.contains(service))
                .map(service -> CompletableFuture.runAsync(() -> startService(service), AT_ONCE))
                .toList();
        writeEnvironments();
        join(services);
    }

    private void prepareDistribution() {
        if (!KeycloakDistribution.isThere()) {
            progress.say("Keycloak is unpacked and built once for this user: half a minute.");
        }
        KeycloakDistribution.folder();
    }

    private Postgres startPostgres() {
        long began = System.nanoTime();
        int port = ports.port(Part.POSTGRESQL);
        supervisor.start(Part.POSTGRESQL, () -> Postgres.start(data.postgres(), port, true, log(Part.POSTGRESQL)));
        var server = Postgres.at(port);
        for (var service : Part.withDatabase()) {
            var name = service.database();
            server.createDatabase(name, name, LocalSecrets.of(name));
        }
        progress.done(Part.POSTGRESQL.label(), began, "127.0.0.1:" + port);
        return server;
    }

    private void startMailCatcher() {
        long began = System.nanoTime();
        var catcher = new MailCatcher(ports.port(Part.MAIL_CATCHER), ports.second(Part.MAIL_CATCHER));
        supervisor.start(Part.MAIL_CATCHER, () -> catcher.start(greenmail(), log(Part.MAIL_CATCHER)));
        progress.done(
                Part.MAIL_CATCHER.label(),
                began,
                "127.0.0.1:" + catcher.smtpPort() + ", read at http://localhost:" + catcher.webPort());
    }

    private void startKeycloak(Postgres database) {
        long began = System.nanoTime();
        var keycloak = new Keycloak(ports.port(Part.KEYCLOAK), ports.second(Part.KEYCLOAK));
        var settings = new Keycloak.Settings(
                data.keycloak(), log(Part.KEYCLOAK), database, RealmFiles.of(root), ports.url(Part.GATEWAY));
        var child = supervisor.start(Part.KEYCLOAK, () -> keycloak.start(settings));
        keycloak.ready(child);
        progress.done(Part.KEYCLOAK.label(), began, ports.url(Part.KEYCLOAK));
    }

    private void startService(Part service) {
        long began = System.nanoTime();
        var jar = root.resolve(service.label()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new Complaint(service.label() + " is not built: call ./run, which builds what is missing.");
        }
        var command = new ArrayList<String>();
        command.add(Child.java());
        command.addAll(JVM);
        command.addAll(List.of("-jar", jar.toString()));
        var environment = new ServiceEnvironment(ports, data).of(service);
        var folder = root.resolve(service.label());
        var child = supervisor.start(
                service, () -> Child.start(service.label(), command, environment, folder, log(service)));
        child.await(() -> Child.answers(readiness(service)), PATIENCE);
        progress.done(service.label(), began, ports.url(service));
    }

    private String readiness(Part service) {
        return "http://127.0.0.1:" + ports.second(service) + "/q/health/ready";
    }

    /// For a person who runs one service by hand, in development mode for example.
    private void writeEnvironments() {
        var environment = new ServiceEnvironment(ports, data);
        for (var service : Part.services()) {
            var text = environment.of(service).entrySet().stream()
                    // Development mode brings a profile of its own.
                    .filter(value -> !value.getKey().equals("QUARKUS_PROFILE"))
                    .map(value -> value.getKey() + "=" + value.getValue() + "\n")
                    .collect(Collectors.joining());
            DataFolder.write(data.environment(service), text);
        }
    }

    private Path log(Part part) {
        var log = data.log(part);
        data.turnLog(log);
        return log;
    }

    private Path greenmail() {
        try (var jars = Files.list(root.resolve("deploy/local/target/lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("greenmail-standalone-"))
                    .findFirst()
                    .orElseThrow(() -> new Complaint("GreenMail is not there: build deploy/local once more."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first failure ends the waiting for the others, too: whoever catches it ends all parts.
    private static void join(List<CompletableFuture<Void>> steps) {
        var all = CompletableFuture.allOf(steps.toArray(CompletableFuture<?>[]::new));
        var failed = new CompletableFuture<Void>();
        steps.forEach(step -> step.exceptionally(problem -> {
            failed.completeExceptionally(problem);
            return null;
        }));
        try {
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw e;
        }
    }
}
