package id.jembatan.partners.imports;

import id.jembatan.partners.imports.Effects.Done;
import id.jembatan.partners.partnership.Bonds;
import id.jembatan.partners.partnership.Partnerships;
import id.jembatan.partners.place.Location;
import id.jembatan.partners.registry.ChangePartner;
import id.jembatan.partners.registry.Partner;
import id.jembatan.partners.registry.PartnerKind;
import id.jembatan.partners.registry.Partners;
import id.jembatan.partners.registry.Register;
import id.jembatan.partners.registry.RenamePartner;
import id.jembatan.partners.registry.StatedPartnership;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Undoes what one import did. Records that it created are withdrawn, not deleted; fields that it changed get back what
/// they were. What somebody has changed since is his word: it stays, and is named.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Reversals {

    private static final int AT_ONCE = 500;

    private final Sql sql;
    private final Json json;
    private final Runs runs;
    private final Effects effects;
    private final Memory memory;
    private final Claims claims;
    private final Partners partners;
    private final Partnerships partnerships;
    private final Register register;
    private final Bonds bonds;
    private final Journal journal;
    private final Clock clock;

    Reversals(
            Sql sql,
            Json json,
            Runs runs,
            Effects effects,
            Memory memory,
            Claims claims,
            Partners partners,
            Partnerships partnerships,
            Register register,
            Bonds bonds,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.json = json;
        this.runs = runs;
        this.effects = effects;
        this.memory = memory;
        this.claims = claims;
        this.partners = partners;
        this.partnerships = partnerships;
        this.register = register;
        this.bonds = bonds;
        this.journal = journal;
        this.clock = clock;
    }

    /// One reversal at work.
    private record Work(
            UUID importId, String reason, Caller caller, List<Kept> kept, Set<UUID> withdrawn, int[] counts) {

        void keep(Effect effect, @Nullable String column, ImportProblem problem, Object... args) {
            kept.add(new Kept(effect.row(), effect.code(), column, problem, args));
        }
    }

    /// What was left as it is.
    private record Kept(int row, String code, @Nullable String column, ImportProblem problem, Object... args) {}

    /// @throws Refusal 404 if there is no such import, 409 if it stored nothing or was undone before
    ReversalReport undo(UUID importId, String reason, Caller caller) {
        memory.lock();
        if (!runs.get(importId).state().equals("done")) {
            throw new Refusal(ImportProblem.NOTHING_TO_REVERSE);
        }
        var work = new Work(importId, reason, caller, new ArrayList<>(), new HashSet<>(), new int[2]);
        undoCreated(work);
        var after = Integer.MAX_VALUE;
        for (var some = effects.of(importId, after, AT_ONCE);
                !some.isEmpty();
                some = effects.of(importId, after, AT_ONCE)) {
            var forgotten = new ArrayList<Memory.Remembered>();
            for (var done : some) {
                if (undo(done, work)) {
                    var effect = done.effect();
                    forgotten.add(new Memory.Remembered(effect.sheet(), effect.key(), effect.remembered()));
                }
            }
            memory.forget(
                    forgotten.stream().filter(each -> each.content() == null).toList());
            memory.keep(forgotten);
            after = some.getLast().seq();
            partners.flush();
            partners.getEntityManager().clear();
        }
        return enter(work);
    }

    /// Partners first: their relations go with them.
    private void undoCreated(Work work) {
        var after = Integer.MAX_VALUE;
        for (var some = effects.of(work.importId(), after, AT_ONCE);
                !some.isEmpty();
                some = effects.of(work.importId(), after, AT_ONCE)) {
            for (var done : some) {
                var effect = done.effect();
                if (effect.record() != Effect.Record.PARTNER || !effect.created()) {
                    continue;
                }
                var partner = partners.findById(effect.id());
                if (partner.version() == done.version()) {
                    register.withdraw(partner, work.reason(), work.caller());
                    work.withdrawn().add(partner.id());
                    work.counts()[0]++;
                } else {
                    work.keep(effect, null, ImportProblem.CHANGED_SINCE, partner.name());
                }
            }
            after = some.getLast().seq();
            partners.flush();
            partners.getEntityManager().clear();
        }
    }

    /// @return whether it is undone, so that the file may say it again
    private boolean undo(Done done, Work work) {
        var effect = done.effect();
        return switch (effect.record()) {
            case PARTNER -> effect.created() ? work.withdrawn().contains(effect.id()) : restore(effect, work);
            case PARTNERSHIP -> undoTie(done, work);
            case CLAIM -> {
                var kind = String.valueOf(effect.part());
                var who = effect.key()
                        .substring(effect.code().length() + kind.length() + 2)
                        .split("/", 2);
                claims.withdraw(effect.id(), kind, who[0], who.length > 1 ? who[1] : "");
                work.counts()[0]++;
                yield true;
            }
            case MISSION -> {
                work.keep(effect, null, ImportProblem.STAYS, effect.code());
                yield false;
            }
        };
    }

    private boolean restore(Effect effect, Work work) {
        var partner = partners.findById(effect.id());
        var now = PartnerCells.of(partner);
        var back = back(effect, now, PartnerCells.OWN, work);
        if (back.equals(now)) {
            return false;
        }
        register.change(partner, changed(partner, back), work.caller());
        register.rename(
                partner,
                new RenamePartner(
                        Objects.requireNonNull(back.get("name")), back.get("local_name"), null, work.reason()),
                work.caller());
        work.counts()[1]++;
        return true;
    }

    /// The fields as they are now, with those that the import changed as they were before it.
    private static Map<String, String> back(Effect effect, Map<String, String> now, List<String> columns, Work work) {
        var before = effect.before() == null ? Map.<String, String>of() : effect.before();
        var after = effect.after() == null ? Map.<String, String>of() : effect.after();
        var back = new HashMap<>(now);
        for (var column : new TreeSet<>(columns)) {
            if (Objects.equals(before.get(column), after.get(column))) {
                continue;
            }
            if (!Objects.equals(now.get(column), after.get(column))) {
                work.keep(effect, column, ImportProblem.CHANGED_SINCE, now.getOrDefault(column, "-"));
            } else if (before.get(column) == null) {
                back.remove(column);
            } else {
                back.put(column, before.get(column));
            }
        }
        return back;
    }

    private static ChangePartner changed(Partner partner, Map<String, String> cells) {
        var latitude = cells.get("latitude");
        var longitude = cells.get("longitude");
        return new ChangePartner(
                PartnerKind.of(String.valueOf(cells.get("kind"))).orElse(partner.kind()),
                latitude == null || longitude == null
                        ? null
                        : new Location(new BigDecimal(latitude), new BigDecimal(longitude)),
                cells.get("source"),
                cells.get("certainty"));
    }

    private boolean undoTie(Done done, Work work) {
        var effect = done.effect();
        var tie = partnerships.findById(effect.id());
        if (work.withdrawn().contains(tie.partnerId())) {
            return true; // it is not shown any more, as its partner is not
        }
        if (effect.created()) {
            if (tie.version() != done.version()) {
                work.keep(effect, null, ImportProblem.CHANGED_SINCE, tie.kind());
                return false;
            }
            bonds.withdraw(tie, work.reason(), work.caller());
            work.counts()[0]++;
            return true;
        }
        var now = PartnerCells.of(tie.stated());
        var back = back(effect, now, PartnerCells.OF_RELATION, work);
        if (back.equals(now)) {
            return false;
        }
        var since = back.get("since");
        bonds.restate(
                tie,
                new StatedPartnership(
                        tie.kind(),
                        since == null ? null : PartialDate.parse(since),
                        back.get("source"),
                        back.get("certainty")),
                work.caller());
        work.counts()[1]++;
        return true;
    }

    private ReversalReport enter(Work work) {
        var id = Ids.next();
        var caller = work.caller();
        sql.run("update import_run set state = 'reversed' where id = ?", work.importId());
        sql.run(
                """
                insert into import_reversal (id, import_id, at, by_subject, by_name, reason, withdrawn, restored, kept)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                work.importId(),
                clock.instant(),
                caller.subject(),
                caller.name(),
                work.reason(),
                work.counts()[0],
                work.counts()[1],
                work.kept().size());
        var rows = new ArrayList<@Nullable Object[]>();
        for (var kept : work.kept()) {
            rows.add(new @Nullable Object[] {
                id,
                rows.size() + 1,
                kept.row(),
                kept.code(),
                kept.column(),
                kept.problem().name(),
                json.text(kept.args())
            });
        }
        sql.batch("""
                insert into import_reversal_kept (reversal_id, seq, row, code, col, problem, args)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)""", rows);
        var report = new ReversalReport(
                id,
                work.importId(),
                work.counts()[0],
                work.counts()[1],
                work.kept().stream()
                        .map(each -> new ReversalReport.Kept(
                                each.row(),
                                each.code(),
                                each.column(),
                                each.problem().code(),
                                ProblemTexts.detail(each.problem(), caller.language(), each.args())))
                        .toList());
        journal.record(caller, "reverse", "import", work.importId(), null, report);
        return report;
    }
}
