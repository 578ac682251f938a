package id.jembatan.bench;

import id.jembatan.local.parts.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// From the start of a process to its first answer out of the database, token and rights checked.
final class StartUp {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// What one start and one stop may take when the machine is not busy.
    private static final Duration ONE = Duration.ofSeconds(12);

    private final Plan plan;
    private final Report report;
    private final Suite suite;
    private final Token token;
    private final Service service;
    private final Database database;
    private final String path;
    private final Path root;

    StartUp(Plan plan, Report report, Suite suite, Token token, Service service, Database database, Path root) {
        this.plan = plan;
        this.report = report;
        this.suite = suite;
        this.token = token;
        this.service = service;
        this.database = database;
        this.root = root;
        this.path = "/api/v1/partners/" + ReadById.ids(database).getFirst();
    }

    /// What is started.
    private record Starter(String name, List<String> command, Map<String, String> environment, Path folder) {}

    /// @param seconds from the call that starts the process to the end of the first 200
    /// @param cpu processor seconds until then
    /// @param resident bytes of memory then
    private record Start(double seconds, double cpu, long resident) {}

    void run() {
        report.head("Start to the first answer from the database");
        var ours = ours();
        var peer = root.resolve("deploy/bench/peers/spring/target/spring-peer.jar");
        var starters = new ArrayList<>(List.of(ours));
        if (Files.exists(peer)) {
            starters.add(spring(peer));
        }
        report.say(
                "options of both JVMs: %s",
                String.join(" ", service.java().subList(1, service.java().size())));
        var starts = rounds(starters);
        starters.forEach(starter -> tell(starter, starts.getOrDefault(starter.name(), List.of())));
        var measured = seconds(starts, ours);
        report.row("start to the first answer from the database", "-", null, Spread.of(measured), 2, "s");
        if (starters.size() > 1) {
            var theirs = seconds(starts, starters.getLast());
            report.row("the same of the Spring Boot peer", "-", null, Spread.of(theirs), 2, "s");
            var ratio = Spread.ofRatios(measured, theirs);
            report.say("ratio start : Spring Boot = %s", ratio.text(3));
            report.row(
                    "start to the first answer from the database",
                    "Spring Boot peer",
                    Limit.atMost(0.30, ""),
                    ratio,
                    2,
                    "");
        } else {
            report.missing(
                    "start to the first answer from the database",
                    "Spring Boot peer",
                    "the peer could not be built here (deploy/bench/peers/spring)");
        }
    }

    private Map<String, List<Start>> rounds(List<Starter> starters) {
        var starts = new HashMap<String, List<Start>>();
        // The first round brings the archives into the memory of the system and counts nothing.
        for (int round = -1; round < plan.starts(); round++) {
            if (round > 0 && !plan.hasTimeFor(ONE.multipliedBy(starters.size()))) {
                report.doubt("only %d of %d starts fitted into the time", round, plan.starts());
                break;
            }
            for (var starter : Rotation.of(starters, round + 1)) {
                var start = start(starter);
                report.say(
                        "%s %-18s %6.2f s, %5.2f s of CPU, %d MiB resident",
                        round < 0 ? "unmeasured" : "start " + (round + 1) + "   ",
                        starter.name(),
                        start.seconds(),
                        start.cpu(),
                        start.resident() >> 20);
                if (round >= 0) {
                    starts.computeIfAbsent(starter.name(), _ -> new ArrayList<>())
                            .add(start);
                }
            }
        }
        return starts;
    }

    private void tell(Starter starter, List<Start> starts) {
        report.say(
                "%-18s %s s, %s s of CPU",
                starter.name(),
                Spread.of(starts.stream().map(Start::seconds).toList()).text(2),
                Spread.of(starts.stream().map(Start::cpu).toList()).text(2));
    }

    private static List<Double> seconds(Map<String, List<Start>> starts, Starter starter) {
        return starts.getOrDefault(starter.name(), List.of()).stream()
                .map(Start::seconds)
                .toList();
    }

    /// The same archive with the same options, variables and folder as the one that runs, beside it.
    private Starter ours() {
        return new Starter("partners-service", service.command(), service.environment(), service.folder());
    }

    private Starter spring(Path archive) {
        var command = new ArrayList<>(service.java());
        command.addAll(List.of("-jar", archive.toString()));
        var environment = new TreeMap<>(service.environment());
        environment.keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("JEMBATAN_"));
        environment.put("SPRING_DATASOURCE_URL", database.url());
        environment.put("SPRING_DATASOURCE_USERNAME", database.user());
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", suite.realm());
        environment.put(
                "SPRING_FLYWAY_LOCATIONS",
                "filesystem:" + root.resolve("platform/src/main/resources/db/platform") + ",filesystem:"
                        + root.resolve("partners-service/src/main/resources/db/migration"));
        return new Starter("Spring Boot peer", command, environment, root);
    }

    private Start start(Starter starter) {
        var ports = Ports.free(2);
        int port = ports.getFirst();
        int management = ports.getLast();
        var request = request(port);
        try {
            var log = Files.createTempFile("jembatan-bench", ".log");
            var builder = new ProcessBuilder(starter.command())
                    .directory(starter.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().clear();
            builder.environment().putAll(starter.environment());
            builder.environment().putAll(ports(port, management));
            long began = System.nanoTime();
            var process = builder.start();
            try {
                firstAnswer(process, port, request, log);
                double seconds = (System.nanoTime() - began) / 1e9;
                return new Start(seconds, Cpu.micros(process.pid()) / 1e6, Cpu.resident(process.pid()));
            } finally {
                end(process);
                Files.deleteIfExists(log);
            }
        } catch (IOException e) {
            throw new Failed(starter.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> ports(int port, int management) {
        return Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management),
                "JEMBATAN_PARTNERS_PORT", Integer.toString(port),
                "JEMBATAN_PARTNERS_MANAGEMENT_PORT", Integer.toString(management),
                "SERVER_PORT", Integer.toString(port),
                "MANAGEMENT_SERVER_PORT", Integer.toString(management));
    }

    private byte[] request(int port) {
        return ("GET %s HTTP/1.1\r\nHost: localhost:%d\r\nAccept: application/json\r\nAuthorization: Bearer %s\r\n"
                        + "Connection: close\r\n\r\n")
                .formatted(path, port, token.value())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void firstAnswer(Process process, int port, byte[] request, Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var last = "nothing";
        while (System.nanoTime() < end && process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write(request);
                var bytes = socket.getInputStream().readAllBytes();
                if (bytes.length > 12 && Answer.status(bytes) == 200) {
                    return;
                }
                last = new String(bytes, 0, Math.min(bytes.length, 1_000), StandardCharsets.UTF_8);
                if (bytes.length > 12 && Answer.status(bytes) / 100 == 4) {
                    break; // the door is open, and it will not change its mind
                }
            } catch (IOException notYet) {
                // Nobody listens yet.
            }
            pause();
        }
        throw new Failed(
                "No answer from the database; the last one was: %s%nIts log ends so:%n%s".formatted(last, tail(log)));
    }

    private static String tail(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", e);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
