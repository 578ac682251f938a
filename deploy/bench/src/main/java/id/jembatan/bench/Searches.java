package id.jembatan.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Searches among a million partners: names as they are written, without their accents, parts of them, and with a slip.
final class Searches {

    /// So many names; each is searched for in four ways.
    private static final int NAMES = 5;

    private final Plan plan;
    private final Report report;
    private final Token token;
    private final Service service;
    private final Database database;
    private final String pgbench;

    Searches(Plan plan, Report report, Token token, Service service, Database database, String pgbench) {
        this.plan = plan;
        this.report = report;
        this.token = token;
        this.service = service;
        this.database = database;
        this.pgbench = pgbench;
    }

    void run() {
        report.head("Search");
        var large = MadeUp.of(1_000_000, database, service, report);
        var words = words(large.column("select name from partner where char_length(name) between 9 and 20"
                + " and name !~ ' ' order by id offset 1000 limit " + NAMES));
        report.say("words: %s", String.join(", ", words));
        var paths = words.stream()
                .map(each -> "/api/v1/partners?limit=20&q=" + URLEncoder.encode(each, StandardCharsets.UTF_8))
                .toList();
        var sent = Sent.by(paths, service, large, token);
        for (int at = 0; at < paths.size(); at++) {
            report.say("  %-24s %d statement(s)", words.get(at), sent.get(at).size());
        }
        var scripts = IntStream.range(0, sent.size())
                .mapToObj(at -> Sent.script(sent.get(at), at))
                .toList();
        try (var server = Server.start(service, large)) {
            var http = Http.reading(server, token, paths);
            var ours = http.contender("GET ?q=");
            var program = new Pgbench(pgbench, large);
            var theirs = new Contender("pgbench, the same SQL", 0, time -> {
                var result = program.run(scripts, Http.CONNECTIONS, time);
                return new Contender.Served(result.count(), result.perSecond(), "");
            });
            var now = plan.anew();
            var rounds = new Rounds(now, report, Cpu.listener(database.port()));
            rounds.warmUp(ours, true);
            rounds.warmUp(theirs, false);
            rounds.run(List.of(ours, theirs), now.openModel().plus(Duration.ofSeconds(2)));
            rounds.costs(List.of(ours, theirs));
            var ratio = Spread.ofRatios(rounds.rates(ours), rounds.rates(theirs));
            report.row("search among 10^6", "pgbench, the same SQL", Limit.atLeast(0.5), ratio, 2, "");
            var half = Spread.of(rounds.rates(ours)).median() / 2;
            var latencies = http.latencies(half, now);
            report.say("open model at %.0f/s: %s", half, latencies);
            var p99 = latencies.percentile(99) / 1e3;
            report.row(
                    "search among 10^6 at half load, p99",
                    "- (open model, %.0f/s)".formatted(half),
                    Limit.atMost(50, "ms"),
                    new Spread(p99, p99, p99),
                    1,
                    "ms");
        }
    }

    private static List<String> words(List<String> names) {
        var words = new ArrayList<String>();
        for (var name : names) {
            words.add(name);
            words.add(name.toUpperCase(java.util.Locale.ROOT));
            words.add(name.substring(1, 8));
            // One letter left out.
            words.add(name.substring(0, 4) + name.substring(5));
        }
        return words;
    }
}
