package id.jembatan.partners.imports;

import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.sheet.SheetProblem;
import java.util.Arrays;

/// Every no about the rows of a file, beside what the floor says of files themselves (`SheetProblem`). A row's problem
/// has no status of its own: it is told inside the report.
enum ImportProblem implements Problem {
    /// So wrong that no row was taken.
    IMPORT_REFUSED(422),
    UNKNOWN_IMPORT(404),
    UNKNOWN_RECONCILIATION(404),
    /// It stored nothing, or was undone before.
    NOTHING_TO_REVERSE(409),

    NO_COUNTRY(422),
    /// A code of ISO 3166-2, such as `CN-TW`.
    PART_OF_A_COUNTRY(422),
    /// Kept by ISO 3166-1 for a country that has another code, such as `UK`.
    RESERVED_COUNTRY(422),
    NO_KIND(422),
    NO_SIDE(422),
    NO_PARTNERSHIP_KIND(422),
    NO_CODE(422),
    HALF_A_LOCATION(422),
    BROKEN_RULE(422),
    REPEATED_ROW(422),
    CONTRADICTING_ROWS(422),
    NO_SUCH_PARTNER(422),
    SEVERAL_PARTNERS(422),
    LIKELY_DUPLICATE(422),
    /// The record was merged into another one.
    MERGED_PARTNER(422),
    /// Somebody has changed it since, so it was left as it is.
    CHANGED_SINCE(409),
    /// What an import began and what has no way back.
    STAYS(409),

    // Only warnings.
    ALPHA3_READ(422),
    CODE_CASE_READ(422);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    /// The problem that a finding was kept under: one of ours, or one of tables of any kind.
    static Problem named(String name) {
        return Arrays.stream(SheetProblem.values())
                .<Problem>map(each -> each)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseGet(() -> valueOf(name));
    }

    @Override
    public int status() {
        return status;
    }
}
