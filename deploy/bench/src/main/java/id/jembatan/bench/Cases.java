package id.jembatan.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What is read of cases, among a hundred thousand with a million documents: one by its id, what is possible next, a
/// search, against pgbench with the statements that the service sends; and lists, against themselves among a thousand.
final class Cases {

    private static final int MANY = 100_000;
    private static final int FEW = 1_000;

    /// So few that preparing the statements for each of them costs pgbench nothing to speak of.
    private static final int ROWS = 8;

    private static final int PAGE = 20;
    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern ITEM = Pattern.compile("\"reference\"\\s*:");

    /// Each has three whole pages and more among a thousand, too.
    private static final List<String> FILTERS = List.of(
            "stage=IMPLEMENTING",
            "kind=sister_city",
            "procedure=ID-KSDPL-PP28-2018",
            "sector=WAT-DRINK",
            "country=TR",
            "open=true",
            "open=false");

    private final Plan plan;
    private final Report report;
    private final Token token;
    private final Service service;
    private final Database database;

    Cases(Plan plan, Report report, Token token, Service service, Database database) {
        this.plan = plan;
        this.report = report;
        this.token = token;
        this.service = service;
        this.database = database;
    }

    void read(String pgbench) {
        report.head("Read a case by id, and 304");
        var many = made(MANY);
        var paths = ids(many).stream().map(id -> "/api/v1/agreements/" + id).toList();
        compare("read a case by id", 0.38, paths, "agreement", many, pgbench, true);
    }

    void next(String pgbench) {
        report.head("What is possible next with a case");
        var many = made(MANY);
        var paths = ids(many).stream()
                .map(id -> "/api/v1/agreements/" + id + "/next")
                .toList();
        compare("next of a case", 0.38, paths, "a", many, pgbench, false);
    }

    void search(String pgbench) {
        report.head("Search among cases");
        var many = made(MANY);
        var words =
                words(many.column("select substr(title, 10) from agreement where char_length(title) between 17 and 24"
                        + " order by id offset 1000 limit 5"));
        report.say("words: %s", String.join(", ", words));
        var paths = words.stream()
                .map(each -> "/api/v1/agreements?limit=20&q=" + URLEncoder.encode(each, StandardCharsets.UTF_8))
                .toList();
        compare("search among 10^5 cases", 0.5, paths, "agreement", many, pgbench, false);
    }

    void list() {
        report.head("Filtered list of cases, key paging, 20 rows");
        var small = made(FEW);
        var large = made(MANY);
        try (var one = Server.start(service, small);
                var other = Server.start(service, large)) {
            var contenders = List.of(
                    pages(one).contender("among 10^3 cases"), pages(other).contender("among 10^5 cases"));
            var now = plan.anew();
            var rounds = new Rounds(now, report, Cpu.listener(database.port()));
            rounds.warmUpEqually(contenders);
            rounds.run(contenders, Duration.ZERO);
            rounds.costs(contenders);
            report.row(
                    "filtered list of cases, key paging, 20 rows: growth",
                    "itself at 10^3 and at 10^5 cases",
                    Limit.atMost(1.3, ""),
                    Spread.ofRatios(rounds.rates(contenders.getFirst()), rounds.rates(contenders.getLast())),
                    2,
                    "");
        }
    }

    /// @param table what a statement names that belongs to the comparison
    /// @param known whether the same is asked by somebody who has it already
    private void compare(
            String work, double must, List<String> paths, String table, Database among, String pgbench, boolean known) {
        var sent = Sent.by(paths, table, service, among, token);
        var scripts = IntStream.range(0, sent.size())
                .mapToObj(at -> Sent.script(own(sent.get(at)), at))
                .toList();
        report.say("it sends %d statement(s):", own(sent.getFirst()).size());
        own(sent.getFirst()).forEach(each -> report.say("%s", each.sql()));
        try (var server = Server.start(service, among)) {
            var http = Http.reading(server, token, paths);
            var ours = http.contender("GET " + work);
            var program = new Pgbench(pgbench, among);
            var theirs = new Contender("pgbench, the same SQL", 0, time -> {
                var result = program.run(scripts, Http.CONNECTIONS, time);
                return new Contender.Served(result.count(), result.perSecond(), "");
            });
            var contenders = new ArrayList<>(List.of(ours, theirs));
            if (known) {
                contenders.add(http.known().contender("GET If-None-Match, 304"));
            }
            var now = plan.anew();
            var rounds = new Rounds(now, report, Cpu.listener(database.port()));
            contenders.forEach(each -> rounds.warmUp(each, each != theirs));
            rounds.run(contenders, now.openModel().plus(Duration.ofSeconds(2)));
            rounds.costs(contenders);
            if (rounds.rates(ours).isEmpty()) {
                throw new Failed("No round fitted into the time.");
            }
            report.row(
                    work,
                    "pgbench, the same prepared SQL",
                    Limit.atLeast(must),
                    Spread.ofRatios(rounds.rates(ours), rounds.rates(theirs)),
                    2,
                    "");
            if (known) {
                report.row(
                        "304 of a case by `If-None-Match`",
                        work,
                        Limit.atLeast(1.3),
                        Spread.ofRatios(rounds.rates(contenders.getLast()), rounds.rates(ours)),
                        2,
                        "");
            }
            latencies(work, http, Spread.of(rounds.rates(ours)).median() / 2, now);
        }
    }

    /// Without what every request sends, such as the beginning of a transaction.
    private static List<Sent.Statement> own(List<Sent.Statement> statements) {
        return statements.stream()
                .filter(each -> each.sql().regionMatches(true, 0, "select", 0, 6)
                        || each.sql().regionMatches(true, 0, "with", 0, 4))
                .toList();
    }

    private void latencies(String work, Http http, double perSecond, Plan now) {
        var latencies = http.latencies(perSecond, now);
        report.say("open model at %.0f/s: %s", perSecond, latencies);
        for (double percent : new double[] {50, 99}) {
            double micros = latencies.percentile(percent);
            report.row(
                    "%s at half load, p%.0f".formatted(work, percent),
                    "- (open model, %.0f/s)".formatted(perSecond),
                    null,
                    new Spread(micros, micros, micros),
                    0,
                    "us");
        }
    }

    private Database made(int rows) {
        return MadeUp.of(MadeUp.Kind.CASES, rows, database, service, report);
    }

    static List<String> ids(Database among) {
        var all = among.column("select id from agreement where not final_stage order by id");
        return IntStream.range(0, ROWS)
                .mapToObj(at -> all.get(at * all.size() / ROWS))
                .toList();
    }

    /// The first, second and third page of each filter.
    private Http pages(Server server) {
        var asking = Http.reading(server, token, List.of());
        var paths = new ArrayList<String>();
        for (var filter : FILTERS) {
            var path = "/api/v1/agreements?limit=" + PAGE + "&" + filter;
            var after = "";
            for (int page = 0; page < 3; page++) {
                var body = asking.body(path + after);
                long items = ITEM.matcher(body).results().count();
                var next = NEXT.matcher(body);
                if (items != PAGE || !next.find()) {
                    throw new Failed(path + after + " has " + items + " rows instead of a whole page.");
                }
                paths.add(path + after);
                after = "&after=" + next.group(1);
            }
        }
        return Http.reading(server, token, List.copyOf(paths));
    }

    private static List<String> words(List<String> names) {
        var words = new ArrayList<String>();
        for (var name : names) {
            words.add(name);
            words.add(name.toUpperCase(Locale.ROOT));
            words.add(name.substring(1, Math.min(name.length(), 7)));
        }
        return words;
    }
}
