package id.jembatan.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A move with everything that belongs to it (rules, version, history, journal, event), against pgbench with the same
/// statements in the same transactions. A case is put on hold and goes on, again and again: the two moves that can be
/// repeated as often as one likes. Each connection has a case of its own, here and there.
final class Moves {

    private static final String HOLD = "{\"move\":\"hold\",\"reason\":\"made up for measuring\"}";
    private static final String RESUME = "{\"move\":\"resume\",\"reason\":\"made up for measuring\"}";

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern VERSION = Pattern.compile("\\bversion\\s*=\\s*\\$(\\d+)");
    private static final Pattern COLUMNS = Pattern.compile("(?is)insert into made_move\\s*\\(([^)]*)\\)");

    private final Plan plan;
    private final Report report;
    private final Token token;
    private final Service service;
    private final Database database;
    private final String pgbench;

    Moves(Plan plan, Report report, Token token, Service service, Database database, String pgbench) {
        this.plan = plan;
        this.report = report;
        this.token = token;
        this.service = service;
        this.database = database;
        this.pgbench = pgbench;
    }

    void run() {
        report.head("A move");
        var many = MadeUp.of(MadeUp.Kind.CASES, 100_000, database, service, report);
        var cases =
                many.column("select id from agreement where stage = 'IMPLEMENTING' and not on_hold order by id limit "
                        + (2 * Http.CONNECTIONS + 1));
        if (cases.size() <= 2 * Http.CONNECTIONS) {
            throw new Failed("Too few cases stand at IMPLEMENTING.");
        }
        var sample = cases.getLast();
        var asking = List.<Consumer<Server>>of(
                server -> moved(server, sample, HOLD),
                server -> moved(server, sample, RESUME),
                server -> moved(server, sample, HOLD),
                server -> moved(server, sample, RESUME));
        var sent = Sent.during(asking, service, many);
        var hold = Sent.transaction(sent.get(2), "insert into made_move");
        var resume = Sent.transaction(sent.get(3), "insert into made_move");
        var script = script(hold, resume, sample, cases.subList(Http.CONNECTIONS, 2 * Http.CONNECTIONS));
        report.say("a move sends %d statement(s), begin and commit included:", hold.size());
        hold.forEach(each -> report.say("%s", each.sql()));
        try (var server = Server.start(service, many)) {
            var turns = new int[Http.CONNECTIONS];
            var ours = new Contender("POST a move, 201", server.pid(), time -> {
                var load = new HttpLoad(
                        server.port(),
                        requests(server.port(), cases.subList(0, Http.CONNECTIONS)),
                        201,
                        (connection, _, _) -> 2 * connection + turns[connection]++ % 2);
                var result = load.closed(Http.CONNECTIONS, time);
                return new Contender.Served(result.count(), result.perSecond(), "closed loop: " + result.latencies());
            });
            var program = new Pgbench(pgbench, many);
            var theirs = new Contender("pgbench, the same transaction", 0, time -> {
                var result = program.run(List.of(script), Http.CONNECTIONS, time);
                return new Contender.Served(2 * result.count(), 2 * result.perSecond(), "");
            });
            var contenders = List.of(ours, theirs);
            var now = plan.anew();
            var rounds = new Rounds(now, report, Cpu.listener(database.port()));
            rounds.warmUp(ours, true);
            rounds.warmUp(theirs, false);
            rounds.run(contenders, Duration.ZERO);
            rounds.costs(contenders);
            report.row(
                    "a move (version, rules, history, journal, outbox: one transaction)",
                    "pgbench, the same statements",
                    Limit.atLeast(0.35),
                    Spread.ofRatios(rounds.rates(ours), rounds.rates(theirs)),
                    2,
                    "");
        }
        evened(many);
    }

    /// Cases that are on hold when the time is over go on: the next run begins as this one did.
    private static void evened(Database many) {
        many.run("update agreement set on_hold = false where on_hold");
    }

    private void moved(Server server, String id, String body) {
        Web.posted(
                "http://127.0.0.1:" + server.port() + "/api/v1/agreements/" + id + "/moves",
                Map.of("Authorization", "Bearer " + token.value(), "Content-Type", "application/json"),
                body,
                201);
    }

