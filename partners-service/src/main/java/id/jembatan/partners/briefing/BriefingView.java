package id.jembatan.partners.briefing;

import id.jembatan.partners.heard.HeardAgreements.HeardAgreement;
import id.jembatan.partners.partnership.PartnershipView;
import id.jembatan.partners.registry.PartnerView;
import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// All that one has to know before meeting a partner, as far as this caller may know it elsewhere too.
///
/// @param ties relations that go on first: stage and why, signs of life, differences that nobody has settled
/// @param ours what we have promised and not yet done; what has no day comes last
/// @param theirs what the partner has promised
/// @param people who holds which office there now; absent for whoever may not see contacts
/// @param lastEngagements what happened last, and `nextEngagements` what is planned
/// @param requests what a mission was asked and has not answered; absent for whoever may not see requests
/// @param kpis where the figures of the agreements are: the KPI service owns them, the gateway puts them beside this
/// @param asOf the day in the zone of the office, and `madeAt` the moment
@Schema(name = "Briefing")
public record BriefingView(
        PartnerView partner,
        List<PartnershipView> ties,
        List<Promised> ours,
        List<Promised> theirs,
        @Nullable List<Person> people,
        List<Happening> lastEngagements,
        List<Happening> nextEngagements,
        List<Group> workingGroups,
        @Nullable List<Asked> requests,
        List<HeardAgreement> agreements,
        List<Figures> kpis,
        LocalDate asOf,
        Instant madeAt) {

    /// A promise.
    ///
    /// @param title absent if it is confidential: it is read where it is kept
    @Schema(name = "BriefingPromise")
    public record Promised(
            UUID id,
            @Nullable String title,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            boolean overdue,
            boolean confidential) {}

    /// Somebody in an office.
    ///
    /// @param name absent if he is confidential
    @Schema(name = "BriefingPerson")
    public record Person(
            UUID id,
            @Nullable String name,
            @Nullable String role,
            @Nullable String unit,
            List<String> languages,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            boolean confidential) {}

    /// Something between people.
    ///
    /// @param subject absent if it is confidential, as are `result` and `nextStep`
    @Schema(name = "BriefingEngagement")
    public record Happening(
            UUID id,
            String kind,
            String stage,
            @Nullable String subject,
            PartialDate on,
            @Nullable String result,
            @Nullable String nextStep,
            boolean confidential) {}

    /// A working group that has a mandate still.
    @Schema(name = "BriefingWorkingGroup")
    public record Group(
            UUID id,
            String name,
            @Nullable String mandate,
            @Nullable LocalDate lastMetOn,
            @Nullable LocalDate nextMeetingOn) {}

    /// Something that a mission was asked.
    @Schema(name = "BriefingRequest")
    public record Asked(UUID id, String kind, String title, String mission, String state, Instant dueAt) {}

    /// Where the scorecards of an agreement are listed.
    @Schema(name = "BriefingFigures")
    public record Figures(
            UUID agreementId,

            @Schema(examples = "/api/v1/scorecards?agreement=...")
            String scorecards) {}
}
