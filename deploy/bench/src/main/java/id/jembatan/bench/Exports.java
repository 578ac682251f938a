package id.jembatan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// A million partners as a table, against PostgreSQL's own copy of the same query; and what lives in the heap
/// meanwhile.
final class Exports {

    private static final int ROUNDS = 3;
    private static final long MOST_HEAP = 64;

    private final Plan plan;
    private final Report report;
    private final Token token;
    private final Service service;
    private final Database database;

    Exports(Plan plan, Report report, Token token, Service service, Database database) {
        this.plan = plan;
        this.report = report;
        this.token = token;
        this.service = service;
        this.database = database;
    }

    void run() {
        report.head("Export of 10^6 partners");
        var large = MadeUp.of(1_000_000, database, service, report);
        var query = Sent.by(List.of("/api/v1/partners.csv?country=QA"), service, large, token).getFirst().stream()
                .map(Sent.Statement::literal)
                .reduce((_, last) -> last)
                .orElseThrow(() -> new Failed("The export sends no statement."))
                .replace(" and p.country = 'QA'", "");
        report.say("psql \\copy of: %s", query);
        try (var server = Server.start(service, large)) {
            for (var form : List.of("csv", "xlsx")) {
                measure(form, server, large, query);
            }
        }
    }

    private void measure(String form, Server server, Database large, String query) {
        var ratios = new ArrayList<Double>();
        var growths = new ArrayList<Double>();
        int rounds = plan.shortened() ? 1 : ROUNDS;
        for (int round = -1; round < rounds; round++) {
            double copied = copy(large, query);
            var heap = new Heap(server);
            double exported = seconds(form, server);
            // Each look at the heap collects all garbage, so it belongs into a run of its own.
            var watch = Thread.ofPlatform().start(heap);
            seconds(form, server);
            heap.done.set(true);
            join(watch);
            report.say(
                    "round %d %-5s %6.1f s, psql \\copy %6.1f s; watched once more: heap grew by %.1f MiB at most",
                    round + 1, form, exported, copied, heap.growth());
            if (round >= 0) {
                ratios.add(copied / exported);
                growths.add(heap.growth());
            }
        }
        report.row(
                "export of 10^6 partners as " + form.toUpperCase(java.util.Locale.ROOT),
                "psql copy of the same query",
                Limit.atLeast(0.3),
                Spread.of(ratios),
                2,
                "");
        report.row(
                "the same, growth of the live heap", "-", Limit.atMost(MOST_HEAP, "MiB"), Spread.of(growths), 1, "MiB");
    }

    /// What lives in the heap while an export runs, looked at again and again.
    private static final class Heap implements Runnable {

        private final Server server;
        private final long before;
        private final AtomicLong most = new AtomicLong();
        private final AtomicBoolean done = new AtomicBoolean();

        Heap(Server server) {
            this.server = server;
            this.before = server.liveHeap();
        }

        @Override
        public void run() {
            while (!done.get()) {
                most.accumulateAndGet(server.liveHeap(), Math::max);
                try {
                    Thread.sleep(2_000);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        double growth() {
            return Math.max(0, most.get() - before) / 1024.0 / 1024.0;
        }
    }

    private double seconds(String form, Server server) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/api/v1/partners." + form))
                .header("Authorization", "Bearer " + token.value())
                .build();
        long began = System.nanoTime();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            long bytes = answer.body().transferTo(OutputStream.nullOutputStream());
            if (answer.statusCode() != 200 || bytes < 10_000_000) {
                throw new Failed("The export was answered with %d and %d bytes".formatted(answer.statusCode(), bytes));
            }
            return (System.nanoTime() - began) / 1e9;
        } catch (IOException e) {
            throw new Failed("The export broke off: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", e);
        }
    }

    private static double copy(Database large, String query) {
        try {
            var script = Files.createTempFile("jembatan-bench", ".sql");
            // One line: psql's own command goes no further.
            Files.writeString(
                    script,
                    "\\copy (" + query.replaceAll("\\s+", " ") + ") to '/dev/null' with (format csv, header)\n");
            long began = System.nanoTime();
            var builder = new ProcessBuilder(
                            "psql",
                            "--no-psqlrc",
                            "--quiet",
                            "--set=ON_ERROR_STOP=1",
                            "--file=" + script,
                            "host=127.0.0.1 port=%d user=%s dbname=%s"
                                    .formatted(large.port(), large.user(), large.name()))
                    .inheritIO();
            builder.environment().put("PGPASSWORD", large.password());
            int code = builder.start().waitFor();
            Files.delete(script);
            if (code != 0) {
                throw new Failed("psql ended with " + code);
            }
            return (System.nanoTime() - began) / 1e9;
        } catch (IOException e) {
            throw new Failed("psql cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
