package id.jembatan.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// One partner by its id: the service with everything on, against pgbench on the same rows of the same server.
final class ReadById {

    /// What the service sends for one partner, as PostgreSQL's own log shows it (`log_statement`). Without the
    /// transaction around it: pgbench would pay two more round trips for that.
    private static final List<String> STATEMENTS =
            List.of("select p.* from partner p where p.id = :id and true order by p.id limit 1", """
            select n1_0.partner_id,n1_0.id,n1_0.current,n1_0.from_year,n1_0.from_month,n1_0.from_day,n1_0.local_name,\
            n1_0.name,n1_0.reason,n1_0.recorded_at,n1_0.until_year,n1_0.until_month,n1_0.until_day \
            from partner_name n1_0 where n1_0.partner_id=:id \
            order by n1_0.current desc,n1_0.recorded_at desc,n1_0.id desc""", """
            select p1_0.partner_id,p1_0.id,p1_0.certainty,p1_0.kind,p1_0.since_year,p1_0.since_month,p1_0.since_day,\
            p1_0.source from partnership p1_0 where p1_0.partner_id=:id order by p1_0.id""");

    /// So few that preparing the statements for each of them costs pgbench nothing to speak of.
    private static final int ROWS = 8;

    /// As many as the service may have connections to its database.
    private static final int CONNECTIONS = 16;

    private static final int OPEN_CONNECTIONS = 64;

    private final Plan plan;
    private final Report report;
    private final Suite suite;
    private final Token token;
    private final Database database;
    private final String pgbench;
    private final Rounds rounds;

    ReadById(Plan plan, Report report, Suite suite, Token token, Service service, Database database, String pgbench) {
        this.plan = plan;
        this.report = report;
        this.suite = suite;
        this.token = token;
        this.database = database;
        this.pgbench = pgbench;
        this.rounds = new Rounds(plan, report, service.pid(), Cpu.listener(suite.postgres()));
    }

    /// @param after how long the rest of the run needs
    void run(Duration after) {
        report.head("Read by id, and 304");
        var ids = ids(database);
        var program = new Pgbench(pgbench, database, ids);
        var paths = ids.stream().map(id -> "/api/v1/partners/" + id).toList();
        var read = http("GET by id, 200", new HttpRun(paths, List.of(), 200));
        var known = http("GET If-None-Match, 304", new HttpRun(paths, tags(paths), 304));
        var same = pgbench("pgbench, the same 3 SELECTs", program, STATEMENTS);
        var one = pgbench("pgbench, 1 SELECT", program, STATEMENTS.subList(0, 1));
        report.say("%d connections each, %d rows chosen from by chance", CONNECTIONS, ids.size());
        rounds.warmUp(read, true);
        rounds.warmUp(known, true);
        rounds.warmUp(same, false);
        rounds.warmUp(one, false);
        var contenders = List.of(read, same, known, one);
        rounds.run(contenders, after.plus(plan.openModel()));
        rounds.costs(contenders);
        var ours = rounds.rates(read);
        if (ours.isEmpty()) {
            throw new Failed("No round fitted into the time.");
        }
        ratio("read by id", "pgbench, the same 3 prepared SELECTs", 0.38, ours, rounds.rates(same));
        ratio("read by id", "pgbench, the partner's row alone (1 prepared SELECT)", 0.38, ours, rounds.rates(one));
        ratio("304 by `If-None-Match`", "read by id", 1.3, rounds.rates(known), ours);
        latencies(new HttpRun(paths, List.of(), 200), Spread.of(ours).median() / 2);
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

    private record HttpRun(List<String> paths, List<String> tags, int expected) {}

    private HttpLoad load(HttpRun what) {
        var requests = new Requests(suite.partners(), what.paths(), what.tags());
        requests.use(token.value());
        return new HttpLoad(suite.partners(), requests, what.expected());
    }

    private Contender http(String name, HttpRun what) {
        return new Contender(name, time -> {
            // A round is shorter than what is left of the token's life.
            var result = load(what).closed(CONNECTIONS, time);
            return new Contender.Served(
                    result.count(),
                    result.perSecond(),
                    result.latencies().count() == 0 ? "" : "closed loop: " + result.latencies());
        });
    }

    private static Contender pgbench(String name, Pgbench program, List<String> statements) {
        return new Contender(name, time -> {
            var result = program.run(statements, CONNECTIONS, time);
            return new Contender.Served(result.count(), result.perSecond(), "");
        });
    }

    private List<String> tags(List<String> paths) {
        var tags = new ArrayList<String>();
        for (var path : paths) {
            var answer = Web.get(
                    "http://127.0.0.1:" + suite.partners() + path,
                    Map.of("Authorization", "Bearer " + token.value(), "Accept", "application/json"));
            tags.add(answer.headers().firstValue("ETag").orElseThrow(() -> new Failed(path + " has no ETag.")));
        }
        return tags;
    }

    private void ratio(String work, String against, double must, List<Double> ours, List<Double> theirs) {
        var ratio = Spread.ofRatios(ours, theirs);
        report.say("ratio %s : %s = %s", work, against, ratio.text(3));
        report.row(work, against, Limit.atLeast(must), ratio, 2, "");
    }

    private void latencies(HttpRun what, double perSecond) {
        var result = load(what).open(OPEN_CONNECTIONS, perSecond, plan.openModel());
        report.say(
                "open model, half load: %.0f/s intended, %d sent in %.0f s; from the intended start: %s",
                perSecond, result.count(), result.seconds(), result.latencies());
        for (double percent : new double[] {50, 99}) {
            double micros = result.latencies().percentile(percent);
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
