package id.jembatan.partners.imports;

import id.jembatan.partners.imports.ImportReport.RowError;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.sheet.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What was found wrong in a file. So many are kept as somebody can work through; the others are counted.
final class Findings {

    private static final int KEPT = 10_000;

    private final List<Finding> all = new ArrayList<>();
    private int count;
    private int more;
    private boolean critical;
    private int lastRow;
    private boolean lastRefused;

    /// One thing that is wrong, not yet worded.
    record Finding(int row, @Nullable String column, ImportProblem problem, Severity severity, Object... args) {

        static Finding critical(int row, @Nullable String column, ImportProblem problem, Object... args) {
            return new Finding(row, column, problem, Severity.CRITICAL, args);
        }

        static Finding error(int row, @Nullable String column, ImportProblem problem, Object... args) {
            return new Finding(row, column, problem, Severity.ERROR, args);
        }

        static Finding warning(int row, @Nullable String column, ImportProblem problem, Object... args) {
            return new Finding(row, column, problem, Severity.WARNING, args);
        }

        RowError worded(Locale language) {
            return new RowError(row, column, problem.code(), ProblemTexts.detail(problem, language, args), severity);
        }
    }

    void add(Finding finding) {
        count++;
        critical |= finding.severity() == Severity.CRITICAL;
        if (finding.row() != lastRow) {
            lastRow = finding.row();
            lastRefused = false;
        }
        lastRefused |= finding.severity() != Severity.WARNING;
        if (all.size() < KEPT) {
            all.add(finding);
        } else {
            more++;
        }
    }

    /// Whether the row that is being looked at cannot be taken. Rows are looked at one after the other.
    boolean refuses(int row) {
        return lastRow == row && lastRefused;
    }

    boolean refuseTheFile() {
        return critical;
    }

    int count() {
        return count;
    }

    /// In the order of the file.
    List<Finding> inOrder() {
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(Finding::row));
        if (more > 0) {
            sorted.add(Finding.warning(lastRow, null, ImportProblem.MORE_FINDINGS, more));
        }
        return sorted;
    }
}
