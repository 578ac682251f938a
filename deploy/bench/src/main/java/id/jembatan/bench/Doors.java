package id.jembatan.bench;

import id.jembatan.local.parts.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The gateway as a door in front of a service, against other doors in front of the same: nginx, which lets
/// everybody pass; HAProxy, which checks the same token; Spring Cloud Gateway as a resource server. Behind all of
/// them stands one nginx that gives one short answer, so that what is measured is the door.
final class Doors {

    private static final int CONNECTIONS = 16;
    private static final int OPEN_CONNECTIONS = 64;
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String PATH = "/api/v1/partners/0198c1d2-0000-7000-8000-000000000001";

    /// Half a kilobyte, as a partner is.
    private static final String BODY =
            "{\"id\":\"0198c1d2-0000-7000-8000-000000000001\",\"code\":\"tr-made-up\",\"kind\":\"CITY\","
                    + "\"name\":\"Made up for a measurement\",\"country\":\"TR\",\"source\":\"" + "made up ".repeat(45)
                    + "\"}";

    private static final String NGINX = "nginx without any check";
    private static final String HAPROXY = "HAProxy, token checked";
    private static final String SPRING = "Spring Cloud Gateway, token checked";
    private static final String SMALL = "gateway, token checked, small GET";

    private final Plan plan;
    private final Report report;
    private final Suite suite;
    private final Token token;
    private final Path root;
    private final int cores = Runtime.getRuntime().availableProcessors();

    Doors(Plan plan, Report report, Suite suite, Token token, Path root) {
        this.plan = plan;
        this.report = report;
        this.suite = suite;
        this.token = token;
        this.root = root;
    }

    void run() {
        report.head("The gateway as a door");
        var nginx = Program.find("nginx", System.getenv());
        if (nginx.isEmpty()) {
            var why = "nginx is not installed, and it stands behind all doors";
            report.missing(SMALL, NGINX, why);
            report.missing(SMALL, HAPROXY, why);
            report.missing(SMALL, SPRING, why);
            report.missing("gateway's added latency at half load", "direct", why);
            return;
        }
        report.say("nginx       %s", Shell.run(List.of(nginx.get(), "-v")).strip());
        var open = new ArrayList<AutoCloseable>();
        try {
            var service = nginx(nginx.get(), (folder, port) -> Settings.answering(folder, port, BODY), open);
            measure(nginx.get(), service, open);
        } finally {
            close(open);
        }
    }

    private void measure(String nginx, Program service, List<AutoCloseable> open) {
        var gateway = gateway(service.port(), open);
        var others = new LinkedHashMap<String, Contender>();
        var passing = nginx(nginx, (folder, port) -> Settings.passing(folder, cores, port, service.port()), open);
        others.put(NGINX, contender(NGINX, passing.pid(), passing.port()));
        haproxy(service.port(), open)
                .ifPresent(door -> others.put(HAPROXY, contender(HAPROXY, door.pid(), door.port())));
        spring(service.port(), open).ifPresent(door -> others.put(SPRING, contender(SPRING, door.pid(), door.port())));
        var ours = contender("gateway", gateway.pid(), gateway.port());
        var direct = contender("no door at all", 0, service.port());

        var now = plan.anew();
        var rounds = new Rounds(now, report, service.pid(), "the nginx behind");
        report.say(
                "%d connections each; a request of %d bytes, an answer of %d",
                CONNECTIONS, request(1).length, BODY.length());
        rounds.warmUp(ours, true);
        others.forEach((name, contender) -> rounds.warmUp(contender, name.equals(SPRING)));
        var contenders = new ArrayList<>(List.of(ours));
        contenders.addAll(others.values());
        contenders.add(direct);
        rounds.run(contenders, Duration.ZERO);
        rounds.costs(contenders);
        if (rounds.rates(ours).isEmpty()) {
            throw new Failed("No round fitted into the time.");
        }
        ratio(NGINX, 0.40, rounds, ours, others);
        ratio(HAPROXY, 1.0, rounds, ours, others);
        ratio(SPRING, 3.5, rounds, ours, others);
        resident("gateway: resident memory under load", gateway.pid());
        latencies(service.port(), gateway.port(), Spread.of(rounds.rates(ours)).median() / 2);
    }

    private void ratio(String other, double must, Rounds rounds, Contender ours, Map<String, Contender> others) {
        var theirs = others.get(other);
        if (theirs != null) {
            var ratio = Spread.ofRatios(rounds.rates(ours), rounds.rates(theirs));
            report.say("ratio gateway : %s = %s", other, ratio.text(3));
            report.row(SMALL, other, Limit.atLeast(must), ratio, 2, "");
        }
    }

    private void resident(String work, long pid) {
        double mebibytes = Cpu.resident(pid) / (1024.0 * 1024.0);
        report.row(work, "-", Limit.atMost(230, "MiB"), new Spread(mebibytes, mebibytes, mebibytes), 0, "MiB");
    }

