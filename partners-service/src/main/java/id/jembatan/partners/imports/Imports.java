package id.jembatan.partners.imports;

import id.jembatan.partners.imports.ImportReport.Counts;
import id.jembatan.partners.imports.Staged.Part;
import id.jembatan.partners.imports.Tally.Outcome;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.id.Ids;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.Findings;
import id.jembatan.platform.sheet.Header;
import id.jembatan.platform.sheet.RawRow;
import id.jembatan.platform.sheet.Row;
import id.jembatan.platform.sheet.SheetProblem;
import id.jembatan.platform.sheet.TableFile;
import id.jembatan.platform.sheet.Upload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Takes whole files, in one transaction each. A dry run does everything that a real one does and then rolls it back:
/// so its counts are true. What was found is kept either way, so that it can be worked through.
@ApplicationScoped
class Imports {

    /// The outer transaction holds the key of the request and its answer; the work has one of its own.
    static final int SECONDS = 1_200;

    private static final int MOST_ROWS = 1_000_000;

    /// How many findings an answer names; all of them can be looked up.
    private static final int NAMED = 1_000;

    private final PartnerTable partners;
    private final MissionTable missions;
    private final TieTable ties;
    private final Staging staging;
    private final Memory memory;
    private final Runs runs;
    private final Duplicates duplicates;
    private final Effects effects;
    private final Duration longest;

    Imports(
            PartnerTable partners,
            MissionTable missions,
            TieTable ties,
            Staging staging,
            Memory memory,
            Runs runs,
            Duplicates duplicates,
            Effects effects,
            @ConfigProperty(name = "jembatan.imports.longest", defaultValue = "15M") Duration longest) {
        this.partners = partners;
        this.missions = missions;
        this.ties = ties;
        this.staging = staging;
        this.memory = memory;
        this.runs = runs;
        this.duplicates = duplicates;
        this.effects = effects;
        this.longest = longest;
    }

    /// Which columns a file has to have, and may have.
    private record Columns(Set<String> required, Set<String> known) {

        static Columns of(ImportKind kind) {
            return switch (kind) {
                case PARTNERS -> new Columns(PartnerTable.REQUIRED, PartnerTable.COLUMNS);
                case MISSIONS -> new Columns(MissionTable.REQUIRED, MissionTable.COLUMNS);
                case PARTNERSHIPS -> new Columns(TieTable.REQUIRED, TieTable.COLUMNS);
            };
        }
    }

    /// @throws Refusal 400 or 413 if it is no table, 422 with the report if nothing of it can be taken
    ImportReport take(ImportKind kind, Upload upload, ImportOptions options, Caller caller) {
        var file = TableFile.of(upload);
        var work = Work.of(Ids.next(), kind, options, caller);
        look(file, work);
        var stored = !work.findings().refuseTheFile() && attempt(file, upload, work);
        if (!stored) {
            QuarkusTransaction.requiringNew().run(() -> runs.keep(work, upload, report(work), state(work)));
        }
        var report = report(work);
        if (!stored && !options.dryRun) {
            throw new Refusal(ImportProblem.IMPORT_REFUSED, report.refused()).with("report", report);
        }
        return report;
    }

    private static String state(Work work) {
        return work.options().dryRun ? "tried" : "refused";
    }

    /// Reads the header, and what the columns prove of the forms of the file.
    private static void look(TableFile file, Work work) {
        var header = new Header[1];
        file.read(raw -> {
            if (header[0] == null) {
                header[0] = header(raw, work);
            } else if (!header[0].columns().isEmpty()) {
                Cells.note(header[0].row(raw, new Findings()), work.forms());
            }
        });
        if (header[0] == null) {
            throw new Refusal(SheetProblem.UNREADABLE_FILE);
        }
    }

    private static Header header(RawRow raw, Work work) {
        var columns = Columns.of(work.kind());
        return Header.of(raw, columns.required(), columns.known(), work.findings());
    }

