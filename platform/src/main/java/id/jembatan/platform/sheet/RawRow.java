package id.jembatan.platform.sheet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row as it stands in a file.
///
/// @param remark of the file's form itself, such as a formula whose value was read
/// @param numbers places of cells that are numbers of a workbook: they stand there plain (`1234.5`) and can be read in
///     one way only
public record RawRow(
        int number, List<String> cells, @Nullable Remark remark, Set<Integer> numbers) {

    public RawRow(int number, List<String> cells) {
        this(number, cells, null, Set.of());
    }

    /// Something to say of one cell.
    public record Remark(int cell, SheetProblem problem, Severity severity) {}
}