    /// What the way through the door costs somebody who finds it half busy: the same requests at the same times
    /// with and without it, in turns.
    private void latencies(int service, int gateway, double perSecond) {
        var now = plan.anew();
        var middle = new ArrayList<Double>();
        var tail = new ArrayList<Double>();
        for (int round = 0; round < now.rounds(); round++) {
            if (!now.hasTimeFor(now.openModel().multipliedBy(2))) {
                report.doubt("only %d of %d rounds of the open model fitted into the time", round, now.rounds());
                break;
            }
            var heard = new LinkedHashMap<Integer, Latencies>();
            for (int port : Rotation.of(List.of(service, gateway), round)) {
                heard.put(
                        port,
                        load(port)
                                .open(OPEN_CONNECTIONS, perSecond, now.openModel())
                                .latencies());
            }
            var without = heard.get(service);
            var with = heard.get(gateway);
            if (without == null || with == null) {
                throw new Failed("A side of the open model is missing.");
            }
            report.say("open model at %.0f/s: direct %s; through the gateway %s", perSecond, without, with);
            middle.add(with.percentile(50) - without.percentile(50));
            tail.add(with.percentile(99) - without.percentile(99));
        }
        var against = "direct (open model, %.0f/s)".formatted(perSecond);
        if (!middle.isEmpty()) {
            report.row(
                    "gateway's added latency at half load, p50",
                    against,
                    Limit.atMost(150, "us"),
                    Spread.of(middle),
                    0,
                    "us");
            report.row(
                    "gateway's added latency at half load, p99",
                    against,
                    Limit.atMost(1_000, "us"),
                    Spread.of(tail),
                    0,
                    "us");
        }
    }

    /// Our gateway as a pod is set, with everything on. One account asks for all, so the limits are where it does
    /// not reach them; they are counted all the same.
    private Server gateway(int service, List<AutoCloseable> open) {
        var running = Service.at("gateway", suite.gateway());
        var instead = new LinkedHashMap<String, String>();
        for (var name : List.of("PARTNERS", "AGREEMENTS", "KPI")) {
            instead.put("JEMBATAN_SERVICES_" + name + "_URL", "http://127.0.0.1:" + service);
        }
        instead.put("JEMBATAN_LIMITS_CLIENT_REQUESTS", "1000000000");
        instead.put("JEMBATAN_LIMITS_ADDRESS_REQUESTS", "1000000000");
        instead.put("JEMBATAN_LIMITS_AT_ONCE", "1000");
        var server = Server.start(running, instead);
        open.add(server);
        return server;
    }

    private Optional<Program> haproxy(int service, List<AutoCloseable> open) {
        var found = Program.find("haproxy", System.getenv());
        if (found.isEmpty()) {
            report.missing(SMALL, HAPROXY, "HAProxy is not installed");
            return Optional.empty();
        }
        report.say(
                "HAProxy     %s",
                Shell.run(List.of(found.get(), "-v")).lines().findFirst().orElse(""));
        var folder = folder();
        int port = Ports.free(1).getFirst();
        var key = RealmKey.write(folder.resolve("realm.pem"), suite.realm(), token.value());
        var settings = Settings.checking(folder, cores, port, key, suite.realm(), service);
        var program =
                Program.start(List.of(found.get(), "-db", "-f", settings.toString()), Map.of(), folder, port, QUICK);
        open.add(program);
        return Optional.of(program);
    }

    private Optional<Program> spring(int service, List<AutoCloseable> open) {
        var archive = root.resolve("deploy/bench/peers/spring-gateway/target/spring-gateway-peer.jar");
        if (!Files.exists(archive)) {
            report.missing(SMALL, SPRING, "the peer could not be built here (deploy/bench/peers/spring-gateway)");
            return Optional.empty();
        }
        int port = Ports.free(1).getFirst();
        var command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(Server.OPTIONS);
        command.addAll(List.of("-jar", archive.toAbsolutePath().toString()));
        var program = Program.start(
                command,
                Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "PEER_SERVICE", "http://127.0.0.1:" + service,
                        "SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", suite.realm()),
                folder(),
                port,
                PATIENCE);
        open.add(program);
        return Optional.of(program);
    }

    private interface Setting {
        Path write(Path folder, int port);
    }

    private Program nginx(String nginx, Setting setting, List<AutoCloseable> open) {
        var folder = folder();
        int port = Ports.free(1).getFirst();
        var program = Program.start(
                List.of(
                        nginx,
                        "-e",
                        "stderr",
                        "-p",
                        folder.toString(),
                        "-c",
                        setting.write(folder, port).toString()),
                Map.of(),
                folder,
                port,
                QUICK);
        open.add(program);
        return program;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("jembatan-bench-door");
        } catch (IOException e) {
            throw new Failed("No folder can be made: " + e.getMessage(), e);
        }
    }

    private Contender contender(String name, long pid, int port) {
        return new Contender(name, pid, time -> {
            var result = load(port).closed(CONNECTIONS, time);
            return new Contender.Served(
                    result.count(),
                    result.perSecond(),
                    result.latencies().count() == 0 ? "" : "closed loop: " + result.latencies());
        });
    }

    private HttpLoad load(int port) {
        var text = new byte[][] {request(port)};
        Supplier<byte[][]> requests = () -> text;
        return new HttpLoad(port, requests, 200);
    }

    private byte[] request(int port) {
        var requests = new Requests(port, List.of(PATH), List.of());
        requests.use(token.value());
        return requests.get()[0];
    }

    private void close(List<AutoCloseable> open) {
        for (var each : open.reversed()) {
            try {
                each.close();
            } catch (Exception e) {
                report.say("Could not be ended: %s", e.toString());
            }
        }
    }
}
