package id.jembatan.agreements.procedure;

import java.util.Locale;

/// A text that people read, in the languages of the portal. A template without one of them does not start.
public record Label(String id, String en, String tr) {

    public String in(Locale language) {
        return switch (language.getLanguage()) {
            case "en" -> en;
            case "tr" -> tr;
            default -> id;
        };
    }
}
