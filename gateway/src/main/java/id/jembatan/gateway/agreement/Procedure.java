package id.jembatan.gateway.agreement;

import java.util.List;

/// The way that a case has to go, worded for the reader.
public record Procedure(
        String label,
        String legalBasis,
        List<Stage> stages,
        List<DocumentType> documents,
        List<Checklist> checklists,
        List<Field> fields) {

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
