package id.jembatan.kpi.rollup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.Reason;
import id.jembatan.kpi.measurement.AfterFigure;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the figures of the lines that a write has touched, inside of its transaction, and keeps them. How much that
/// costs depends on the observations of the touched lines alone, never on those of others.
@ApplicationScoped
class Keep implements AfterFigure {

    private static final String LINE = """
            insert into rollup_line (applied_id, scorecard_id, indicator_id, answered, zeros, said_nothing, not_applicable,
                withheld, silent, computed_on, due_kind, due_next, due_answered, due_awaited, last_period, last_state,
                last_value, last_status, computed_at, recipe)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[]::date[], ?::text[]::date[], ?, ?, ?, ?, ?, ?)
            on conflict (applied_id) do update set answered = excluded.answered, zeros = excluded.zeros,
                said_nothing = excluded.said_nothing, not_applicable = excluded.not_applicable,
                withheld = excluded.withheld, silent = excluded.silent, computed_on = excluded.computed_on,
                due_kind = excluded.due_kind, due_next = excluded.due_next, due_answered = excluded.due_answered,
                due_awaited = excluded.due_awaited, last_period = excluded.last_period,
                last_state = excluded.last_state, last_value = excluded.last_value,
                last_status = excluded.last_status, computed_at = excluded.computed_at, recipe = excluded.recipe""";

    private static final String FIGURE = """
            insert into rollup_figure (applied_id, basis, amount_over, amount_under, amount_reason, amount_oldest,
                amount_newest, amount_values, amount_weighted, percent, reason, met, sum_baseline, sum_target,
                sum_actual, sum_times, sum_weighted, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (applied_id, basis) do update set amount_over = excluded.amount_over,
                amount_under = excluded.amount_under, amount_reason = excluded.amount_reason,
                amount_oldest = excluded.amount_oldest, amount_newest = excluded.amount_newest,
                amount_values = excluded.amount_values,
                amount_weighted = excluded.amount_weighted, percent = excluded.percent, reason = excluded.reason,
                met = excluded.met, sum_baseline = excluded.sum_baseline, sum_target = excluded.sum_target,
                sum_actual = excluded.sum_actual, sum_times = excluded.sum_times,
                sum_weighted = excluded.sum_weighted, detail = excluded.detail""";

    /// The time of a change of status is the clock's, not the database's.
    private static final String TIMED =
            "update observation_status set since = ? where applied_id = any (?) and since is null";

    static final ObjectMapper JSON = new ObjectMapper();

    private final Ledger ledger;
    private final Sql sql;
    private final Clock clock;

    Keep(Ledger ledger, Sql sql, Clock clock) {
        this.ledger = ledger;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void after(UUID appliedIndicator, UUID scorecard) {
        keep(List.of(appliedIndicator));
    }

    @Override
    public void afterAll(Map<UUID, UUID> touched) {
        keep(touched.keySet());
    }

    /// Makes the figures of these lines anew. Joins the transaction of its caller.
    void keep(Collection<UUID> applied) {
        var at = clock.instant();
        var facts = ledger.locked(applied);
        sql.run(TIMED, at, Ledger.ids(applied));
        var today = LocalDate.ofInstant(at, clock.getZone());
        var lines = new ArrayList<@Nullable Object[]>();
        var figures = new ArrayList<@Nullable Object[]>();
        for (var each : facts) {
            var kept = Kept.of(each, today);
            lines.add(line(kept, at));
            kept.figures().forEach((basis, figure) -> figures.add(figure(kept.applied(), basis, figure)));
        }
        sql.batch(LINE, lines);
        sql.batch(FIGURE, figures);
    }

    private static @Nullable Object[] line(Kept kept, Instant at) {
        var owed = kept.owed();
        var newest = kept.newest();
        var rhythm = owed.rhythm();
        return new @Nullable Object[] {
            kept.applied(),
            kept.scorecard(),
            kept.indicator(),
            owed.values(),
            owed.zeros(),
            owed.saidNotReported(),
            owed.notApplicable(),
            owed.withheld(),
            owed.silent(),
            owed.on(),
            rhythm == null ? null : rhythm.name(),
            owed.next(),
            days(owed.answered()),
            days(owed.awaited()),
            newest == null ? null : newest.period().key(),
            newest == null ? null : newest.state().name(),
            newest == null ? null : newest.value(),
            newest == null ? null : newest.basis().name(),
            at,
            Kept.RECIPE
        };
    }

    private static @Nullable Object[] figure(UUID applied, Basis basis, Kept.Figure figure) {
        var amount = figure.amount();
        var progress = figure.progress();
        var sums = progress.sums();
        return new @Nullable Object[] {
            applied,
            basis.name(),
            amount.over(),
            amount.under(),
            name(amount.reason()),
            key(amount.oldest()),
            key(amount.newest()),
            amount.values(),
            amount.weighted(),
            progress.percent(),
            name(progress.reason()),
            progress.met(),
            sums == null ? null : sums.baseline(),
            sums == null ? null : sums.target(),
            sums == null ? null : sums.actual(),
            sums == null ? null : sums.times(),
            sums == null ? null : sums.weighted(),
            json(figure.detail())
        };
    }

    private static String[] days(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Reason reason) {
        return reason == null ? null : reason.name();
    }

    private static @Nullable String key(@Nullable Period period) {
        return period == null ? null : period.key();
    }

    private static String json(Detail detail) {
        try {
            return JSON.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A figure must be writable as JSON", e);
        }
    }
}