    /// @return whether it is stored now
    private boolean attempt(TableFile file, Upload upload, Work work) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(longest.toSeconds()))
                    .run(() -> work(file, upload, work));
            return true;
        } catch (NotStored e) {
            return false;
        }
    }

    private void work(TableFile file, Upload upload, Work work) {
        memory.lock();
        runs.begin(work, upload);
        staging.begin();
        stage(file, work);
        if (!work.findings().refuseTheFile()) {
            apply(work);
        }
        if (work.options().dryRun
                || work.findings().refuseTheFile()
                || !work.options().goodRows() && work.refusedAny()) {
            throw new NotStored();
        }
        effects.settle(work.id());
        runs.end(work, report(work));
    }

    /// Rolls everything back that was only tried.
    private static final class NotStored extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotStored() {
            super("tried", null, false, false);
        }
    }

    private void stage(TableFile file, Work work) {
        var relations = ties.relations();
        var columns = new Header[1];
        var chunk = new ArrayList<Staged>();
        var rows = new int[1];
        var known = new Findings(); // those of the header were told before
        file.read(raw -> {
            if (columns[0] == null) {
                var expected = Columns.of(work.kind());
                columns[0] = Header.of(raw, expected.required(), expected.known(), known);
                return;
            }
            if (++rows[0] > MOST_ROWS) {
                throw new Refusal(SheetProblem.TOO_MANY_ROWS, MOST_ROWS);
            }
            read(columns[0].row(raw, work.findings()), relations, work).ifPresent(chunk::add);
            if (chunk.size() == Staging.CHUNK) {
                staging.add(chunk);
                chunk.clear();
            }
        });
        staging.add(chunk);
        if (work.kind() == ImportKind.PARTNERSHIPS) {
            staging.resolve();
        }
        staging.judge();
        staging.verdicts(work::refuse);
    }

    private Optional<Staged> read(Row row, Set<String> relations, Work work) {
        var part = switch (work.kind()) {
            case PARTNERS -> PartnerTable.isMission(row) ? Part.MISSION : Part.PARTNER;
            case MISSIONS -> Part.MISSION;
            case PARTNERSHIPS -> Part.TIE;
        };
        var findings = work.findings();
        var wasBad = findings.refuses(row.number());
        var staged = switch (part) {
            case PARTNER -> partners.read(row, relations, work.forms(), findings);
            case MISSION ->
                missions.read(
                        work.kind() == ImportKind.PARTNERS ? PartnerTable.asMission(row) : row,
                        relations,
                        work.forms(),
                        findings);
            case TIE, CLAIM -> ties.read(row, relations, work.forms(), findings);
        };
        if (wasBad || staged.isEmpty()) {
            work.tally(part).add(Outcome.REFUSED);
            return Optional.empty();
        }
        return staged;
    }

    private void apply(Work work) {
        staging.chunks(Part.PARTNER, chunk -> partners.take(duplicates.without(chunk, work), work));
        staging.chunks(Part.MISSION, chunk -> missions.take(chunk, work));
        staging.chunks(Part.TIE, chunk -> ties.takeTies(chunk, work));
        staging.chunks(Part.CLAIM, chunk -> ties.takeClaims(chunk, work));
    }

    private static ImportReport report(Work work) {
        var counts = List.of(Part.values()).stream()
                .map(part -> work.tally(part).counts())
                .toList();
        var all = counts.stream().reduce(new Counts(0, 0, 0, 0, 0), Counts::and);
        return new ImportReport(
                work.id(),
                work.options().dryRun,
                all.rows(),
                all.created(),
                all.changed(),
                all.unchanged(),
                all.refused(),
                counts.get(Part.PARTNER.ordinal()),
                counts.get(Part.MISSION.ordinal()),
                counts.get(Part.TIE.ordinal()),
                counts.get(Part.CLAIM.ordinal()),
                work.findings().count(),
                work.findings().inOrder().stream()
                        .limit(NAMED)
                        .map(each -> each.worded(work.caller().language()))
                        .toList());
    }
}
