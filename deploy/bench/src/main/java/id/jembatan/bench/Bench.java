package id.jembatan.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Measures a running suite (`deploy/bench/bench` starts both).
public final class Bench {

    private static final DateTimeFormatter FILE_NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss", Locale.ROOT);

    /// For rows that have to be made up first.
    private static final Duration MAKING_UP = Duration.ofMinutes(20);

    private final Plan plan;
    private final Report report;
    private final Path root;
    private final Suite suite = Suite.of(System.getenv());

    private Bench(Plan plan, Report report, Path root) {
        this.plan = plan;
        this.report = report;
        this.root = root;
    }

    /// Ends with 0 if everything was measured, with 1 if it was not, with 3 if something of it is in doubt.
    public static void main(String[] words) {
        var root = Path.of(System.getProperty("jembatan.root", "."));
        var path =
                root.resolve("deploy/bench/results").resolve(LocalDateTime.now().format(FILE_NAME) + ".txt");
        var plan = plan(List.of(words));
        try (var report = new Report(path)) {
            endInTime(plan, report);
            var bench = new Bench(plan, report, root);
            bench.attempt("the run", bench::run);
            report.end();
            report.say("");
            report.say("Raw output: %s", root.relativize(path));
            System.exit(report.failed() ? 1 : report.doubted() ? 3 : 0);
        }
    }

    private static Plan plan(List<String> words) {
        var parts = EnumSet.noneOf(Plan.Part.class);
        boolean shortened = false;
        for (var word : words) {
            if (word.equals("--short")) {
                shortened = true;
            } else {
                parts.add(part(word));
            }
        }
        return Plan.of(parts.isEmpty() ? EnumSet.allOf(Plan.Part.class) : Set.copyOf(parts), shortened);
    }

    private static Plan.Part part(String word) {
        try {
            return Plan.Part.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            System.err.println(
                    "Not understood: " + word
                            + ". There are: --short rights read list search export import case next cases case-search move observation portfolio gateway start");
            System.exit(2);
            throw e;
        }
    }

