package id.jembatan.agreements.duty;

import java.util.Locale;

/// The words of the printed report.
public record ReportWords(Locale language) {

    public String text(String key) {
        return Reports.text("report." + key, language);
    }
}
