package id.jembatan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the service really sends to its database for a request, as PostgreSQL's own log tells it: so the other side of
/// a comparison runs the very same statements, whatever they have become.
final class Sent {

    private static final Pattern LINE = Pattern.compile("(?s)\\[(\\d+)] LOG:  (?:execute [^:]+|statement): (\\S.*)");
    private static final Pattern VALUES = Pattern.compile("(?s)\\[(\\d+)] DETAIL:  Parameters: (.*)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (?:'((?:[^']++|'')*+)'|NULL)");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private Sent() {}

    /// One statement and its values in their order.
    ///
    /// @param backend process of PostgreSQL that ran it: one for each connection
    /// @param values null where the service sent none
    record Statement(long backend, String sql, List<@Nullable String> values) {

        private boolean isBegin() {
            return sql.toLowerCase(Locale.ROOT).startsWith("begin");
        }

        private boolean isCommit() {
            return sql.toLowerCase(Locale.ROOT).startsWith("commit");
        }

        /// With the values in it, for a program that takes none.
        String literal() {
            return PLACE.matcher(sql).replaceAll(place -> {
                var value = values.get(Integer.parseInt(place.group(1)) - 1);
                return Matcher.quoteReplacement(value == null ? "NULL" : "'" + value.replace("'", "''") + "'");
            });
        }
    }

    /// The statements of each of these requests.
    static List<List<Statement>> by(List<String> paths, Service like, Database database, Token token) {
        return by(paths, "partner", like, database, token);
    }

    /// The same, only those that name a table.
    static List<List<Statement>> by(List<String> paths, String table, Service like, Database database, Token token) {
        var asking = new ArrayList<Consumer<Server>>();
        for (var path : paths) {
            asking.add(server -> ask(server, path, token)); // what is asked only once, such as rights, is asked now
            asking.add(server -> ask(server, path, token));
        }
        var sent = during(asking, like, database);
        var found = new ArrayList<List<Statement>>();
        for (int at = 1; at < sent.size(); at += 2) {
            found.add(sent.get(at).stream()
                    .filter(each -> each.sql().contains(table))
                    .toList());
        }
        return found;
    }

    /// Everything that a service sends during each of these, transactions included.
    static List<List<Statement>> during(List<Consumer<Server>> asking, Service like, Database database) {
        MadeUp.as(database.port(), "alter database " + database.name() + " set log_statement = 'all'");
        try (var server = Server.start(like, database)) {
            var log = log(database.port());
            var found = new ArrayList<List<Statement>>();
            for (var ask : asking) {
                long from = Files.size(log);
                ask.accept(server);
                Thread.sleep(300);
                found.add(read(written(log, from)));
            }
            return found;
        } catch (IOException e) {
            throw new Failed("PostgreSQL's log cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", e);
        } finally {
            MadeUp.as(database.port(), "alter database " + database.name() + " reset log_statement");
        }
    }

    /// What was added to the log, which is too long to be read as a whole.
    private static String written(Path log, long from) throws IOException {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void ask(Server server, String path, Token token) {
        var status = Web.get(
                        "http://127.0.0.1:" + server.port() + path,
                        Map.of("Authorization", "Bearer " + token.value(), "Accept", "application/json, */*;q=0.5"))
                .statusCode();
        if (status != 200) {
            throw new Failed(path + " was answered with " + status);
        }
    }

    private static Path log(int port) throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/" + Cpu.listener(port) + "/fd/2"));
    }

    /// Reads a piece of the log. A line that begins with a tab goes on with the one before.
    static List<Statement> read(String log) {
        var found = new ArrayList<Statement>();
        var waiting = new LinkedHashMap<Long, String>(); // one of each connection whose values are still to come
        for (var entry : log.split("\n(?!\t)")) {
            var text = entry.replace("\n\t", "\n");
            var line = LINE.matcher(text);
            var values = VALUES.matcher(text);
            if (line.find()) {
                long backend = Long.parseLong(line.group(1));
                var before = waiting.put(backend, line.group(2).strip());
                if (before != null) {
                    found.add(new Statement(backend, before, List.of()));
                }
            } else if (values.find()) {
                long backend = Long.parseLong(values.group(1));
                var sql = waiting.remove(backend);
                if (sql != null) {
                    found.add(new Statement(backend, sql, values(values.group(2))));
                }
            }
        }
        waiting.forEach((backend, sql) -> found.add(new Statement(backend, sql, List.of())));
        return found;
    }

    /// The one transaction in which something was written, from its begin to its commit: what the service did meanwhile
    /// on other connections (sealing the journal, sending mails) is no part of it.
    ///
    /// @param mark what only its statements hold
    static List<Statement> transaction(List<Statement> all, String mark) {
        var backend = all.stream()
                .filter(each -> each.sql().toLowerCase(Locale.ROOT).contains(mark))
                .mapToLong(Statement::backend)
                .findFirst()
                .orElseThrow(() -> new Failed("Nothing was sent that holds " + mark));
        var own = all.stream().filter(each -> each.backend() == backend).toList();
        int at = IntStream.range(0, own.size())
                .filter(each -> own.get(each).sql().toLowerCase(Locale.ROOT).contains(mark))
                .findFirst()
                .orElseThrow();
        int from = at;
        while (from > 0 && !own.get(from).isBegin()) {
            from--;
        }
        int until = at;
        while (until < own.size() && !own.get(until).isCommit()) {
            until++;
        }
        if (!own.get(from).isBegin() || until == own.size()) {
            throw new Failed("The transaction around " + mark + " has no begin or no commit.");
        }
        return own.subList(from, until + 1);
    }

    private static List<@Nullable String> values(String text) {
        var found = new ArrayList<@Nullable String>();
        var value = VALUE.matcher(text);
        while (value.find()) {
            found.add(value.group(2) == null ? null : value.group(2).replace("''", "'"));
        }
        return found;
    }

    /// As a script of pgbench, whose variables stand where the values stood.
    ///
    /// @param number of the script: a variable belongs to one
    static Pgbench.Script script(List<Statement> statements, int number) {
        var text = new StringBuilder();
        var variables = new HashMap<String, String>();
        for (int at = 0; at < statements.size(); at++) {
            var statement = statements.get(at);
            var prefix = "v" + number + "_" + at + "_";
            text.append(PLACE.matcher(statement.sql())
                            .replaceAll(place -> statement.values().get(Integer.parseInt(place.group(1)) - 1) == null
                                    ? "NULL"
                                    : ":" + prefix + place.group(1)))
                    .append(";\n");
            for (int value = 0; value < statement.values().size(); value++) {
                var said = statement.values().get(value);
                if (said != null) {
                    variables.put(prefix + (value + 1), said);
                }
            }
        }
        return new Pgbench.Script(text.toString(), Map.copyOf(variables));
    }
}
