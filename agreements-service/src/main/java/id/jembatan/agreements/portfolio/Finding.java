package id.jembatan.agreements.portfolio;

import id.jembatan.agreements.portfolio.ImportReport.RowError;
import id.jembatan.platform.refusal.ProblemTexts;
import id.jembatan.platform.sheet.Severity;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One thing that was found in a file, not yet worded.
record Finding(int row, @Nullable String column, Severity severity, String code, List<String> values) {

    Finding {
        values = List.copyOf(values);
    }

    static Finding error(int row, RowRefused refused) {
        return new Finding(
                row,
                refused.column(),
                Severity.ERROR,
                refused.code(),
                Arrays.stream(refused.values()).map(String::valueOf).toList());
    }

    static Finding warning(int row, @Nullable String column, String code, String... values) {
        return new Finding(row, column, Severity.WARNING, code, List.of(values));
    }

    RowError worded(Locale language) {
        var pattern = ProblemTexts.text("import." + code, language).orElse(code);
        return new RowError(
                row, column, "import-" + code, new MessageFormat(pattern, language).format(values.toArray()), severity);
    }
}
