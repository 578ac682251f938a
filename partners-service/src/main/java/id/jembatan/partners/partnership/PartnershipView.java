package id.jembatan.partners.partnership;

import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A relation as the API shows it.
///
/// @param stage as the agreements that were heard of tell; absent where none does: then it is not known
/// @param because the agreements from which the stage follows
/// @param follows the earlier relation that this one goes on with
/// @param ending absent as long as it goes on
/// @param dormancy absent when it has ended
/// @param nextAnniversary absent when it has ended, or nobody knows since when it is
/// @param nextStep the promise with this partner that is due next, as far as the caller may know of it
/// @param openDifferences facts that are told differently and not settled
/// @param actions what this caller may do with it now
@Schema(name = "Partnership")
public record PartnershipView(
        UUID id,
        PartnerOf partner,
        @Schema(examples = "sister_city") String kind,
        @Nullable @Schema(examples = "in_force") String stage,

        List<Because> because,
        @Nullable PartialDate since,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String note,
        @Nullable UUID follows,
        @Nullable Ending ending,
        @Nullable Dormancy dormancy,
        @Nullable NextAnniversary nextAnniversary,
        @Nullable NextStep nextStep,
        List<Difference> openDifferences,
        long version,
        List<String> actions) {

    PartnershipView with(List<Difference> open) {
        return new PartnershipView(
                id,
                partner,
                kind,
                stage,
                because,
                since,
                source,
                certainty,
                note,
                follows,
                ending,
                dormancy,
                nextAnniversary,
                nextStep,
                open,
                version,
                actions);
    }

    /// With whom.
    @Schema(name = "PartnerOfPartnership")
    public record PartnerOf(UUID id, String code, String name, String country) {}

    /// An agreement that tells of the stage.
    @Schema(name = "StageReason")
    public record Because(UUID agreementId, String reference, String title, String stage, Instant toldAt) {}

    /// Why and when it ended.
    ///
    /// @param document what tells of it, such as the number of a note
    @Schema(name = "PartnershipEnding")
    public record Ending(
            String reason,
            @Nullable PartialDate on,
            @Nullable String note,
            @Nullable String document,
            Instant recordedAt) {}

    /// The anniversary that comes next, or that is now.
    ///
    /// @param on as precisely as the beginning is known: a relation known by its year has a jubilee year
    /// @param years how many years it will be then
    public record NextAnniversary(PartialDate on, int years, boolean round) {}

    /// What is to be done next, and by whom.
    ///
    /// @param side whose promise it is
    /// @param owner the desk or the office that has to act
    @Schema(name = "PartnershipNextStep")
    public record NextStep(
            UUID commitmentId,
            String title,
            String side,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            boolean overdue) {}
}
