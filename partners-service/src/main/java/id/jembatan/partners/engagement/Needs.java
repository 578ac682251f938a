package id.jembatan.partners.engagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.partners.commitment.CommitmentState;
import id.jembatan.partners.commitment.Commitments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a move needs and has not got. Which move needs what is data; how each need is tested stands here.
@ApplicationScoped
class Needs {

    private final Procedures procedures;
    private final Commitments commitments;

    Needs(Procedures procedures, Commitments commitments) {
        this.procedures = procedures;
        this.commitments = commitments;
    }

    /// Something that is missing.
    ///
    /// @param need stable code
    /// @param title in the language of the reader
    /// @param legalBasis absent where it is no law that asks for it
    /// @param source where it is said that this is needed
    /// @param commitments the ids of those commitments that stand in the way
    @Schema(name = "MissingNeed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Missing(
            String need,
            String title,
            @Nullable String legalBasis,
            String source,
            @Nullable List<UUID> commitments) {}

    /// @param said what is said with the move; null where it is only asked whether the move is possible
    List<Missing> of(
            Engagement engagement,
            String procedure,
            String move,
            @Nullable MakeMove said,
            LocalDate today,
            Locale language) {
        return procedures.needs(procedure, move, language).stream()
                .flatMap(need -> test(engagement, need, said, today).stream())
                .toList();
    }

    private Optional<Missing> test(
            Engagement engagement, Procedures.Need need, @Nullable MakeMove said, LocalDate today) {
        var words = engagement.words();
        return switch (need.test()) {
            case "invitation" -> lacking(need, engagement.invitation() == null);
            case "purpose" -> lacking(need, words.purpose() == null);
            case "purpose_linked" -> lacking(need, engagement.partnershipId() == null && engagement.prospect() == null);
            case "delegation" -> lacking(need, engagement.participants().isEmpty());
            case "expected_result" -> lacking(need, words.expectedResult() == null);
            case "departure_day" -> lacking(need, Engagement.exact(engagement.begins()) == null);
            case "day_come" -> lacking(need, engagement.begins().earliest().isAfter(today));
            case "reason" -> lacking(need, said != null && said.reason() == null);
            case "report" -> lacking(need, words.result() == null && (said == null || said.result() == null));
            case "commitments_assigned" ->
                lacking(
                        need,
                        commitments.of(engagement.id()).stream()
                                .filter(each -> each.state() == CommitmentState.OPEN && !each.isAssigned())
                                .map(Commitments.Promised::id)
                                .toList());
            case "commitments_settled" ->
                lacking(
                        need,
                        commitments.of(engagement.id()).stream()
                                .filter(each -> each.state() == CommitmentState.OPEN)
                                .map(Commitments.Promised::id)
                                .toList());
            default -> throw new IllegalStateException("No test for the need " + need.test());
        };
    }

    private static Optional<Missing> lacking(Procedures.Need need, boolean lacks) {
        return lacks ? Optional.of(missing(need, null)) : Optional.empty();
    }

    private static Optional<Missing> lacking(Procedures.Need need, List<UUID> commitments) {
        return commitments.isEmpty() ? Optional.empty() : Optional.of(missing(need, commitments));
    }

    private static Missing missing(Procedures.Need need, @Nullable List<UUID> commitments) {
        return new Missing(
                need.test(), Objects.requireNonNull(need.title()), need.legalBasis(), need.source(), commitments);
    }
}
