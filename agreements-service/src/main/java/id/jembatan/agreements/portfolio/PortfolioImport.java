package id.jembatan.agreements.portfolio;

import id.jembatan.agreements.agreement.Intake;
import id.jembatan.agreements.agreement.Intake.Taken;
import id.jembatan.agreements.portfolio.ImportRun.State;
import id.jembatan.agreements.portfolio.ImportRuns.Effect;
import id.jembatan.agreements.portfolio.ImportRuns.Tally;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.Forms;
import id.jembatan.platform.sheet.TableFile;
import id.jembatan.platform.sheet.Upload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes a file in, row by row, in one transaction. A dry run does the same and then lets it go, so the two cannot
/// differ.
@ApplicationScoped
class PortfolioImport {

    private static final int MOST_ROWS = 20_000;
    private static final int AT_ONCE = 100;
    private static final int LONGEST_SECONDS = 15 * 60;

    private final Intake intake;
    private final ImportRuns runs;
    private final Procedures procedures;
    private final Journal journal;
    private final EntityManager database;
    private final Profile profile;

    PortfolioImport(
            Intake intake,
            ImportRuns runs,
            Procedures procedures,
            Journal journal,
            EntityManager database,
            @ConfigProperty(name = "jembatan.imports.profile") String profile) {
        this.intake = intake;
        this.runs = runs;
        this.procedures = procedures;
        this.journal = journal;
        this.database = database;
        this.profile = Profile.read(profile);
    }

    ImportReport load(Upload file, ImportOptions options, Caller caller) {
        var id = Ids.next();
        var rows = rows(file);
        var forms = new Forms(options.form());
        rows.forEach(it -> it.note(forms));
        var findings = new ArrayList<Finding>();
        var tally = work(id, file, rows, forms, options, findings, caller);
        var state = state(options, tally);
        if (state != State.DONE) {
            QuarkusTransaction.requiringNew()
                    .run(() -> runs.keep(id, file, state, options.dryRun, tally, findings, List.of(), caller));
        }
        return new ImportReport(
                id,
                options.dryRun,
                tally.rows(),
                state == State.REFUSED ? 0 : tally.created(),
                state == State.REFUSED ? 0 : tally.changed(),
                state == State.REFUSED ? 0 : tally.unchanged(),
                tally.refused(),
                findings.stream().map(it -> it.worded(caller.language())).toList());
    }

    private Tally work(
            UUID id,
            Upload file,
            List<PortfolioRow> rows,
            Forms forms,
            ImportOptions options,
            List<Finding> findings,
            Caller caller) {
        var ended = false;
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(LONGEST_SECONDS));
        try {
            var effects = new ArrayList<Effect>();
            var taken = take(rows, forms, findings, effects, caller);
            if (state(options, taken) == State.DONE) {
                runs.keep(id, file, State.DONE, false, taken, findings, effects, caller);
                ended = true;
                QuarkusTransaction.commit();
            }
            return taken;
        } finally {
            if (!ended) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private static State state(ImportOptions options, Tally tally) {
        if (options.allOrNone() && tally.refused() > 0) {
            return options.dryRun ? State.TRIED : State.REFUSED;
        }
        return options.dryRun ? State.TRIED : State.DONE;
    }

    private Tally take(
            List<PortfolioRow> rows, Forms forms, List<Finding> findings, List<Effect> effects, Caller caller) {
        var taken = new EnumMap<Taken, Integer>(Taken.class);
        var seen = new HashSet<String>();
        var refused = 0;
        for (var row : rows) {
            try {
                var old = row.oldCase(profile, procedures, forms);
                if (!seen.add(old.reference())) {
                    throw new RowRefused("id", "twice", old.reference());
                }
                var result = intake.take(old, caller);
                taken.merge(result.taken(), 1, Integer::sum);
                if (result.taken() != Taken.UNCHANGED) {
                    effects.add(new Effect(row.number(), result));
                }
                row.warnings(findings);
            } catch (RowRefused e) {
                refused++;
                findings.add(Finding.error(row.number(), e));
            }
            if (effects.size() % AT_ONCE == AT_ONCE - 1) {
                database.flush();
                database.clear(); // what was taken is not needed again, and a large file is many cases
            }
        }
        return new Tally(
                rows.size(),
                taken.getOrDefault(Taken.CREATED, 0),
                taken.getOrDefault(Taken.CHANGED, 0),
                taken.getOrDefault(Taken.UNCHANGED, 0),
                refused);
    }

    private static List<PortfolioRow> rows(Upload file) {
        var rows = new ArrayList<PortfolioRow>();
        var header = new ArrayList<String>();
        TableFile.of(file).read(raw -> {
            if (header.isEmpty()) {
                header.addAll(PortfolioRow.header(raw.cells()));
                return;
            }
            if (rows.size() == MOST_ROWS) {
                throw new Refusal(ImportProblem.IMPORT_TOO_LONG, MOST_ROWS);
            }
            rows.add(PortfolioRow.of(header, raw));
        });
        if (rows.isEmpty()) {
            throw PortfolioRow.unreadable();
        }
        return rows;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    ReversalReport reverse(UUID id, ReverseImport form, Caller caller) {
        var run = runs.toReverse(id);
        if (run.state() != State.DONE) {
            throw new Refusal(ImportProblem.NOTHING_TO_REVERSE);
        }
        var since = runs.journalled(id);
        var undone = new EnumMap<Intake.Undone, Integer>(Intake.Undone.class);
        var kept = new ArrayList<ReversalReport.Kept>();
        for (var effect : runs.effects(id)) {
            var became = intake.undo(effect.result(), since, caller);
            undone.merge(became, 1, Integer::sum);
            if (became == Intake.Undone.KEPT) {
                kept.add(new ReversalReport.Kept(effect.row(), effect.result().agreement()));
            }
        }
        runs.reversed(id, form.reason(), caller);
        journal.record(caller, "reverse", "import", id, null, Map.of("reason", form.reason()));
        return new ReversalReport(
                id,
                undone.getOrDefault(Intake.Undone.WITHDRAWN, 0),
                undone.getOrDefault(Intake.Undone.RESTORED, 0),
                kept);
    }
}
