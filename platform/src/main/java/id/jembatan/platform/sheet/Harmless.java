package id.jembatan.platform.sheet;

/// Text that no spreadsheet runs.
public final class Harmless {

    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private Harmless() {}

    /// A spreadsheet runs what begins like a formula, also in its full-width form; an apostrophe keeps it text.
    public static String text(String text) {
        return beginsLikeAFormula(text) ? "'" + text : text;
    }

    /// What stood there before [#text] made it harmless.
    public static String undone(String text) {
        return text.startsWith("'") && beginsLikeAFormula(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean beginsLikeAFormula(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
