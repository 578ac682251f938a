package id.jembatan.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A workbook (Office Open XML). Texts are written as texts, so that none of them is ever a formula; a sheet that is
/// full goes on in the next one.
final class Xlsx implements Table {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// The rows of one sheet, and the letters of one cell: limits of the format.
    private static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_TEXT = 32_767;

    /// A number of more digits would be rounded by every spreadsheet.
    private static final int EXACT_DIGITS = 15;

    /// How many rows are kept before they go out.
    private static final int AT_ONCE = 500;

    private final Workbook workbook;
    private final String name;
    private final List<String> header;
    private final int mostRows;
    private Worksheet current;
    private int sheets;
    private int rows;

    Xlsx(OutputStream out, String name, List<String> header) {
        this(out, name, header, MOST_ROWS);
    }

    /// @param mostRows of one sheet, the header included
    Xlsx(OutputStream out, String name, List<String> header, int mostRows) {
        this.workbook = new Workbook(out, "Jembatan", "1.0");
        // Half the time for a tenth more bytes: who waits for a million rows waits for the file, not for the line.
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        this.name = name;
        this.header = List.copyOf(header);
        this.mostRows = mostRows;
        this.current = begin();
    }

    private Worksheet begin() {
        sheets++;
        rows = 1;
        var begun = workbook.newWorksheet(sheets == 1 ? name : name + "-" + sheets);
        begun.freezePane(0, 1);
        for (var i = 0; i < header.size(); i++) {
            begun.inlineString(0, i, header.get(i));
        }
        return begun;
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        if (rows == mostRows) {
            current.finish();
            current = begin();
        }
        for (var i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        rows++;
        if (rows % AT_ONCE == 0) {
            current.flush();
        }
    }

    private void cell(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {} // an empty cell is none
            case BigDecimal number
            when number.precision() > EXACT_DIGITS -> current.inlineString(rows, column, number.toPlainString());
            case Number number -> current.value(rows, column, number);
            case Boolean flag -> current.value(rows, column, flag);
            default -> current.inlineString(rows, column, fitting(cell.toString()));
        }
    }

    private static String fitting(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
