package id.jembatan.agreements.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What came of looking at a template.
///
/// @param hash SHA-256 of the text
/// @param faults everything that is wrong with it, in the order of the text
public record TemplateReport(
        boolean valid,
        @Nullable String code,
        @Nullable Integer version,
        @Nullable LocalDate validFrom,
        String hash,
        List<FaultView> faults) {

    /// @param line counted from 1
    /// @param column counted from 1
    public record FaultView(int line, int column, String pointer, String code, String detail) {

        static FaultView of(TemplateFault it, Locale language) {
            return new FaultView(it.line(), it.column(), it.pointer(), it.slip().code(), it.detail(language));
        }
    }
}
