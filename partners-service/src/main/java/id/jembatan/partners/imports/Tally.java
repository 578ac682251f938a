package id.jembatan.partners.imports;

import id.jembatan.partners.imports.ImportReport.Counts;

/// Counts what becomes of rows.
final class Tally {

    private int rows;
    private int created;
    private int changed;
    private int unchanged;
    private int refused;

    /// What can become of a row.
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    void add(Outcome outcome) {
        rows++;
        switch (outcome) {
            case CREATED -> created++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
            case REFUSED -> refused++;
        }
    }

    Counts counts() {
        return new Counts(rows, created, changed, unchanged, refused);
    }
}
