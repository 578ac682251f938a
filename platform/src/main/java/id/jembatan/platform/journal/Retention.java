package id.jembatan.platform.journal;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What the journal forgets, and what it must not. An entry itself is never removed: its texts go, their digests stay.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
public class Retention {

    private static final int BATCH = 1_000;
    private static final Caller CLOCKWORK =
            new Caller("retention", "retention", Set.of(), Set.of(), null, null, null, Locale.ROOT);
    private static final UUID ALL = new UUID(0, 0);

    private final Sql sql;
    private final Journal journal;
    private final JournalChain chain;
    private final Clock clock;
    private final Optional<Period> states;

    /// @param states after how long the states before and after are erased (ISO 8601, `P10Y`); without it, never
    Retention(
            Sql sql,
            Journal journal,
            JournalChain chain,
            Clock clock,
            @ConfigProperty(name = "jembatan.journal.keep-states") Optional<String> states) {
        this.sql = sql;
        this.journal = journal;
        this.chain = chain;
        this.clock = clock;
        this.states = states.map(Period::parse);
    }

    /// Erases what was asked for, and writes down that it was done.
    @Transactional
    ErasedView erase(Caller caller, EraseEntries wanted) {
        if (!wanted.namesOneThing()) {
            throw new Refusal(CommonProblem.INVALID).at("", JournalProblem.ERASE_WHAT);
        }
        var actor = wanted.actor();
        var about = wanted.resourceId() == null ? ALL : wanted.resourceId();
        if (isHeld(wanted.resource(), wanted.resourceId(), actor)) {
            throw new Refusal(JournalProblem.JOURNAL_HELD);
        }
        while (chain.seal() > 0) {} // what is not sealed yet has nothing that could stand for it
        if (isOpen(wanted.resource(), about, actor)) {
            throw new Refusal(CommonProblem.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "2"); // another replica seals
        }
        var result = actor != null
                ? new ErasedView(eraseNames("actor = ?", actor), formOne("actor = ? and actor_name is not null", actor))
                : new ErasedView(
                        eraseStates("resource = ? and resource_id = ?", wanted.resource(), about),
                        formOne("resource = ? and resource_id = ?", wanted.resource(), about));
        journal.record(caller, "erase", "journal", about, null, Map.of("what", wanted, "result", result));
        return result;
    }

    @Scheduled(
            every = "${jembatan.journal.forget-every:24h}",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "journal-forget")
    void look() {
        states.ifPresent(kept -> forgetBefore(
                clock.instant().atOffset(ZoneOffset.UTC).minus(kept).toInstant()));
    }

    /// Erases the states of everything older, but for what is held and for what tells of holds and erasures.
    ///
    /// @return in how many entries
    @Transactional
    public long forgetBefore(Instant moment) {
        var erased = eraseStates("""
                at < ? and resource <> 'journal' and not exists (select 1 from journal_hold h where h.lifted_at is null
                    and h.resource = journal_entry.resource
                    and (h.resource_id is null or h.resource_id = journal_entry.resource_id))""", moment);
        if (erased > 0) {
            journal.record(
                    CLOCKWORK, "erase", "journal", ALL, null, Map.of("before", moment.toString(), "erased", erased));
        }
        return erased;
    }

    private long eraseStates(String which, @Nullable Object... values) {
        return erase(
                which + " and states_digest is null and (before is not null or after is not null)",
                Entry::digestOfStates,
                "states_digest = s.digest, states_salt = null, before = null, after = null",
                values);
    }

    private long eraseNames(String which, @Nullable Object... values) {
        return erase(
                which + " and name_digest is null",
                Entry::digestOfName,
                "name_digest = s.digest, name_salt = null, actor_name = null",
                values);
    }

    private long erase(String which, Function<Entry, byte[]> digest, String change, @Nullable Object... values) {
        var query = "select " + Entry.COLUMNS + " from journal_entry where form = 2 and chain_no is not null and "
                + which + " order by seq limit " + BATCH;
        var all = 0L;
        List<Entry> found;
        do {
            found = sql.list(query, Entry::of, values);
            var seqs = found.stream().map(Entry::seq).toArray(Long[]::new);
            var digests = found.stream().map(digest).toArray(byte[][]::new);
            sql.run(
                    "update journal_entry e set " + change
                            + " from unnest(?::bigint[], ?::bytea[]) as s(seq, digest) where e.seq = s.seq",
                    seqs,
                    digests);
            all += found.size();
        } while (found.size() == BATCH);
        return all;
    }

    private long formOne(String which, @Nullable Object... values) {
        return sql.first(
                        "select count(*) from journal_entry where form = 1 and " + which, row -> row.getLong(1), values)
                .orElseThrow();
    }

    private boolean isOpen(@Nullable String resource, UUID id, @Nullable String actor) {
        return sql.first("""
                select 1 from journal_entry where chain_no is null
                    and (actor = ? or (resource = ? and resource_id = ?)) limit 1""", row -> 1, actor, resource, id).isPresent();
    }

    private boolean isHeld(@Nullable String resource, @Nullable UUID id, @Nullable String actor) {
        var held = actor == null ? sql.first("""
                        select 1 from journal_hold where lifted_at is null and resource = ?
                            and (resource_id is null or resource_id = ?) limit 1""", row -> 1, resource, id) : sql.first("""
                        select 1 from journal_hold h join journal_entry e on e.resource = h.resource
                            and (h.resource_id is null or h.resource_id = e.resource_id)
                        where h.lifted_at is null and e.actor = ? limit 1""", row -> 1, actor);
        return held.isPresent();
    }

    @Transactional
    HoldView hold(Caller caller, PlaceHold form) {
        var id = Ids.next();
        sql.run(
                "insert into journal_hold (id, resource, resource_id, reason, placed_by, placed_at)"
                        + " values (?, ?, ?::uuid, ?, ?, ?)",
                id,
                form.resource(),
                form.resourceId(),
                form.reason(),
                caller.subject(),
                now());
        var view = held(id);
        journal.record(caller, "hold", "journal", id, null, view);
        return view;
    }

    @Transactional
    HoldView lift(Caller caller, UUID id, LiftHold form) {
        var before = held(id);
        var lifted = sql.run(
                "update journal_hold set lifted_by = ?, lifted_at = ?, lift_reason = ? where id = ? and lifted_at is null",
                caller.subject(),
                now(),
                form.reason(),
                id);
        if (lifted == 0) {
            throw new Refusal(JournalProblem.HOLD_LIFTED_ALREADY);
        }
        var view = held(id);
        journal.record(caller, "lift-hold", "journal", id, before, view);
        return view;
    }

    /// The newest first.
    Page<HoldView> holds(Paging paging) {
        var where = new StringBuilder(" from journal_hold");
        var values = new ArrayList<Object>();
        var total = paging.wantsTotal()
                ? sql.first("select count(*)" + where, row -> row.getLong(1)).orElseThrow()
                : null;
        paging.after().ifPresent(after -> {
            where.append(" where id < ?");
            values.add(after.uuid(0));
        });
        var rows = sql.list(
                "select " + HoldView.COLUMNS + where + " order by id desc limit " + (paging.limit() + 1),
                HoldView::of,
                values.toArray());
        var page = Page.of(rows, paging.limit(), it -> Cursor.of(it.id()));
        return total == null ? page : page.withTotal(total);
    }

    private HoldView held(UUID id) {
        return sql.first("select " + HoldView.COLUMNS + " from journal_hold where id = ?", HoldView::of, id)
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
