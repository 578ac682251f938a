package id.jembatan.platform.sheet;

import id.jembatan.platform.refusal.Problem;

/// Every no about a file with a table in it, whatever the table is about.
public enum SheetProblem implements Problem {
    /// No table at all.
    UNREADABLE_FILE(400),
    /// Another encoding than UTF-8, by its name.
    WRONG_ENCODING(400),
    /// One line that does not end.
    ENDLESS_LINE(413),
    /// Sent as a table of text, but it is a workbook.
    WORKBOOK_AS_TEXT(400),
    /// Sent as a workbook, but it is none.
    NO_WORKBOOK(400),
    /// A workbook that only its password opens, or one of the old form: from outside the two look the same.
    LOCKED_WORKBOOK(400),
    /// A workbook that grows beyond all measure when it is opened.
    WORKBOOK_TOO_LARGE(413),
    /// A workbook that wants something read from elsewhere.
    WORKBOOK_REACHES_OUT(400),
    LONG_CELL(400),
    TOO_MANY_COLUMNS(422),
    /// A cell of a workbook that holds an error of its formula.
    BROKEN_FORMULA(422),
    MISSING_COLUMN(422),
    UNKNOWN_COLUMN(422),
    REPEATED_COLUMN(422),
    TOO_MANY_ROWS(422),
    TOO_MANY_CELLS(422),
    EMPTY_CELL(422),
    CONTROL_CHARACTER(422),
    NO_DECIMAL(422),
    NO_DATE(422),
    /// It can be read in two ways, and nothing tells which one is meant.
    TWO_READINGS(422),
    /// Only a warning.
    FORMULA_VALUE_READ(422),
    /// More was found than is kept; only a warning.
    MORE_FINDINGS(422);

    private final int status;

    SheetProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
