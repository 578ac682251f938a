package id.jembatan.kpi.iati;

import id.jembatan.kpi.iati.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was found in a file, in the order of the file. So many are kept as somebody can read; the others are counted.
final class Findings {

    private static final int KEPT = 1_000;

    private final List<Finding> all = new ArrayList<>();
    private int count;
    private int errors;

    void error(IatiProblem problem, String path, int line, Object... args) {
        errors++;
        add(new Finding(Severity.ERROR, problem, path, line, args));
    }

    void warning(IatiProblem problem, String path, int line, Object... args) {
        add(new Finding(Severity.WARNING, problem, path, line, args));
    }

    private void add(Finding finding) {
        count++;
        if (all.size() < KEPT) {
            all.add(finding);
        }
    }

    boolean refuse() {
        return errors > 0;
    }

    int errors() {
        return errors;
    }

    int count() {
        return count;
    }

    List<IatiReport.Item> worded(Locale language) {
        var items = new ArrayList<IatiReport.Item>();
        all.forEach(it -> items.add(it.worded(language)));
        if (count > KEPT) {
            items.add(new Finding(Severity.WARNING, IatiProblem.MORE_FINDINGS, "/", 0, count - KEPT).worded(language));
        }
        return items;
    }
}
