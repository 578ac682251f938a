package id.jembatan.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An observation with everything that belongs to it (rules, journal, event, all figures that are made of it), against
/// pgbench with the same statements in the same transaction; and a thousand of them in one request, against the rate of
/// single ones.
final class Figures {

    /// Ten observations for each applied indicator.
    private static final int ROWS = 100_000;

    /// So many that two writers seldom meet on a card, and that each has about as many observations in the end
    /// as a monthly figure has after some years: what a write costs follows the observations of its own line.
    private static final int USES = 2_500;

    /// All that pgbench is told of: it sends the whole list with each transaction.
    private static final int USES_OF_THE_OTHER = 512;

    private static final int BULK = 1_000;
    private static final int BULK_USES = 100;
    private static final int BULK_CONNECTIONS = 2;

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String PERIOD = "made up ";

    private final Plan plan;
    private final Report report;
    private final Token token;
    private final Service service;
    private final Database database;
    private final String pgbench;
    private final AtomicLong periods = new AtomicLong(System.nanoTime());

    Figures(Plan plan, Report report, Token token, Service service, Database database, String pgbench) {
        this.plan = plan;
        this.report = report;
        this.token = token;
        this.service = service;
        this.database = database;
        this.pgbench = pgbench;
    }

    /// An applied indicator and the card that it is on.
    record Use(String id, String card) {}

    void run() {
        report.head("An observation, and a thousand in one request");
        var among = MadeUp.of(MadeUp.Kind.WRITTEN, ROWS, database, service, report);
        Server.start(service, among).close(); // makes what is kept of the figures
        var uses = uses(among);
        var sample = uses.getFirst();
        var said = IntStream.range(0, 4).mapToObj(_ -> period()).toList();
        var sent = Sent.during(
                said.stream()
                        .<Consumer<Server>>map(period -> server -> posted(server, sample, period))
                        .toList(),
                service,
                among);
        var one = Sent.transaction(sent.get(2), "insert into observation");
        var other = Sent.transaction(sent.get(3), "insert into observation");
        var script = script(one, other, said.get(2), sample, uses.subList(1, USES_OF_THE_OTHER));
        report.say("an observation sends %d statement(s), begin and commit included:", one.size());
        one.forEach(each -> report.say("%s", each.sql()));
        try (var server = Server.start(service, among)) {
            var ours = single(server, uses, Http.CONNECTIONS);
            var program = new Pgbench(pgbench, among);
            var theirs = new Contender("pgbench, the same transaction", 0, time -> {
                var result = program.run(List.of(script), Http.CONNECTIONS, time);
                return new Contender.Served(result.count(), result.perSecond(), "");
            });
            var alone = single(server, uses, 1);
            var bulk = bulk(server, uses, BULK_CONNECTIONS);
            var bulkAlone = bulk(server, uses, 1);
            var contenders = List.of(ours, theirs, alone, bulkAlone, bulk);
            var now = plan.anew();
            var rounds = new Rounds(now, report, Cpu.listener(database.port()));
            rounds.warmUp(ours, true);
            rounds.warmUp(theirs, false);
            rounds.warmUp(bulkAlone, true);
            rounds.run(contenders, Duration.ZERO);
            rounds.costs(contenders);
            report.row(
                    "an observation with roll-ups",
                    "pgbench, the same statements",
                    Limit.atLeast(0.40),
                    Spread.ofRatios(rounds.rates(ours), rounds.rates(theirs)),
                    2,
                    "");
            report.row(
                    "observations of one client, a thousand in each request",
                    "of one client, one in each request",
                    Limit.atLeast(20),
                    Spread.ofRatios(rounds.rates(bulkAlone), rounds.rates(alone)),
                    1,
                    "");
            report.row(
                    "observations of %d clients, a thousand in each request".formatted(BULK_CONNECTIONS),
                    "of %d clients, one in each request".formatted(Http.CONNECTIONS),
                    null,
                    Spread.ofRatios(rounds.rates(bulk), rounds.rates(ours)),
                    1,
                    "");
        }
    }

    /// People trained: a sum, so every value counts.
    private static List<Use> uses(Database among) {
        var ids = among.column("select a.id || ' ' || a.scorecard_id from applied_indicator a"
                + " join indicator i on i.id = a.indicator_id where i.code = 'O01' order by a.id limit " + USES);
        return ids.stream()
                .map(line -> line.split(" "))
                .map(parts -> new Use(parts[0], parts[1]))
                .toList();
    }

    private Contender single(Server server, List<Use> uses, int connections) {
        return new Contender("POST an observation, %d at once".formatted(connections), server.pid(), time -> {
            var slots = new byte[connections][];
            var value = token.value();
            var load = new HttpLoad(server.port(), () -> slots, 201, (connection, _, chance) -> {
                slots[connection] = request(
                        server.port(),
                        value,
                        observation(uses.get(chance.nextInt(uses.size())).id()));
                return connection;
            });
            var result = load.closed(connections, time);
            return new Contender.Served(result.count(), result.perSecond(), "closed loop: " + result.latencies());
        });
    }