    /// Hold and resume for each case, in this order.
    private Supplier<byte[][]> requests(int port, List<String> cases) {
        var texts = new ArrayList<byte[]>();
        for (var id : cases) {
            for (var body : List.of(HOLD, RESUME)) {
                texts.add(
                        ("POST /api/v1/agreements/%s/moves HTTP/1.1\r\nHost: localhost:%d\r\nAccept: application/json\r\n"
                                        + "Content-Type: application/json\r\nContent-Length: %d\r\nAuthorization: Bearer %s\r\n\r\n%s")
                                .formatted(id, port, body.length(), token.value(), body)
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }
        var all = texts.toArray(byte[][]::new);
        return () -> all;
    }

    /// Both transactions as one script: each client has a case of its own, new ids are new each time, and the version
    /// and the place of the step are those that the statements before have read.
    static Pgbench.Script script(
            List<Sent.Statement> hold, List<Sent.Statement> resume, String sample, List<String> cases) {
        var fresh = new HashSet<>(ids(hold));
        fresh.removeAll(ids(resume));
        var freshToo = new HashSet<>(ids(resume));
        freshToo.removeAll(ids(hold));
        fresh.addAll(freshToo);
        var variables = new HashMap<String, String>();
        variables.put("cases", "{" + String.join(",", cases) + "}");
        var text = new StringBuilder();
        var numbers = new HashMap<String, Integer>();
        for (var id : fresh) {
            numbers.put(id, numbers.size());
            text.append("\\set n").append(numbers.get(id)).append(" random(1, 1000000000000000000)\n");
        }
        var both = List.of(hold, resume);
        for (int half = 0; half < both.size(); half++) {
            for (int at = 0; at < both.get(half).size(); at++) {
                var statement = both.get(half).get(at);
                text.append(said(statement, sample, numbers, "v" + half + "_" + at + "_", variables));
                text.append(end(statement.sql()));
            }
        }
        return new Pgbench.Script(text.toString(), Map.copyOf(variables));
    }

    private static String end(String sql) {
        var lower = sql.toLowerCase(Locale.ROOT);
        if (lower.contains("for no key update") || lower.contains("for update")) {
            return " \\gset c_\n";
        }
        return lower.contains("as next") ? " \\gset p_\n" : ";\n";
    }

    private static String said(
            Sent.Statement statement,
            String sample,
            Map<String, Integer> fresh,
            String prefix,
            Map<String, String> variables) {
        var special = special(statement.sql());
        return PLACE.matcher(statement.sql()).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            var value = statement.values().get(number - 1);
            String now;
            if (special.containsKey(number)) {
                now = special.get(number);
            } else if (value == null) {
                now = "NULL";
            } else if (value.equals(sample)) {
                now = "(cast(:cases as uuid[]))[:client_id + 1]";
            } else if (fresh.containsKey(value)) {
                now = "cast(lpad(to_hex(cast(:n" + fresh.get(value) + " as bigint)), 32, '0') as uuid)";
            } else {
                variables.put(prefix + number, value);
                now = ":" + prefix + number;
            }
            return Matcher.quoteReplacement(now);
        });
    }

    /// Values that the statements before have read: the version of the case, and the place of the step.
    private static Map<Integer, String> special(String sql) {
        var special = new HashMap<Integer, String>();
        if (sql.toLowerCase(Locale.ROOT).startsWith("update agreement")) {
            var versions = VERSION.matcher(sql);
            if (versions.find()) {
                special.put(Integer.parseInt(versions.group(1)), ":c_version + 1");
            }
            if (versions.find()) {
                special.put(Integer.parseInt(versions.group(1)), ":c_version");
            }
        }
        var columns = COLUMNS.matcher(sql);
        if (columns.find()) {
            var names = List.of(columns.group(1).split("\\s*,\\s*"));
            int at = IntStream.range(0, names.size())
                    .filter(each -> names.get(each).strip().equals("position"))
                    .findFirst()
                    .orElseThrow(() -> new Failed("A step is stored without its place: " + sql));
            special.put(at + 1, ":p_next");
        }
        return special;
    }

    private static Set<String> ids(List<Sent.Statement> statements) {
        var ids = new HashSet<String>();
        for (var statement : statements) {
            for (var value : statement.values()) {
                if (value != null && ID.matcher(value).matches()) {
                    ids.add(value);
                }
            }
        }
        return ids;
    }
}
