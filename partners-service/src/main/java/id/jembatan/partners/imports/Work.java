package id.jembatan.partners.imports;

import id.jembatan.partners.imports.Staged.Part;
import id.jembatan.partners.imports.Tally.Outcome;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sheet.Finding;
import id.jembatan.platform.sheet.Findings;
import id.jembatan.platform.sheet.Forms;
import id.jembatan.platform.sheet.Severity;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// One file at work: who brought it, how it is to be taken, and what comes of it.
record Work(
        UUID id,
        ImportKind kind,
        ImportOptions options,
        Caller caller,
        Forms forms,
        Findings findings,
        Map<Part, Tally> tallies,
        Set<String> withheld) {

    static Work of(UUID id, ImportKind kind, ImportOptions options, Caller caller) {
        return new Work(
                id, kind, options, caller, options.forms(), new Findings(), new EnumMap<>(Part.class), new HashSet<>());
    }

    String sheet() {
        return kind.code();
    }

    Tally tally(Part part) {
        return tallies.computeIfAbsent(part, unknown -> new Tally());
    }

    /// A row that turns out not to be taken, after all rows were read.
    void refuse(Part part, Finding finding) {
        findings.add(finding);
        tally(part).add(finding.severity() == Severity.WARNING ? Outcome.UNCHANGED : Outcome.REFUSED);
    }

    boolean refusedAny() {
        return tallies.values().stream().anyMatch(each -> each.counts().refused() > 0);
    }
}
