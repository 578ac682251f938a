package id.jembatan.bench;

import id.jembatan.local.parts.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// Another process of the same service, with what it is given in a cluster: both compilers, and heap and
/// collector as the JVM chooses them for a pod of 512 MiB (deploy/kubernetes, Dockerfile.jvm). The one that `./run`
/// starts is set for a desk.
final class Server implements AutoCloseable {

    static final List<String> OPTIONS = List.of(
            "-XX:+UseCompactObjectHeaders",
            "-Xmx358m", // MaxRAMPercentage=70 of 512 MiB
            "-XX:+UseSerialGC", // as on every machine below 1792 MiB
            "-XX:+ExitOnOutOfMemoryError");

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final String name;
    private final Process process;
    private final int port;
    private final int management;

    private Server(String name, Process process, int port, int management) {
        this.name = name;
        this.process = process;
        this.port = port;
        this.management = management;
    }

    /// Returns when it is ready.
    ///
    /// @param like the running service: archive, folder and environment are its own
    static Server start(Service like, Database database) {
        return start(like, Map.of("QUARKUS_DATASOURCE_JDBC_URL", database.url()));
    }

    /// Returns when it is ready.
    ///
    /// @param like the running service: archive, folder and environment are its own
    /// @param instead what of the environment is different
    static Server start(Service like, Map<String, String> instead) {
        var ports = Ports.free(2);
        int port = ports.getFirst();
        int management = ports.getLast();
        var command = new ArrayList<String>();
        command.add(like.command().getFirst());
        command.addAll(OPTIONS);
        command.addAll(List.of(
                "-jar",
                like.application().resolve("quarkus-run.jar").toAbsolutePath().toString()));
        var environment = new TreeMap<>(like.environment());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.putAll(instead);
        try {
            var log = Files.createTempFile("jembatan-bench-server", ".log");
            var builder = new ProcessBuilder(command)
                    .directory(like.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            var server = new Server(like.name(), builder.start(), port, management);
            server.await(log);
            return server;
        } catch (IOException e) {
            throw new Failed(like.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private void await(Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/q/health/ready"))
                            .build();
                    if (client.send(ready, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // Nobody listens yet.
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new Failed(name + " did not become ready; its log: " + Files.readString(log));
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    /// What lives in its heap, in bytes, after everything else was thrown away.
    long liveHeap() {
        var said = Shell.run(List.of(
                ProcessHandle.current().info().command().orElse("java").replaceAll("java$", "jcmd"),
                Long.toString(pid()),
                "GC.run"));
        if (!said.contains("Command executed successfully")) {
            throw new Failed("jcmd cannot run a collection: " + said);
        }
        var metrics = Web.get("http://127.0.0.1:" + management + "/q/metrics", Map.of())
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(25, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
