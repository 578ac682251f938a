package id.jembatan.kpi.process;

import id.jembatan.kpi.neighbour.Narrowing;
import id.jembatan.kpi.neighbour.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The statements that find what an indicator counts, from `process/*.sql`. Each finds rows with these columns:
///
/// - `key` tells rows apart; `kind`, `id`, `label`: what it is; `day_from`, `day_until`: the day that it is about
/// - `grp` the sort it belongs to
/// - `den` 1: surely in the range that was asked for; 2: its day may lie inside or outside
/// - `num` 1: it counts; 0: it does not; 2: it may, because a day is not known well enough; 3: nobody knows
/// - `low`, `high` a length, known within these bounds, or a part and its whole
/// - `known` whether everything is known that is needed to judge it
///
/// Words in braces stand for what holds of everybody who asks: `{now x}` the rows of a copy that were true when it was
/// asked for, `{told moment}` whether that was before the end of that day, `{status o}` the status that an observation
/// had then, `{agreement id}`, `{partner id}`, `{record partner|audience|sectors}`, `{card s}` what the caller may know
/// of and asked for, `{seen partner|audience}` the same without what he asked for, `{internal}`.
@ApplicationScoped
class Statements {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)(?: ([^}]*))?}");

    private static final String STATUS_THEN = """
            (select z.status from observation_status z where z.observation_id = {o}.id and z.applied_id = {o}.applied_id
            and z.since < :known order by z.since desc, z.id desc limit 1)""";

    private final Map<String, String> all = new HashMap<>();

    Statements() {
        for (var indicator : ProcessIndicator.values()) {
            all.put(indicator.name(), read(indicator.name()));
        }
        all.put("P02-steps", read("P02-steps"));
    }

    private static String read(String name) {
        try (var file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("process/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("There is no process/" + name + ".sql");
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("--")).reduce("", (a, b) -> a + b + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The statement for a question of a caller.
    String of(ProcessIndicator indicator, Asked asked, Rows rows) {
        return WORD.matcher(all.getOrDefault(indicator.statement(asked), ""))
                .replaceAll(word -> Matcher.quoteReplacement(
                        word(word.group(1), word.group(2) == null ? "" : word.group(2), asked, rows)));
    }

    private static String word(String word, String said, Asked asked, Rows rows) {
        var parts = said.split("\\|");
        return switch (word) {
            case "now" ->
                asked.known() == null
                        ? said + ".until = 'infinity'"
                        : "(" + said + ".told_at < :known and " + said + ".until >= :known)";
            case "told" -> asked.known() == null ? "true" : said + " < :known";
            case "status" -> asked.known() == null ? said + ".status" : STATUS_THEN.replace("{o}", said);
            case "stage" -> rows.ofPartner() ? "stage_shared" : "stage";
            case "internal" -> rows.seesAll() ? "true" : "false";
            case "seen" -> rows.recordsSql(parts[0], parts[1]);
            case "agreement" -> agreement(said, asked, rows);
            case "partner" -> both(rows.partnersSql(said), asked.narrowing().partners(said));
            case "record" ->
                both(
                        rows.recordsSql(parts[0], parts[1]),
                        both(
                                asked.narrowing().partners(parts[0]),
                                parts.length < 3 ? "true" : asked.narrowing().sectors(parts[2])));
            case "card" -> card(said, asked, rows);
            default -> throw new IllegalStateException("Nobody knows {" + word + "}");
        };
    }

    private static String agreement(String id, Asked asked, Rows rows) {
        return both(rows.agreementsSql(id), asked.narrowing().agreements(id));
    }

    /// Whoever asks for a partner, country or sector gets the cards of its cases.
    private static String card(String card, Asked asked, Rows rows) {
        var agreement = card + ".agreement_id";
        var wanted = asked.narrowing().agreements(agreement);
        return both(
                both(rows.cardsSql(card), Narrowing.cardsSql(card)),
                asked.narrowing().any()
                        ? "(" + agreement + " is not null and " + wanted + ")"
                        : "(" + agreement + " is null or " + wanted + ")");
    }

    private static String both(String one, String other) {
        return one.equals("true") ? other : other.equals("true") ? one : "(" + one + " and " + other + ")";
    }
}
