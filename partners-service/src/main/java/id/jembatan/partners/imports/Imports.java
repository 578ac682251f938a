package id.jembatan.partners.imports;

import static java.util.stream.Collectors.partitioningBy;

import id.jembatan.partners.imports.ImportReport.Counts;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.InputStream;
import java.util.List;

/// Takes whole files. A dry run does everything that a real one does and then rolls it back: so its counts are true.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Imports {

    private final PartnerTable partnerTable;
    private final MissionTable missionTable;
    private final Memory memory;

    Imports(PartnerTable partnerTable, MissionTable missionTable, Memory memory) {
        this.partnerTable = partnerTable;
        this.missionTable = missionTable;
        this.memory = memory;
    }

    /// A file of partners; rows that are about missions are taken as missions.
    ///
    /// @throws Refusal 422 with the report if a row is wrong and this is no dry run
    ImportReport partners(InputStream body, boolean dryRun, Caller caller) {
        var findings = new Findings();
        var table = Table.read(body, PartnerTable.REQUIRED, PartnerTable.COLUMNS, findings);
        var sorted = table.rows().stream().collect(partitioningBy(PartnerTable::isMission));
        var partners = new Tally();
        var missions = new Tally();
        if (!findings.refuseTheFile()) {
            memory.lock();
            partners = partnerTable.take("partners", sorted.getOrDefault(false, List.of()), findings, caller);
            missions = missionTable.take(
                    "partners",
                    sorted.getOrDefault(true, List.of()).stream()
                            .map(PartnerTable::asMission)
                            .toList(),
                    findings,
                    caller);
        }
        return closed(table, partners.counts(), missions.counts(), findings, dryRun, caller);
    }

    /// A file of missions and their accreditations.
    ///
    /// @throws Refusal 422 with the report if a row is wrong and this is no dry run
    ImportReport missions(InputStream body, boolean dryRun, Caller caller) {
        var findings = new Findings();
        var table = Table.read(body, MissionTable.REQUIRED, MissionTable.COLUMNS, findings);
        var missions = new Tally();
        if (!findings.refuseTheFile()) {
            memory.lock();
            missions = missionTable.take("missions", table.rows(), findings, caller);
        }
        return closed(table, new Tally().counts(), missions.counts(), findings, dryRun, caller);
    }

    private static ImportReport closed(
            Table table, Counts partners, Counts missions, Findings findings, boolean dryRun, Caller caller) {
        var report = new ImportReport(
                dryRun,
                table.rows().size(),
                partners.created() + missions.created(),
                partners.changed() + missions.changed(),
                partners.unchanged() + missions.unchanged(),
                partners.refused() + missions.refused(),
                partners,
                missions,
                findings.worded(caller.language()));
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
            return report;
        }
        if (findings.refuseAnything()) {
            throw new Refusal(ImportProblem.IMPORT_REFUSED, report.refused()).with("report", report);
        }
        return report;
    }
}