    private static byte[] request(int port, String token, String body) {
        return ("POST /api/v1/observations HTTP/1.1\r\nHost: localhost:%d\r\nAccept: application/json\r\n"
                        + "Content-Type: application/json\r\nContent-Length: %d\r\nAuthorization: Bearer %s\r\n\r\n%s")
                .formatted(port, body.length(), token, body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /// Counts observations, not requests.
    private Contender bulk(Server server, List<Use> uses, int connections) {
        return new Contender("POST a thousand observations, %d at once".formatted(connections), server.pid(), time -> {
            var recorded = new AtomicLong();
            long began = System.nanoTime();
            long end = began + time.toNanos();
            var threads = IntStream.range(0, connections)
                    .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                        while (System.nanoTime() < end) {
                            var answer = Web.posted(
                                            "http://127.0.0.1:" + server.port() + "/api/v1/observations/bulk",
                                            headers(),
                                            many(uses),
                                            200)
                                    .body();
                            if (!answer.contains("\"recorded\":" + BULK)) {
                                throw new Failed("Not all of a thousand were recorded: "
                                        + answer.substring(0, Math.min(500, answer.length())));
                            }
                            recorded.addAndGet(BULK);
                        }
                    }))
                    .toList();
            for (var thread : threads) {
                join(thread);
            }
            if (recorded.get() == 0) {
                throw new Failed("No thousand was recorded in time.");
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            return new Contender.Served(recorded.get(), recorded.get() / seconds, "");
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", e);
        }
    }

    private String many(List<Use> uses) {
        var from = ThreadLocalRandom.current().nextInt(uses.size() - BULK_USES);
        return IntStream.range(0, BULK)
                .mapToObj(at -> observation(uses.get(from + at % BULK_USES).id()))
                .collect(Collectors.joining(",", "{\"observations\":[", "]}"));
    }

    private void posted(Server server, Use use, String period) {
        Web.posted(
                "http://127.0.0.1:" + server.port() + "/api/v1/observations",
                headers(),
                observation(use.id(), period),
                201);
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + token.value(), "Content-Type", "application/json");
    }

    private String observation(String use) {
        return observation(use, period());
    }

    private static String observation(String use, String period) {
        return "{\"indicator\":\"%s\",\"period\":{\"name\":\"%s\"},\"value\":\"3\",\"source\":\"made up for measuring\"}"
                .formatted(use, period);
    }

    private String period() {
        return PERIOD + periods.incrementAndGet();
    }

    /// The transaction as a script: each run has an applied indicator by chance, a period that nobody has named, and
    /// new ids.
    ///
    /// @param sent what was sent for one observation, `other` for another one of the same applied indicator
    /// @param period that the first one named
    static Pgbench.Script script(
            List<Sent.Statement> sent, List<Sent.Statement> other, String period, Use sample, List<Use> uses) {
        var fresh = ids(sent);
        fresh.removeAll(ids(other));
        var numbers = new HashMap<String, Integer>();
        var variables = new HashMap<String, String>();
        variables.put("uses", uses.stream().map(Use::id).collect(Collectors.joining(",", "{", "}")));
        variables.put("cards", uses.stream().map(Use::card).collect(Collectors.joining(",", "{", "}")));
        var text = new StringBuilder(
                "\\set u random(1, %d)%n\\set p random(1, 1000000000000000000)%n".formatted(uses.size()));
        for (var id : fresh) {
            numbers.put(id, numbers.size());
            text.append("\\set n").append(numbers.get(id)).append(" random(1, 1000000000000000000)\n");
        }
        for (int at = 0; at < sent.size(); at++) {
            var statement = sent.get(at);
            var prefix = "v" + at + "_";
            text.append(PLACE.matcher(statement.sql()).replaceAll(place -> {
                        int number = Integer.parseInt(place.group(1));
                        var value = statement.values().get(number - 1);
                        if (value == null) {
                            return "NULL";
                        }
                        var now = special(value, period, sample, numbers);
                        if (now == null) {
                            variables.put(prefix + number, value);
                            now = ":" + prefix + number;
                        }
                        return Matcher.quoteReplacement(now);
                    }))
                    .append(";\n");
        }
        return new Pgbench.Script(text.toString(), Map.copyOf(variables));
    }

    private static @Nullable String special(String value, String period, Use sample, Map<String, Integer> fresh) {
        var use = "(cast(:uses as uuid[]))[:u]";
        if (value.equals(sample.id())) {
            return use;
        }
        if (value.equals("{" + sample.id() + "}")) {
            return "array[" + use + "]";
        }
        if (value.equals(sample.card())) {
            return "(cast(:cards as uuid[]))[:u]";
        }
        if (value.equals("name:" + period)) {
            // Where a colon stands before a word, pgbench sees a variable, even inside a text.
            return "('name' || chr(58) || '" + PERIOD + "' || cast(:p as text))";
        }
        var number = fresh.get(value);
        return number == null ? null : "cast(lpad(to_hex(cast(:n" + number + " as bigint)), 32, '0') as uuid)";
    }

    private static Set<String> ids(List<Sent.Statement> statements) {
        var ids = new HashSet<String>();
        for (var statement : statements) {
            for (var value : new ArrayList<>(statement.values())) {
                if (value != null && ID.matcher(value).matches()) {
                    ids.add(value);
                }
            }
        }
        return ids;
    }
}
