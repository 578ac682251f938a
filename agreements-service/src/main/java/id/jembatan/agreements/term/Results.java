package id.jembatan.agreements.term;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.promise.Tally;
import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What came of a text so far, for whoever has to decide whether it goes on: what this service knows of promises and
/// steps. The figures themselves are told by another service, at the address that is given with them.
@ApplicationScoped
class Results {

    private final Tally tally;
    private final Sql sql;

    Results(Tally tally, Sql sql) {
        this.tally = tally;
        this.sql = sql;
    }

    /// @param facts values by name
    /// @param mark changes when one of them changes: a decision names it and proves what was in view
    record Seen(Map<String, String> facts, String mark) {}

    Seen of(Agreement agreement, Instrument instrument) {
        var counts = tally.of(List.of(agreement.id())).get(agreement.id());
        var facts = new TreeMap<String, String>();
        facts.put("end", Terms.end(instrument));
        facts.put("stage", agreement.stage());
        facts.put("promisesNotPickedUp", number(counts == null ? 0 : counts.notPickedUp()));
        facts.put("promisesPickedUp", number(counts == null ? 0 : counts.pickedUp()));
        facts.put("promisesKept", number(counts == null ? 0 : counts.kept()));
        facts.put("promisesBroken", number(counts == null ? 0 : counts.broken()));
        facts.put("promisesNotMeasurable", number(counts == null ? 0 : counts.notMeasurable()));
        var moves = sql.first(
                        "select count(*), coalesce(max(done_on)::text, '-') from made_move where agreement_id = ?",
                        row -> List.of(row.getString(1), row.getString(2)),
                        agreement.id())
                .orElseThrow();
        facts.put("moves", moves.getFirst());
        facts.put("lastMoveOn", moves.getLast());
        return new Seen(facts, Sha256.hex(facts.toString()));
    }

    private static String number(long count) {
        return Long.toString(count);
    }
}
