package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a case stands and which moves stand open, with what each of them lacks.
///
/// @param sides the same for the partners' own sides, as far as they are followed
public record NextView(
        UUID agreementId, String stage, String stageLabel, boolean onHold, List<Open> moves, List<Side> sides) {

    /// The same, naming none of these documents: that a need is met may be known where the paper may not.
    NextView without(Set<UUID> hidden) {
        return hidden.isEmpty()
                ? this
                : new NextView(
                        agreementId,
                        stage,
                        stageLabel,
                        onHold,
                        without(moves, hidden),
                        sides.stream()
                                .map(it -> new Side(
                                        it.track(),
                                        it.partner(),
                                        it.procedure(),
                                        it.stage(),
                                        it.stageLabel(),
                                        it.onHold(),
                                        without(it.moves(), hidden)))
                                .toList());
    }

    private static List<Open> without(List<Open> moves, Set<UUID> hidden) {
        return moves.stream()
                .map(it -> new Open(
                        it.move(),
                        it.label(),
                        it.to(),
                        it.toLabel(),
                        it.actor(),
                        it.actorLabel(),
                        it.mine(),
                        it.recordedOnly(),
                        it.ready(),
                        it.reasonRequired(),
                        it.legalBasis(),
                        it.needs().stream().map(need -> need.without(hidden)).toList(),
                        it.deadline()))
                .toList();
    }

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
    /// @param document the document that meets it; left out for those who may not know of it
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
            @Nullable UUID document) {

        NeedOf without(Set<UUID> hidden) {
            return document == null || !hidden.contains(document)
                    ? this
                    : new NeedOf(kind, code, label, met, advisory, legalBasis, provider, providerLabel, lacking, null);
        }
    }

    public record Lacking(String code, String label) {}
}
