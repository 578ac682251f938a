package id.jembatan.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// A portfolio comes in by the door that everybody uses, into a register that has nothing yet: 10,000 partners
/// and 35,000 ties with everything asked of them (likely duplicates too), against half of it, and against the
/// same files once more.
final class Imports {

    private static final int PARTNERS = 10_000;
    private static final int TIES = 35_000;
    private static final Pattern COUNT = Pattern.compile("\"(created|unchanged|refused)\"\\s*:\\s*(\\d+)");

    private final Plan plan;
    private final Report report;
    private final Token token;
    private final Service service;
    private final Database database;

    Imports(Plan plan, Report report, Token token, Service service, Database database) {
        this.plan = plan;
        this.report = report;
        this.token = token;
        this.service = service;
        this.database = database;
    }

    void run() {
        report.head("Import");
        int share = plan.shortened() ? 10 : 1;
        var half = MadeUpFile.of(PARTNERS / share / 2, TIES / share / 2);
        var whole = MadeUpFile.of(PARTNERS / share, TIES / share);
        try (var server = Server.start(service, MadeUp.empty("bench_import_half", database))) {
            load(server, MadeUpFile.of(500, 1_750), "warm-up");
        }
        double ofHalf = fresh("half", half, false);
        double ofWhole = fresh("whole", whole, true);
        report.row(
                "import of 10,000 partners and 35,000 ties",
                "- (one upload of each file, its answer awaited)",
                Limit.atMost(60, "s"),
                new Spread(ofWhole, ofWhole, ofWhole),
                1,
                "s");
        double growth = ofWhole / ofHalf;
        report.row("the same", "half of it", Limit.atMost(2.6, ""), new Spread(growth, growth, growth), 2, "");
    }

    /// Into a register without a row, by a process that has taken nothing in before.
    private double fresh(String what, MadeUpFile file, boolean again) {
        try (var server = Server.start(service, MadeUp.empty("bench_import_" + what, database))) {
            long before = server.liveHeap();
            double seconds = load(server, file, what);
            report.say("live heap grew by %.1f MiB", (server.liveHeap() - before) / (double) (1 << 20));
            if (again) {
                load(server, file, "again");
            }
            return seconds;
        }
    }

    private double load(Server server, MadeUpFile file, String what) {
        long began = System.nanoTime();
        var partners = upload(server, "partners", file.partners());
        double between = (System.nanoTime() - began) / 1e9;
        var ties = upload(server, "partnerships", file.ties());
        double seconds = (System.nanoTime() - began) / 1e9;
        report.say("%-8s partners %.1f s %s, ties %.1f s %s", what, between, partners, seconds - between, ties);
        int refused = partners.getOrDefault("refused", 0) + ties.getOrDefault("refused", 0);
        if (refused != file.refused()) {
            throw new Failed("%d rows were refused instead of %d.".formatted(refused, file.refused()));
        }
        return seconds;
    }

    private Map<String, Integer> upload(Server server, String collection, String table) {
        var answer = Web.upload(
                        "http://127.0.0.1:" + server.port() + "/api/v1/" + collection + "/imports",
                        Map.of("Authorization", "Bearer " + token.of("kepala"), "Content-Type", "text/csv"),
                        table)
                .body();
        var counts = new TreeMap<String, Integer>();
        COUNT.matcher(answer)
                .results()
                .forEach(each -> counts.merge(each.group(1), Integer.parseInt(each.group(2)), Math::max));
        return counts;
    }
}
