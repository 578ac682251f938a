package id.jembatan.partners.imports;

import id.jembatan.partners.imports.ImportReport.RowError;
import id.jembatan.platform.refusal.Problem;
import id.jembatan.platform.refusal.ProblemTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that was found wrong in a file.
final class Findings {

    private final List<Finding> all = new ArrayList<>();
    private final Set<Integer> refused = new HashSet<>();

    /// One thing that is wrong, not yet worded.
    record Finding(int row, @Nullable String column, Problem problem, Severity severity, Object... args) {

        static Finding critical(int row, @Nullable String column, Problem problem, Object... args) {
            return new Finding(row, column, problem, Severity.CRITICAL, args);
        }

        static Finding error(int row, @Nullable String column, Problem problem, Object... args) {
            return new Finding(row, column, problem, Severity.ERROR, args);
        }

        static Finding warning(int row, @Nullable String column, Problem problem, Object... args) {
            return new Finding(row, column, problem, Severity.WARNING, args);
        }
    }

    void add(Finding finding) {
        all.add(finding);
        if (finding.severity() != Severity.WARNING) {
            refused.add(finding.row());
        }
    }

    boolean refuses(int row) {
        return refused.contains(row);
    }

    boolean refuseTheFile() {
        return all.stream().anyMatch(each -> each.severity() == Severity.CRITICAL);
    }

    boolean refuseAnything() {
        return !refused.isEmpty();
    }

    /// In the order of the file, in the reader's language.
    List<RowError> worded(Locale language) {
        return all.stream()
                .sorted(Comparator.comparingInt(Finding::row))
                .map(each -> new RowError(
                        each.row(),
                        each.column(),
                        each.problem().code(),
                        ProblemTexts.detail(each.problem(), language, each.args()),
                        each.severity()))
                .toList();
    }
}
