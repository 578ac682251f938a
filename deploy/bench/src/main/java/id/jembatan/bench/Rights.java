package id.jembatan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// What a decision about rights costs, and that Keycloak is not asked for it.
final class Rights {

    private static final Pattern REMOTE =
            Pattern.compile("(?m)^jembatan_permissions_remote_total(?:\\{[^}]*})? ([0-9.eE+]+)");
    private static final Pattern RESULT = Pattern.compile("([a-z]+) ((?:[0-9.]+ ?)+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CONNECTIONS = 16;

    private final Plan plan;
    private final Report report;
    private final Suite suite;
    private final Token token;
    private final Service service;
    private final Database database;

    Rights(Plan plan, Report report, Suite suite, Token token, Service service, Database database) {
        this.plan = plan;
        this.report = report;
        this.suite = suite;
        this.token = token;
        this.service = service;
        this.database = database;
    }

    void run() {
        report.head("Rights decision");
        inTheService();
        alone();
    }

    /// A token that the service has not seen costs one call; whatever follows with it, none.
    private void inTheService() {
        var path = "/api/v1/partners/" + ReadById.ids(database).getFirst();
        var fresh = token.fresh();
        var before = remoteCalls();
        Web.get("http://127.0.0.1:" + suite.partners() + path, Map.of("Authorization", "Bearer " + fresh));
        var first = remoteCalls() - before;
        var requests = new Requests(suite.partners(), List.of(path), List.of());
        requests.use(fresh);
        before = remoteCalls();
        var result = new HttpLoad(suite.partners(), requests, 200).closed(CONNECTIONS, plan.round());
        var during = remoteCalls() - before;
        report.say(
                "jembatan_permissions_remote_total: +%.0f by the first request of a new token, +%.0f by the next %d",
                first, during, result.count());
        if (first < 1) {
            throw new Failed("The metric does not count: a new token was answered without a call.");
        }
        // The poll of a neighbour's feed may bring a token of its own meanwhile; a request never does.
        report.row(
                "rights decision: calls of Keycloak",
                "%d requests of one token".formatted(result.count()),
                Limit.atMost(0, "calls"),
                new Spread(during, during, during),
                0,
                "calls");
    }

    /// The classes of the built service in a JVM of their own, so that no other code spoils what the compiler makes.
    private void alone() {
        var found = new HashMap<String, List<Double>>();
        for (var line : probe()) {
            report.say(line);
            var match = RESULT.matcher(line);
            if (match.matches()) {
                found.put(
                        match.group(1),
                        List.of(match.group(2).split(" ")).stream()
                                .map(Double::valueOf)
                                .toList());
            }
        }
        var role = nanos(found, "role");
        report.say("local role check            %s ns", role.text(1));
        report.say(
                "permission of the identity  %s ns", nanos(found, "permission").text(1));
        report.say("permission that is missing  %s ns", nanos(found, "refusal").text(1));
        report.say("token to decision           %s ns", nanos(found, "whole").text(1));
        report.row(
                "rights decision (kept identity found by the token, then its permission)",
                "local role check: %.3f us".formatted(role.median() / 1e3),
                Limit.atMost(10, "us"),
                Spread.of(found.getOrDefault("whole", List.of()).stream()
                        .map(nanos -> nanos / 1e3)
                        .toList()),
                2,
                "us");
        report.row(
                "rights decision (permission of the identity alone)",
                "local role check: %.3f us".formatted(role.median() / 1e3),
                Limit.atMost(10, "us"),
                Spread.of(found.getOrDefault("permission", List.of()).stream()
                        .map(nanos -> nanos / 1e3)
                        .toList()),
                3,
                "us");
    }

    private static Spread nanos(Map<String, List<Double>> found, String what) {
        var values = found.get(what);
        if (values == null) {
            throw new Failed("The probe of rights tells nothing of \"" + what + "\".");
        }
        return Spread.of(values);
    }

    private List<String> probe() {
        var classes = Path.of(
                Rights.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        var command = new ArrayList<String>(service.java());
        command.addAll(List.of(
                "-cp",
                classes + ":" + service.libraries(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "id.jembatan.bench.RightsProbe",
                suite.realm(),
                service.environment().getOrDefault("QUARKUS_OIDC_CREDENTIALS_SECRET", ""),
                Integer.toString(plan.rounds()),
                Long.toString(plan.shortened() ? 100 : 500)));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JEMBATAN_BENCH_TOKEN", token.fresh());
        try {
            var process = builder.start();
            try (var lines = process.inputReader()) {
                var watch = Thread.ofVirtual().start(() -> endLate(process));
                var said = lines.lines().toList();
                watch.interrupt();
                if (process.waitFor() != 0) {
                    throw new Failed("The probe of rights failed:\n" + String.join("\n", said));
                }
                return said;
            }
        } catch (IOException e) {
            throw new Failed("The probe of rights cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", e);
        }
    }

    private static void endLate(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private double remoteCalls() {
        return sum(Web.get("http://127.0.0.1:" + suite.management() + "/q/metrics", Map.of())
                .body());
    }

    /// How often Keycloak was asked, as the service's metrics tell.
    static double sum(String metrics) {
        var match = REMOTE.matcher(metrics);
        double sum = 0;
        while (match.find()) {
            sum += Double.parseDouble(match.group(1));
        }
        return sum;
    }
}
