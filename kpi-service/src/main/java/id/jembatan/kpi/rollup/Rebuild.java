package id.jembatan.kpi.rollup;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Makes kept figures anew: all of them by command, and at the start those that nobody has made yet, or that
/// were made by rules that do not hold any more ([Kept#RECIPE]). Each portion in its own transaction, so nobody
/// waits long.
@ApplicationScoped
public class Rebuild {

    private static final int PORTION = 200;
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID ALL = new UUID(0, 1);

    private static final String NEXT = "select id from applied_indicator where id > ? order by id limit " + PORTION;
    private static final String MISSING = "select id from applied_indicator a where id > ?"
            + " and not exists (select 1 from rollup_line l where l.applied_id = a.id and l.recipe = " + Kept.RECIPE
            + ") order by id limit " + PORTION;

    private final Keep keep;
    private final Rollups rollups;
    private final Sql sql;
    private final Journal journal;
    private final Clock clock;

    Rebuild(Keep keep, Rollups rollups, Sql sql, Journal journal, Clock clock) {
        this.keep = keep;
        this.rollups = rollups;
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param lines how many were made anew
    /// @param differed how many of them had been kept otherwise, or not at all
    @Schema(name = "RebuildResult")
    public record Result(int lines, int differed) {}

    public Result all(Caller by) {
        var result = portions(NEXT);
        QuarkusTransaction.requiringNew().run(() -> journal.record(by, "rebuild", "figures", ALL, null, result));
        return result;
    }

    void fill(@Observes StartupEvent started) {
        portions(MISSING);
    }

    private Result portions(String which) {
        var lines = 0;
        var differed = 0;
        var after = FIRST;
        while (true) {
            var from = after;
            var portion = sql.list(which, row -> row.getObject("id", UUID.class), from);
            if (portion.isEmpty()) {
                return new Result(lines, differed);
            }
            differed += QuarkusTransaction.requiringNew().call(() -> anew(portion));
            lines += portion.size();
            after = portion.getLast();
        }
    }

    private int anew(List<UUID> portion) {
        var before = rollups.of(portion);
        keep.keep(portion);
        var today = LocalDate.now(clock);
        var now = rollups.of(portion);
        return (int) portion.stream()
                .filter(id -> !same(before.get(id), Objects.requireNonNull(now.get(id)), today))
                .count();
    }

    private static boolean same(@Nullable Kept before, Kept now, LocalDate today) {
        return before != null
                && before.coverage(today).equals(now.coverage(today))
                && Objects.equals(before.newest(), now.newest())
                && before.figures().equals(now.figures());
    }
}
