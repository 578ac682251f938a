package id.jembatan.agreements.procedure;

import java.util.List;
import java.util.Locale;

/// One thing that is wrong with a template, and where in its text.
///
/// @param line counted from 1
/// @param column counted from 1
/// @param pointer the place as a JSON pointer, such as `/moves/sign/to`; empty for the whole text
public record TemplateFault(int line, int column, String pointer, Slip slip, List<String> args) {

    public String detail(Locale language) {
        return slip.said(language, args.toArray());
    }

    /// As somebody reads it who has the text open.
    String told(Locale language) {
        return "line " + line + ", column " + column + (pointer.isEmpty() ? "" : ", " + pointer) + ": "
                + detail(language);
    }
}
