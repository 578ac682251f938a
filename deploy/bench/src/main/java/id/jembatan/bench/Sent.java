package id.jembatan.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the service really sends to its database for a request, as PostgreSQL's own log tells it: so the other side of
/// a comparison runs the very same statements, whatever they have become.
final class Sent {

    private static final Pattern LINE = Pattern.compile("(?s)\\[\\d+] LOG:  execute [^:]+: (.*)");
    private static final Pattern VALUES = Pattern.compile("(?s)\\[\\d+] DETAIL:  Parameters: (.*)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (?:'((?:[^']|'')*)'|NULL)");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private Sent() {}

    /// One statement and its values in their order.
    record Statement(String sql, List<String> values) {

        /// With the values in it, for a program that takes none.
        String literal() {
            return PLACE.matcher(sql)
                    .replaceAll(place -> Matcher.quoteReplacement("'"
                            + values.get(Integer.parseInt(place.group(1)) - 1).replace("'", "''") + "'"));
        }
    }

    /// The statements of each of these requests.
    static List<List<Statement>> by(List<String> paths, Service like, Database database, Token token) {
        MadeUp.as(database.port(), "alter database " + database.name() + " set log_statement = 'all'");
        try (var server = Server.start(like, database)) {
            var log = log(database.port());
            var found = new ArrayList<List<Statement>>();
            for (var path : paths) {
                ask(server, path, token); // what is asked only once, such as rights, is asked now
                long from = Files.size(log);
                ask(server, path, token);
                Thread.sleep(300);
                var text = new String(
                        Files.readAllBytes(log), (int) from, (int) (Files.size(log) - from), StandardCharsets.UTF_8);
                found.add(read(text).stream()
                        .filter(each -> each.sql().contains("partner"))
                        .toList());
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
        String sql = null;
        for (var entry : log.split("\n(?!\t)")) {
            var text = entry.replace("\n\t", "\n");
            var line = LINE.matcher(text);
            var values = VALUES.matcher(text);
            if (line.find()) {
                if (sql != null) {
                    found.add(new Statement(sql, List.of()));
                }
                sql = line.group(1).strip();
            } else if (sql != null && values.find()) {
                found.add(new Statement(sql, values(values.group(1))));
                sql = null;
            }
        }
        if (sql != null) {
            found.add(new Statement(sql, List.of()));
        }
        return found;
    }

    private static List<String> values(String text) {
        var found = new ArrayList<String>();
        var value = VALUE.matcher(text);
        while (value.find()) {
            found.add(value.group(2) == null ? "" : value.group(2).replace("''", "'"));
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
            text.append(PLACE.matcher(statement.sql()).replaceAll(place -> ":" + prefix + place.group(1)))
                    .append(";\n");
            for (int value = 0; value < statement.values().size(); value++) {
                variables.put(prefix + (value + 1), statement.values().get(value));
            }
        }
        return new Pgbench.Script(text.toString(), Map.copyOf(variables));
    }
}
