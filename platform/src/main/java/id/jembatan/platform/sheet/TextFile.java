package id.jembatan.platform.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.jembatan.platform.refusal.Refusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Comma-separated text (RFC 4180) in UTF-8, with or without a mark of byte order.
record TextFile(Path path) implements TableFile {

    /// More than any cell may hold, so that one endless cell is refused before it is kept.
    private static final int LONGEST_CELL = 64 * 1024;

    @Override
    public void read(Consumer<RawRow> each) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var records = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // told as a finding of its row
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE) // says nothing of the columns at its end
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(new InputStreamReader(Files.newInputStream(path), decoder))) {
            var number = 0;
            for (var record : records) {
                number++;
                each.accept(new RawRow(number, record.getFields()));
            }
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            throw refusal(e);
        }
    }

    private static Refusal refusal(Throwable cause) {
        for (var each = cause; each != null; each = each.getCause()) {
            if (each instanceof Refusal refusal) {
                return refusal;
            }
            if (each instanceof CharacterCodingException) {
                return new Refusal(SheetProblem.WRONG_ENCODING, "Windows-1252 / ISO 8859");
            }
            if (String.valueOf(each.getMessage()).contains("maximum buffer size")
                    || String.valueOf(each.getMessage()).contains("maxBufferSize")) {
                return new Refusal(SheetProblem.LONG_CELL, LONGEST_CELL);
            }
        }
        return new Refusal(SheetProblem.UNREADABLE_FILE);
    }
}
