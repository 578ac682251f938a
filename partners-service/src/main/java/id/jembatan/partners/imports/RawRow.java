package id.jembatan.partners.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as it stands in a file.
///
/// @param remark of the file's form itself, such as a formula whose value was read
record RawRow(int number, List<String> cells, @Nullable Remark remark) {

    RawRow(int number, List<String> cells) {
        this(number, cells, null);
    }

    /// Something to say of one cell.
    record Remark(int cell, ImportProblem problem, Severity severity) {}
}
