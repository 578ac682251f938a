package id.jembatan.partners.imports;

import id.jembatan.platform.refusal.Problem;

/// Every no about the rows of a file, beside what the floor says of files themselves (`SheetProblem`). A row's problem
/// has no status of its own: it is told inside the report.
enum ImportProblem implements Problem {
    /// So wrong that no row was taken.
    IMPORT_REFUSED(422),
    UNKNOWN_IMPORT(404),
    UNKNOWN_RECONCILIATION(404),
    /// It stored nothing, or was undone before.
    NOTHING_TO_REVERSE(409),

    MISSING_COLUMN(422),
    UNKNOWN_COLUMN(422),
    REPEATED_COLUMN(422),
    TOO_MANY_COLUMNS(422),
    TOO_MANY_ROWS(422),
    TOO_MANY_CELLS(422),
    EMPTY_CELL(422),
    CONTROL_CHARACTER(422),
    NO_COUNTRY(422),
    /// A code of ISO 3166-2, such as `CN-TW`.
    PART_OF_A_COUNTRY(422),
    /// Kept by ISO 3166-1 for a country that has another code, such as `UK`.
    RESERVED_COUNTRY(422),
    NO_KIND(422),
    NO_SIDE(422),
    NO_PARTNERSHIP_KIND(422),
    NO_DECIMAL(422),
    NO_DATE(422),
    /// It can be read in two ways, and nothing tells which one is meant.
    TWO_READINGS(422),
    NO_CODE(422),
    HALF_A_LOCATION(422),
    BROKEN_RULE(422),
    REPEATED_ROW(422),
    CONTRADICTING_ROWS(422),
    /// A cell of a workbook that holds an error of its formula.
    BROKEN_FORMULA(422),
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
    CODE_CASE_READ(422),
    FORMULA_VALUE_READ(422),
    /// More was found than is kept.
    MORE_FINDINGS(422);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
