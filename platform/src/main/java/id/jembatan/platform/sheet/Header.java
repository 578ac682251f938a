package id.jembatan.platform.sheet;

import id.jembatan.platform.json.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The columns of a file, in their order.
public record Header(List<String> columns) {

    private static final int MOST_COLUMNS = 100;

    /// @param required columns that have to be there
    /// @param known all columns that may be there
    public static Header of(RawRow first, Set<String> required, Set<String> known, Findings findings) {
        var header = first.cells().stream()
                .map(cell -> cell.startsWith("\uFEFF") ? cell.substring(1) : cell)
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        while (!header.isEmpty() && header.getLast().isEmpty()) {
            header = header.subList(0, header.size() - 1); // a spreadsheet's empty columns at its end
        }
        if (header.size() > MOST_COLUMNS) {
            findings.add(Finding.critical(1, null, SheetProblem.TOO_MANY_COLUMNS, MOST_COLUMNS));
            return new Header(List.of());
        }
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!known.contains(column)) {
                findings.add(Finding.critical(
                        1,
                        column.length() > 60 ? column.substring(0, 60) + "…" : column,
                        SheetProblem.UNKNOWN_COLUMN,
                        String.join(", ", new TreeSet<>(known))));
            } else if (!seen.add(column)) {
                findings.add(Finding.critical(1, column, SheetProblem.REPEATED_COLUMN));
            }
        }
        required.stream()
                .sorted()
                .filter(column -> !seen.contains(column))
                .forEach(column -> findings.add(Finding.critical(1, column, SheetProblem.MISSING_COLUMN)));
        return new Header(List.copyOf(header));
    }

    /// The cells of a row under these columns; what cannot be is a finding of the row.
    public Row row(RawRow raw, Findings findings) {
        if (raw.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            findings.add(Finding.error(raw.number(), null, SheetProblem.TOO_MANY_CELLS, columns.size()));
        }
        var remark = raw.remark();
        if (remark != null && remark.cell() < columns.size()) {
            findings.add(new Finding(raw.number(), columns.get(remark.cell()), remark.problem(), remark.severity()));
        }
        var cells = new HashMap<String, String>();
        var numbers = new HashSet<String>();
        for (var i = 0; i < Math.min(columns.size(), raw.cells().size()); i++) {
            var cell = Text.tidy(raw.cells().get(i));
            if (cell == null) {
                continue;
            }
            if (!Text.isPlain(cell)) {
                findings.add(Finding.error(raw.number(), columns.get(i), SheetProblem.CONTROL_CHARACTER));
            } else {
                cells.put(columns.get(i), Harmless.undone(cell));
                if (raw.numbers().contains(i)) {
                    numbers.add(columns.get(i));
                }
            }
        }
        return new Row(raw.number(), cells, numbers);
    }
}
