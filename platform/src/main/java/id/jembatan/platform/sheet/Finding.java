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

    public static Finding critical(int row, @Nullable String column, Problem problem, Object... args) {
        return new Finding(row, column, problem, Severity.CRITICAL, args);
    }

    public static Finding error(int row, @Nullable String column, Problem problem, Object... args) {
        return new Finding(row, column, problem, Severity.ERROR, args);
    }

    public static Finding warning(int row, @Nullable String column, Problem problem, Object... args) {
        return new Finding(row, column, problem, Severity.WARNING, args);
    }

    public RowError worded(Locale language) {
        return new RowError(row, column, problem.code(), ProblemTexts.detail(problem, language, args), severity);
    }
}
