package id.jembatan.partners.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.jembatan.partners.imports.Findings.Finding;
import id.jembatan.partners.naming.Text;
import id.jembatan.platform.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A comma-separated file (RFC 4180, UTF-8) with a header: its rows as tidy cells under the names of their columns.
///
/// @param rows an empty cell is not in its row
record Table(List<Row> rows) {

    /// More than any cell may hold, so that one endless line is refused before it is kept.
    private static final int LONGEST_CELL = 64 * 1024;

    /// @param number as a spreadsheet counts: the header is row 1
    record Row(int number, Map<String, String> cells) {}

    /// @throws Refusal 400 if it is no such file
    static Table read(InputStream body, Set<String> required, Set<String> known, Findings findings) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var records = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // told as a finding of its row
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE) // says nothing of the columns at its end
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(new InputStreamReader(body, decoder))) {
            var all = records.iterator();
            if (!all.hasNext()) {
                throw new Refusal(ImportProblem.UNREADABLE_FILE);
            }
            var header = header(all.next(), required, known, findings);
            var rows = new ArrayList<Row>();
            while (all.hasNext()) {
                rows.add(row(rows.size() + 2, header, all.next(), findings));
            }
            return new Table(List.copyOf(rows));
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new Refusal(ImportProblem.UNREADABLE_FILE);
        }
    }

    private static List<String> header(CsvRecord record, Set<String> required, Set<String> known, Findings findings) {
        var header = record.getFields().stream()
                .map(cell -> cell.startsWith("\uFEFF") ? cell.substring(1) : cell)
                .map(String::strip)
                .toList();
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!known.contains(column)) {
                findings.add(Finding.critical(
                        1, column, ImportProblem.UNKNOWN_COLUMN, String.join(", ", new TreeSet<>(known))));
            } else if (!seen.add(column)) {
                findings.add(Finding.critical(1, column, ImportProblem.REPEATED_COLUMN));
            }
        }
        required.stream()
                .sorted()
                .filter(column -> !seen.contains(column))
                .forEach(column -> findings.add(Finding.critical(1, column, ImportProblem.MISSING_COLUMN)));
        return header;
    }

    private static Row row(int number, List<String> header, CsvRecord record, Findings findings) {
        if (record.getFieldCount() > header.size()) {
            findings.add(Finding.error(number, null, ImportProblem.TOO_MANY_CELLS, header.size()));
        }
        var cells = new HashMap<String, String>();
        for (var i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            var cell = Text.tidy(record.getField(i));
            if (cell == null) {
                continue;
            }
            if (!Text.isPlain(cell)) {
                findings.add(Finding.error(number, header.get(i), ImportProblem.CONTROL_CHARACTER));
            } else {
                cells.put(header.get(i), cell);
            }
        }
        return new Row(number, Map.copyOf(cells));
    }
}
