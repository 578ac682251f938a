package id.jembatan.agreements.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.agreements.agreement.StatementView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The answer to a question that has more than one: what the register counts under each definition, and what has been
/// said of it, side by side. Nothing is chosen for the reader.
///
/// @param contradicting whether claims differ in number or in what they count
public record AnswerView(
        String code, String question, List<FigureView> counts, List<ClaimView> claims, boolean contradicting) {

    /// What somebody said, as a statement of a case of the register.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ClaimView(
            String reference, UUID agreementId, @Nullable String list, StatementView statement) {}
}
