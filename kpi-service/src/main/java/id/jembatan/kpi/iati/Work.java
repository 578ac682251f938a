package id.jembatan.kpi.iati;

import id.jembatan.platform.caller.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What is known while a file is taken.
final class Work {

    private final Caller caller;
    private final Findings findings;
    private final List<UUID> cards = new ArrayList<>();

    final Tally activities = new Tally();
    final Tally indicators = new Tally();
    final Tally targets = new Tally();
    final Tally observations = new Tally();
    private int beside;
    private int differing;

    Work(Caller caller, Findings findings) {
        this.caller = caller;
        this.findings = findings;
    }

    /// How many were new, and how many were there already.
    static final class Tally {
        private int created;
        private int unchanged;

        void add(boolean fresh) {
            if (fresh) {
                created++;
            } else {
                unchanged++;
            }
        }

        IatiReport.Counts counts() {
            return new IatiReport.Counts(created, unchanged);
        }
    }

    Caller caller() {
        return caller;
    }

    Findings findings() {
        return findings;
    }

    void card(UUID id) {
        cards.add(id);
    }

    void besideOne() {
        beside++;
    }

    void differ(int more) {
        differing += more;
    }

    IatiReport report(boolean dryRun) {
        return new IatiReport(
                dryRun,
                activities.counts(),
                indicators.counts(),
                targets.counts(),
                observations.counts(),
                beside,
                differing,
                dryRun ? List.of() : List.copyOf(cards),
                findings.errors(),
                findings.count(),
                findings.worded(caller.language()));
    }
}
