package id.jembatan.platform.sheet;

import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.refusal.ProblemTexts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong in a file, not yet worded.
///
/// @param row as a spreadsheet counts: the header is row 1
/// @param column null where the whole row is meant
public record Finding(int row, @Nullable String column, Problem problem, Severity severity, Object... args) {

    /// What somebody else has worded already.
    private record Said(String code, String detail) {}

    public static Finding critical(int row, @Nullable String column, Problem problem, Object... args) {
        return new Finding(row, column, problem, Severity.CRITICAL, args);
    }

    public static Finding error(int row, @Nullable String column, Problem problem, Object... args) {
        return new Finding(row, column, problem, Severity.ERROR, args);
    }

    public static Finding warning(int row, @Nullable String column, Problem problem, Object... args) {
        return new Finding(row, column, problem, Severity.WARNING, args);
    }

    /// The same finding in words that are there already, in the reader's language.
    public Finding said(String code, String detail) {
        return new Finding(row, column, problem, severity, new Said(code, detail));
    }

    /// Whether the row cannot be taken because of it.
    public boolean refuses() {
        return severity != Severity.WARNING;
    }

    public RowError worded(Locale language) {
        if (args.length == 1 && args[0] instanceof Said(var code, var detail)) {
            return new RowError(row, column, code, detail, severity);
        }
        return new RowError(row, column, problem.code(), ProblemTexts.detail(problem, language, args), severity);
    }
}
