package id.jembatan.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Filtered lists, paged by key, 20 rows: the same among a thousand partners and among a million.
final class Lists {

    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ITEM = Pattern.compile("\"displayName\"\\s*:");
    private static final int ROWS = 20;

    /// Each has three whole pages and more among a thousand, too.
    private static final List<String> FILTERS = List.of(
            "kind=city",
            "kind=institution",
            "country=ID",
            "country=CN",
            "partnershipKind=sister_city",
            "kind=city&sort=-name",
            "kind=company&sort=-name",
            "sort=-since");

    private final Plan plan;
    private final Report report;
    private final Token token;
    private final Service service;
    private final Database database;

    Lists(Plan plan, Report report, Token token, Service service, Database database) {
        this.plan = plan;
        this.report = report;
        this.token = token;
        this.service = service;
        this.database = database;
    }

    void run() {
        report.head("Filtered list, key paging, 20 rows");
        var small = MadeUp.of(1_000, database, service, report);
        var large = MadeUp.of(1_000_000, database, service, report);
        try (var one = Server.start(service, small);
                var other = Server.start(service, large)) {
            var few = http(one);
            var many = http(other);
            var contenders = List.of(few.contender("among 10^3"), many.contender("among 10^6"));
            var now = plan.anew();
            var rounds = new Rounds(now, report, Cpu.listener(database.port()));
            rounds.warmUpEqually(contenders);
            rounds.run(contenders, Duration.ZERO);
            rounds.costs(contenders);
            var growth = Spread.ofRatios(rounds.rates(contenders.getFirst()), rounds.rates(contenders.getLast()));
            report.row(
                    "filtered list, key paging, 20 rows: growth",
                    "itself at 10^3 and at 10^6 partners",
                    Limit.atMost(1.3, ""),
                    growth,
                    2,
                    "");
        }
    }

    /// The first, second and third page of each filter.
    private Http http(Server server) {
        var asking = Http.reading(server, token, List.of());
        var paths = new ArrayList<String>();
        for (var filter : FILTERS) {
            var path = "/api/v1/partners?limit=" + ROWS + "&" + filter;
            var after = "";
            for (int page = 0; page < 3; page++) {
                var body = asking.body(path + after);
                long items = ITEM.matcher(body).results().count();
                var next = NEXT.matcher(body);
                if (items != ROWS || !next.find()) {
                    throw new Failed(path + after + " has " + items + " rows instead of a whole page.");
                }
                paths.add(path + after);
                after = "&after=" + next.group(1);
            }
        }
        return Http.reading(server, token, List.copyOf(paths));
    }
}
