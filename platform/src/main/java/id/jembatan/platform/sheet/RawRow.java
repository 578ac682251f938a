package id.jembatan.platform.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as it stands in a file.
///
/// @param remark of the file's form itself, such as a formula whose value was read
public record RawRow(
        int number, List<String> cells, @Nullable Remark remark) {

    public RawRow(int number, List<String> cells) {
        this(number, cells, null);
    }

    /// Something to say of one cell.
    public record Remark(int cell, SheetProblem problem, Severity severity) {}
}
