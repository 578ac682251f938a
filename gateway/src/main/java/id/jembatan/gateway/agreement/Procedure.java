package id.jembatan.gateway.agreement;

import java.util.List;

/// The way that a case has to go, worded for the reader.
///
/// @param clocks its time limits
public record Procedure(
        String code,
        int version,
        String label,
        String legalBasis,
        List<Named> kinds,
        List<Named> origins,
        List<Stage> stages,
        List<DocumentType> documents,
        List<Checklist> checklists,
        List<Field> fields,
        List<TimeLimit> clocks) {

    /// What a service leaves out is empty.
    public Procedure {
        kinds = kinds == null ? List.of() : kinds;
        origins = origins == null ? List.of() : origins;
        clocks = clocks == null ? List.of() : clocks;
    }

    /// @param calendar whose days off are no working days
    public record TimeLimit(String code, String label, int workingDays, String calendar, String legalBasis) {}

    public record Stage(String code, String label, boolean isFinal) {}

    public record Named(String code, String label) {}

    /// @param parts texts that the paper has to hold, each one to be given by itself
    public record DocumentType(String code, String label, List<String> requires, List<Named> parts) {}

    public record Checklist(String code, String label, String legalBasis, List<Named> items) {}

    /// @param type text, date, number, choice or case
    public record Field(String code, String label, String type, String legalBasis, List<Named> choices) {

        /// How a form asks for it; another case is chosen elsewhere.
        public boolean canBeTyped() {
            return !type.equals("case");
        }
    }
}
