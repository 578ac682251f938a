package id.jembatan.platform.sheet;

import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.RawRow.Remark;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a sheet as text: numbers plain, days in ISO form, formulas by the value they last had.
final class SheetReader {

    /// The digits that a spreadsheet keeps; behind them stands what its binary numbers made of it.
    private static final MathContext AS_SHOWN = new MathContext(15);

    private static final int MOST_COLUMNS = 1_000;
    private static final int LONGEST_CELL = 64 * 1024;

    private final Workbook book;
    private final Consumer<RawRow> each;
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private Set<Integer> numbers = new HashSet<>();
    private @Nullable Remark remark;
    private int row;
    private int cell;
    private String type = "n";
    private int style;
    private boolean isFormula;
    private boolean reading;

    SheetReader(Workbook book, Consumer<RawRow> each) {
        this.book = book;
        this.each = each;
    }

    void read(InputStream sheet) throws XMLStreamException {
        Xml.read(sheet, (xml, event) -> {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS -> {
                    if (reading) {
                        value.append(xml.getText());
                        if (value.length() > LONGEST_CELL) {
                            throw new Refusal(SheetProblem.LONG_CELL, LONGEST_CELL);
                        }
                    }
                }
                default -> {}
            }
        });
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                row = number(xml.getAttributeValue(null, "r"), row + 1);
                cells = new ArrayList<>();
                numbers = new HashSet<>();
                remark = null;
                cell = -1;
            }
            case "c" -> {
                cell = column(xml.getAttributeValue(null, "r"), cell + 1);
                var given = xml.getAttributeValue(null, "t");
                type = given == null ? "n" : given;
                style = number(xml.getAttributeValue(null, "s"), -1);
                isFormula = false;
                value.setLength(0);
            }
            case "f" -> isFormula = true;
            case "v", "t" -> reading = true;
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "v", "t" -> reading = false;
            case "c" -> {
                if (cell >= MOST_COLUMNS) {
                    throw new Refusal(SheetProblem.TOO_MANY_COLUMNS, MOST_COLUMNS);
                }
                while (cells.size() <= cell) {
                    cells.add("");
                }
                cells.set(cell, text());
            }
            case "row" -> {
                if (cells.stream().anyMatch(text -> !text.isBlank()) || remark != null) {
                    each.accept(new RawRow(row, cells, remark, numbers));
                }
            }
            default -> {}
        }
    }

    private String text() {
        var raw = value.toString();
        if (type.equals("e")) {
            remark = new Remark(cell, SheetProblem.BROKEN_FORMULA, Severity.ERROR);
            return "";
        }
        if (isFormula && remark == null) {
            remark = raw.isEmpty()
                    ? new Remark(cell, SheetProblem.BROKEN_FORMULA, Severity.ERROR)
                    : new Remark(cell, SheetProblem.FORMULA_VALUE_READ, Severity.WARNING);
        }
        return switch (type) {
            case "s" -> {
                var place = number(raw.strip(), -1);
                if (place < 0 || place >= book.texts().size()) {
                    throw new Refusal(SheetProblem.NO_WORKBOOK);
                }
                yield book.texts().get(place);
            }
            case "b" -> raw.equals("1") ? "true" : "false";
            case "n" -> raw.isEmpty() ? "" : number(raw);
            default -> raw;
        };
    }

    private String number(String raw) {
        try {
            var exact = new BigDecimal(raw.strip()).round(AS_SHOWN).stripTrailingZeros();
            if (Math.abs(exact.scale()) > 30) {
                return raw;
            }
            if (book.dates().contains(style)) {
                return day(exact);
            }
            numbers.add(cell);
            return exact.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /// The spreadsheet counts a 29th of February 1900, which there never was.
    private String day(BigDecimal days) {
        var whole = days.toBigInteger().intValue();
        if (days.signum() <= 0 || days.precision() - days.scale() > 7 || days.scale() > 0) {
            return days.toPlainString();
        }
        return (book.since1904()
                        ? LocalDate.of(1904, 1, 1).plusDays(whole)
                        : LocalDate.of(1899, 12, whole < 60 ? 31 : 30).plusDays(whole))
                .toString();
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// `AB12` is in column 27, counted from 0.
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        var column = 0;
        for (var i = 0; i < reference.length() && i < 4; i++) {
            var letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column == 0 ? otherwise : column - 1;
    }
}
