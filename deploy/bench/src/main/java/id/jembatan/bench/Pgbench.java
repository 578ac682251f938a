package id.jembatan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// PostgreSQL's own load generator: what the database gives to a program in C that does nothing else.
final class Pgbench {

    static final String MISSING =
            "pgbench is not there: install it (Debian: apt-get install postgresql-contrib), or name it in PGBENCH.";

    private static final Pattern TPS = Pattern.compile("(?m)^tps = ([0-9.]+) \\(without initial connection time\\)$");
    private static final Pattern DONE = Pattern.compile("(?m)^number of transactions actually processed: (\\d+)");
    private static final Pattern LOST = Pattern.compile("(?m)^number of failed transactions: (\\d+)");

    private final String program;
    private final Database database;

    Pgbench(String program, Database database) {
        this.program = program;
        this.database = database;
    }

    /// One transaction: statements, and the values of the variables in them.
    record Script(String text, Map<String, String> variables) {}

    /// What pgbench told.
    ///
    /// @param count transactions
    /// @param perSecond transactions per second, connecting not counted
    record Result(long count, double perSecond) {}

    /// The program that `PGBENCH` names, or the first that the usual places hold.
    static Optional<String> find(Map<String, String> environment) {
        var named = environment.getOrDefault("PGBENCH", "");
        if (!named.isEmpty()) {
            return Optional.of(named).filter(Pgbench::runs);
        }
        var places = new ArrayList<>(List.of("pgbench"));
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            versions.sorted().map(each -> each + "/bin/pgbench").forEach(places::addFirst);
        } catch (IOException e) {
            // No Debian: the PATH has it or nobody.
        }
        return places.stream().filter(Pgbench::runs).findFirst();
    }

    static String version(String program) {
        try {
            var process = new ProcessBuilder(program, "--version").start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? text.strip() : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static boolean runs(String program) {
        return !version(program).isEmpty();
    }

    /// Reads a result.
    ///
    /// @throws Failed if a transaction failed, or the text is not what pgbench writes
    static Result parse(String text) {
        var tps = TPS.matcher(text);
        var done = DONE.matcher(text);
        if (!tps.find() || !done.find()) {
            throw new Failed("pgbench says something else than expected:\n" + text);
        }
        var lost = LOST.matcher(text);
        if (lost.find() && !lost.group(1).equals("0")) {
            throw new Failed("pgbench lost transactions:\n" + text);
        }
        return new Result(Long.parseLong(done.group(1)), Double.parseDouble(tps.group(1)));
    }

    /// Runs scripts chosen from by chance, their statements prepared once per connection, as often as they can be run.
    Result run(List<Script> scripts, int connections, Duration time) {
        var command = new ArrayList<>(List.of(
                program,
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + connections,
                "--jobs=2",
                "--time=" + Math.max(1, time.toSeconds()),
                "--host=127.0.0.1",
                "--port=" + database.port(),
                "--username=" + database.user()));
        var files = new ArrayList<Path>();
        try {
            for (var script : scripts) {
                var file = Files.createTempFile("jembatan-bench", ".sql");
                files.add(file);
                Files.writeString(file, script.text());
                script.variables().forEach((name, value) -> command.add("--define=" + name + "=" + value));
                command.add("--file=" + file);
            }
            command.add(database.name());
            return parse(output(command, time));
        } catch (IOException e) {
            throw new Failed("pgbench cannot be run: " + e.getMessage(), e);
        } finally {
            files.forEach(file -> file.toFile().delete());
        }
    }

    private String output(List<String> command, Duration time) throws IOException {
        var out = Files.createTempFile("jembatan-bench", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile());
        builder.environment().put("PGPASSWORD", database.password());
        // What the service sets for each of its connections.
        builder.environment()
                .put("PGOPTIONS", "-c pg_trgm.word_similarity_threshold=0.4 -c max_parallel_workers_per_gather=0");
        var process = builder.start();
        try {
            if (!process.waitFor(time.toSeconds() + 20, TimeUnit.SECONDS)) {
                throw new Failed("pgbench does not end.");
            }
            var text = Files.readString(out);
            if (process.exitValue() != 0) {
                throw new Failed("pgbench ended with " + process.exitValue() + ":\n" + text);
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", e);
        } finally {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
            Files.deleteIfExists(out);
        }
    }
}