    /// Nobody watches: whatever hangs, the run ends.
    private static void endInTime(Plan plan, Report report) {
        Thread.ofPlatform().daemon().name("watch").start(() -> {
            try {
                Thread.sleep(plan.left().multipliedBy(plan.parts().size()).plus(MAKING_UP));
                report.say("FAILED: the run takes too long.");
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                Runtime.getRuntime().halt(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// What fails is told and spoils the run, but not the figures of other parts.
    private void attempt(String what, Runnable part) {
        try {
            part.run();
        } catch (Failed e) {
            report.failure(what, e.getMessage());
        } catch (RuntimeException e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            report.failure(what, trace.toString());
        }
    }

    private void run() {
        var token = new Token(suite);
        token.value();
        var service = Service.at("partners-service", suite.partners());
        var database = Database.of(suite.postgres(), service.environment());
        var pgbench = Pgbench.find(System.getenv());
        introduce(service, database, pgbench);
        if (plan.parts().contains(Plan.Part.RIGHTS)) {
            attempt("rights", () -> new Rights(plan, report, suite, token, service, database).run());
        }
        against(
                pgbench,
                Plan.Part.READ,
                "read by id",
                "pgbench",
                program -> new ReadById(plan, report, token, service, database, program).run());
        if (plan.parts().contains(Plan.Part.LIST)) {
            attempt("list", () -> new Lists(plan, report, token, service, database).run());
        }
        against(
                pgbench,
                Plan.Part.SEARCH,
                "search",
                "pgbench",
                program -> new Searches(plan, report, token, service, database, program).run());
        if (plan.parts().contains(Plan.Part.EXPORT)) {
            attempt("export", () -> new Exports(plan, report, token, service, database).run());
        }
        if (plan.parts().contains(Plan.Part.IMPORT)) {
            attempt("import", () -> new Imports(plan, report, token, service, database).run());
        }
        cases(token, pgbench);
        figures(token, pgbench);
        if (plan.parts().contains(Plan.Part.GATEWAY)) {
            attempt("gateway", () -> new Doors(plan, report, suite, token, root).run());
        }
        if (plan.parts().contains(Plan.Part.START)) {
            attempt("start", () -> new StartUp(plan.anew(), report, suite, token, service, database, root).run());
        }
    }

    /// The parts about agreements-service.
    private void cases(Token token, Optional<String> pgbench) {
        var wanted = EnumSet.of(Plan.Part.CASE, Plan.Part.NEXT, Plan.Part.CASES, Plan.Part.CASE_SEARCH, Plan.Part.MOVE);
        wanted.retainAll(plan.parts());
        if (wanted.isEmpty()) {
            return;
        }
        attempt("agreements-service", () -> {
            var service = Service.at("agreements-service", suite.agreements());
            var database = Database.of(suite.postgres(), service.environment());
            var cases = new Cases(plan, report, token, service, database);
            if (wanted.contains(Plan.Part.CASES)) {
                attempt("list of cases", cases::list);
            }
            against(pgbench, Plan.Part.CASE, "read a case", "pgbench", cases::read);
            against(pgbench, Plan.Part.NEXT, "next of a case", "pgbench", cases::next);
            against(pgbench, Plan.Part.CASE_SEARCH, "search among cases", "pgbench", cases::search);
            against(
                    pgbench,
                    Plan.Part.MOVE,
                    "a move",
                    "pgbench",
                    program -> new Moves(plan, report, token, service, database, program).run());
        });
    }

    /// The parts about kpi-service.
    private void figures(Token token, Optional<String> pgbench) {
        var wanted = EnumSet.of(Plan.Part.OBSERVATION, Plan.Part.PORTFOLIO);
        wanted.retainAll(plan.parts());
        if (wanted.isEmpty()) {
            return;
        }
        attempt("kpi-service", () -> {
            var service = Service.at("kpi-service", suite.kpi());
            var database = Database.of(suite.postgres(), service.environment());
            if (wanted.contains(Plan.Part.PORTFOLIO)) {
                attempt("scorecard and portfolio", () -> new Portfolios(plan, report, token, service, database).run());
            }
            against(
                    pgbench,
                    Plan.Part.OBSERVATION,
                    "an observation",
                    "pgbench",
                    program -> new Figures(plan, report, token, service, database, program).run());
        });
    }

    private void against(
            Optional<String> program, Plan.Part part, String work, String against, Consumer<String> measure) {
        if (plan.parts().contains(part) && program.isPresent()) {
            attempt(work, () -> measure.accept(program.get()));
        } else if (plan.parts().contains(part)) {
            report.missing(work, against, Pgbench.MISSING);
        }
    }

    /// Everything that somebody needs to know who reads the figures later.
    private void introduce(Service service, Database database, Optional<String> pgbench) {
        report.head("What is measured, and where");
        report.say(
                "%s%s",
                LocalDateTime.now().toString(), plan.shortened() ? ", --short: THESE FIGURES MEAN NOTHING" : "");
        report.say("commit      %s", System.getProperty("jembatan.commit", "unknown"));
        report.say(
                "machine     %d cores, %s, %s",
                Runtime.getRuntime().availableProcessors(), cpuModel(), line("/proc/version"));
        report.say("harness     Java %s", Runtime.version().toString());
        report.say("service     process %d: %s", service.pid(), String.join(" ", service.command()));
        report.say("            %s", quarkus(service));
        report.say("            measured as a pod is set: %s", String.join(" ", Server.OPTIONS));
        report.say("database    %s", database.one("select version()"));
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "shared_buffers")) {
            report.say("            %s = %s", setting, database.one("select current_setting('" + setting + "')"));
        }
        if (!database.one("select current_setting('fsync')").equals("on")) {
            throw new Failed("fsync is off: nothing is measured without it.");
        }
        report.say("            %s partners", database.one("select count(*) from partner"));
        report.say("pgbench     %s", pgbench.map(Pgbench::version).orElse(Pgbench.MISSING));
        report.say("Keycloak    %s, Spring Boot %s", version("pom.xml", "keycloak.version"), springBoot());
        double busy = busyCores();
        report.say("before      %.2f cores busy with other things", busy);
        if (busy > 0.2) {
            report.doubt("the machine was not quiet: %.2f cores were busy before the run", busy);
        }
    }

    private String springBoot() {
        return version("deploy/bench/peers/spring/pom.xml", "spring-boot.version");
    }

    private String version(String pom, String property) {
        var match = Pattern.compile("<" + Pattern.quote(property) + ">([^<]+)<").matcher(text(root.resolve(pom)));
        return match.find() ? match.group(1) : "unknown";
    }

    private static String quarkus(Service service) {
        try (var archives = Files.list(service.application().resolve("lib/main"))) {
            return archives.map(archive -> archive.getFileName().toString())
                    .filter(
                            name -> name.matches(
                                    "(io\\.quarkus\\.quarkus-core|io\\.netty\\.netty-codec-http|org\\.hibernate\\.orm\\.hibernate-core|org\\.postgresql\\.postgresql)-[0-9].*"))
                    .sorted()
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static double busyCores() {
        try {
            long before = Cpu.microsOfMachine();
            long began = System.nanoTime();
            Thread.sleep(2_000);
            return (Cpu.microsOfMachine() - before) / ((System.nanoTime() - began) / 1e3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", e);
        }
    }

    private static String cpuModel() {
        return text(Path.of("/proc/cpuinfo"))
                .lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2))
                .findFirst()
                .orElse("unknown processor");
    }

    private static String line(String path) {
        return text(Path.of(path)).lines().findFirst().orElse("");
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            return "";
        }
    }
}
