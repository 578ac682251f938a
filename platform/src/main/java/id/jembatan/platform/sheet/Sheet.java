package id.jembatan.platform.sheet;

import java.util.List;

/// A table to hand out: the rows of a query, in these columns.
///
/// @param name of the file, without its ending, and of the sheet in a workbook
public record Sheet(String name, List<Column> columns, Selection rows) {

    public Sheet {
        columns = List.copyOf(columns);
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }
}
