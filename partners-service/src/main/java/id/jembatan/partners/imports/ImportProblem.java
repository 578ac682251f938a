package id.jembatan.partners.imports;

import id.jembatan.platform.refusal.Problem;

/// Every no about a file and its rows. A row's problem has no status of its own: it is told inside the report.
enum ImportProblem implements Problem {
    /// No table in UTF-8 at all.
    UNREADABLE_FILE(400),
    /// At least one row is wrong, so that no row was taken.
    IMPORT_REFUSED(422),

    MISSING_COLUMN(422),
    UNKNOWN_COLUMN(422),
    REPEATED_COLUMN(422),
    TOO_MANY_CELLS(422),
    EMPTY_CELL(422),
    CONTROL_CHARACTER(422),
    NO_COUNTRY(422),
    NO_KIND(422),
    NO_PARTNERSHIP_KIND(422),
    NO_DECIMAL(422),
    NO_DATE(422),
    NO_CODE(422),
    HALF_A_LOCATION(422),
    BROKEN_RULE(422),
    REPEATED_ROW(422),
    CONTRADICTING_ROWS(422),
    /// Only a warning.
    ALPHA3_READ(422);

    private final int status;

    ImportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
