package id.jembatan.platform.sheet;

import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.WorkbookFile.Parts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// What has to be known of a workbook before a sheet of it can be read.
///
/// @param firstSheet the part that holds it
/// @param texts what several cells share
/// @param dates the styles under which a number is a day
/// @param since1904 whether its days are counted from 1904
record Workbook(String firstSheet, List<String> texts, Set<Integer> dates, boolean since1904) {

    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_LETTERS = 32 * 1024 * 1024;

    /// The formats of the standard that show a day (ECMA-376, 18.8.30).
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 22, 27, 30, 31, 36, 50, 57);

    private static final Pattern NO_LETTERS_OF_ITS_OWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    static Workbook read(Parts parts) throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        try (var in = parts.open(RELATIONS)) {
            Xml.read(in, (xml, event) -> {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    targets.put(xml.getAttributeValue(null, "Id"), part(xml.getAttributeValue(null, "Target")));
                }
            });
        }
        var sheets = new ArrayList<String>();
        var since1904 = new boolean[1];
        try (var in = parts.open(BOOK)) {
            Xml.read(in, (xml, event) -> {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    sheets.add(xml.getAttributeValue(RELATIONSHIPS, "id"));
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    var value = xml.getAttributeValue(null, "date1904");
                    since1904[0] = "1".equals(value) || "true".equals(value);
                }
            });
        }
        var first = sheets.isEmpty() ? null : targets.get(sheets.getFirst());
        if (first == null) {
            throw new Refusal(SheetProblem.NO_WORKBOOK);
        }
        return new Workbook(first, texts(parts), dates(parts), since1904[0]);
    }

    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static List<String> texts(Parts parts) throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        if (!parts.has("xl/sharedStrings.xml")) {
            return texts;
        }
        var text = new StringBuilder();
        var letters = new int[1];
        var inside = new boolean[2]; // a text, and a reading aid that is none
        try (var in = parts.open("xl/sharedStrings.xml")) {
            Xml.read(in, (xml, event) -> {
                if (event == XMLStreamConstants.CHARACTERS && inside[0] && !inside[1]) {
                    text.append(xml.getText());
                } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    var starts = event == XMLStreamConstants.START_ELEMENT;
                    switch (xml.getLocalName()) {
                        case "t" -> inside[0] = starts;
                        case "rPh" -> inside[1] = starts;
                        case "si" -> {
                            if (!starts) {
                                letters[0] += text.length() + 16;
                                texts.add(text.toString());
                            }
                            text.setLength(0);
                        }
                        default -> {}
                    }
                }
                if (letters[0] + text.length() > MOST_LETTERS) {
                    throw new Refusal(SheetProblem.WORKBOOK_TOO_LARGE);
                }
            });
        }
        return texts;
    }

    private static Set<Integer> dates(Parts parts) throws IOException, XMLStreamException {
        var dates = new HashSet<Integer>();
        if (!parts.has("xl/styles.xml")) {
            return dates;
        }
        var formats = new HashSet<>(DAYS);
        var styles = new int[1];
        var inside = new boolean[1];
        try (var in = parts.open("xl/styles.xml")) {
            Xml.read(in, (xml, event) -> {
                if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
                    return;
                }
                var starts = event == XMLStreamConstants.START_ELEMENT;
                switch (xml.getLocalName()) {
                    case "cellXfs" -> inside[0] = starts;
                    case "numFmt" -> {
                        if (starts && showsADay(xml.getAttributeValue(null, "formatCode"))) {
                            formats.add(number(xml.getAttributeValue(null, "numFmtId")));
                        }
                    }
                    case "xf" -> {
                        if (starts && inside[0]) {
                            if (formats.contains(number(xml.getAttributeValue(null, "numFmtId")))) {
                                dates.add(styles[0]);
                            }
                            styles[0]++;
                        }
                    }
                    default -> {}
                }
            });
        }
        return dates;
    }

    private static boolean showsADay(String format) {
        var letters = NO_LETTERS_OF_ITS_OWN
                .matcher(format == null ? "" : format)
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return letters.contains("y") || letters.contains("d");
    }

    private static int number(String text) {
        try {
            return text == null ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
