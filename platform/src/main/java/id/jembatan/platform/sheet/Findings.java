package id.jembatan.platform.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What was found wrong in a file. So many are kept as somebody can work through; the others are counted.
public final class Findings {

    private static final int KEPT = 10_000;

    private final List<Finding> all = new ArrayList<>();
    private int count;
    private int more;
    private boolean critical;
    private int lastRow;
    private boolean lastRefused;

    public void add(Finding finding) {
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
    public boolean refuses(int row) {
        return lastRow == row && lastRefused;
    }

    /// Whether no row can be judged.
    public boolean refuseTheFile() {
        return critical;
    }

    public int count() {
        return count;
    }

    /// In the order of the file.
    public List<Finding> inOrder() {
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(Finding::row));
        if (more > 0) {
            sorted.add(Finding.warning(lastRow, null, SheetProblem.MORE_FINDINGS, more));
        }
        return sorted;
    }
}
