package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a case stands and which moves stand open, with what each of them lacks.
///
/// @param sides the same for the partners' own sides, as far as they are followed
public record NextView(
        UUID agreementId, String stage, String stageLabel, boolean onHold, List<Open> moves, List<Side> sides) {

    /// @param track the address of the side: `/agreements/{id}/tracks/{track}`
    public record Side(
            UUID track,
            String partner,
            String procedure,
            String stage,
            String stageLabel,
            boolean onHold,
            List<Open> moves) {}

    /// @param mine whether this caller may make the move, by role, right and department
    /// @param ready whether nothing is missing, but perhaps the reason
    /// @param recordedOnly whether the caller would write down what the actor did
    /// @param deadline of the stage that the move leaves, if a clock runs
    public record Open(
            String move,
            String label,
            String to,
            String toLabel,
            String actor,
            String actorLabel,
            boolean mine,
            boolean recordedOnly,
            boolean ready,
            boolean reasonRequired,
            String legalBasis,
            List<NeedOf> needs,
            @Nullable LocalDate deadline) {}

    /// @param lacking what exactly is missing, in codes: an attribute, an item, a part, a language
    /// @param document the document that meets it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NeedOf(
            String kind,
            String code,
            String label,
            boolean met,
            boolean advisory,
            String legalBasis,
            String provider,
            String providerLabel,
            List<Lacking> lacking,
            @Nullable UUID document) {}

    public record Lacking(String code, String label) {}
}
