package id.jembatan.platform.sheet;

import java.util.Map;
import java.util.Set;

/// A row of a file: tidy cells under the names of their columns; an empty cell is not there.
///
/// @param number as a spreadsheet counts: the header is row 1
/// @param numbers columns whose cell is a number of a workbook, written plain, and not a text that looks like one
public record Row(int number, Map<String, String> cells, Set<String> numbers) {

    public Row(int number, Map<String, String> cells) {
        this(number, cells, Set.of());
    }
}
