package id.jembatan.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// One partner by its id: the service with everything on, against pgbench on the same rows of the same server.
final class ReadById {

    /// So few that preparing the statements for each of them costs pgbench nothing to speak of.
    private static final int ROWS = 8;

    private final Plan plan;
    private final Report report;
    private final Token token;
    private final Service service;
    private final Database database;
    private final String pgbench;

    ReadById(Plan plan, Report report, Token token, Service service, Database database, String pgbench) {
        this.plan = plan;
        this.report = report;
        this.token = token;
        this.service = service;
        this.database = database;
        this.pgbench = pgbench;
    }

    void run() {
        report.head("Read by id, and 304");
        var paths = ids(database).stream().map(id -> "/api/v1/partners/" + id).toList();
        var sent = Sent.by(paths, service, database, token);
        var scripts = IntStream.range(0, sent.size())
                .mapToObj(at -> Sent.script(sent.get(at), at))
                .toList();
        report.say("a read sends %d statement(s):", sent.getFirst().size());
        sent.getFirst().forEach(each -> report.say("%s", each.sql()));
        try (var server = Server.start(service, database)) {
            var http = Http.reading(server, token, paths);
            var read = http.contender("GET by id, 200");
            var known = http.known().contender("GET If-None-Match, 304");
            var program = new Pgbench(pgbench, database);
            var same = new Contender("pgbench, the same SELECT", 0, time -> {
                var result = program.run(scripts, Http.CONNECTIONS, time);
                return new Contender.Served(result.count(), result.perSecond(), "");
            });
            report.say("%d connections each, %d rows chosen from by chance", Http.CONNECTIONS, paths.size());
            var now = plan.anew();
            var rounds = new Rounds(now, report, Cpu.listener(database.port()));
            rounds.warmUp(read, true);
            rounds.warmUp(known, true);
            rounds.warmUp(same, false);
            var contenders = List.of(read, same, known);
            rounds.run(contenders, now.openModel().plus(Duration.ofSeconds(2)));
            rounds.costs(contenders);
            var ours = rounds.rates(read);
            if (ours.isEmpty()) {
                throw new Failed("No round fitted into the time.");
            }
            ratio("read by id", "pgbench, the same prepared SELECT", 0.38, ours, rounds.rates(same));
            ratio("304 by `If-None-Match`", "read by id", 1.3, rounds.rates(known), ours);
            latencies(http, Spread.of(ours).median() / 2, now);
        }
    }

    static List<String> ids(Database database) {
        var all = database.column("select id from partner order by id");
        if (all.isEmpty()) {
            throw new Failed("There are no partners: load the sample portfolio (./run does).");
        }
        int rows = Math.min(ROWS, all.size());
        return IntStream.range(0, rows)
                .mapToObj(at -> all.get(at * all.size() / rows))
                .toList();
    }

    private void ratio(String work, String against, double must, List<Double> ours, List<Double> theirs) {
        var ratio = Spread.ofRatios(ours, theirs);
        report.say("ratio %s : %s = %s", work, against, ratio.text(3));
        report.row(work, against, Limit.atLeast(must), ratio, 2, "");
    }

    private void latencies(Http http, double perSecond, Plan now) {
        var latencies = http.latencies(perSecond, now);
        report.say("open model at %.0f/s: %s", perSecond, latencies);
        for (double percent : new double[] {50, 99}) {
            double micros = latencies.percentile(percent);
            report.row(
                    "read by id at half load, p%.0f".formatted(percent),
                    "- (open model, %.0f/s)".formatted(perSecond),
                    null,
                    new Spread(micros, micros, micros),
                    0,
                    "us");
        }
    }
}
