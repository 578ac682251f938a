package id.jembatan.kpi.intake;

import java.util.List;

/// What an import did, or in a dry run would do.
///
/// @param waiting how many rows wait for something that is not here yet: send the file again later
record PlanReport(boolean dryRun, long created, long unchanged, long waiting, List<Row> rows) {

    enum Outcome {
        CREATED,
        UNCHANGED,
        WAITING
    }

    /// @param pointer the place in the file
    record Row(String pointer, Outcome outcome) {}

    static PlanReport of(boolean dryRun, List<Row> rows) {
        return new PlanReport(
                dryRun,
                count(rows, Outcome.CREATED),
                count(rows, Outcome.UNCHANGED),
                count(rows, Outcome.WAITING),
                List.copyOf(rows));
    }

    private static long count(List<Row> rows, Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
