package id.jembatan.partners.engagement;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.partners.commitment.CommitmentView;
import id.jembatan.partners.desk.Desk;
import id.jembatan.partners.registry.Audience;
import id.jembatan.partners.registry.PartnerRef;
import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An engagement as the API shows it.
///
/// @param subject absent in lists if it is confidential, as are the other texts
/// @param inRange with a range of days: `certainly`, or `possibly` where its day is not known well enough
/// @param warnings stable codes, such as `permit-late`
/// @param parts what belongs to it; only when one engagement is shown
/// @param actions what this caller may do with it now
@Schema(name = "Engagement")
public record EngagementView(
        UUID id,
        String kind,
        String stage,
        boolean happened,
        List<Partnered> partners,
        @Nullable String subject,
        @Nullable String purpose,
        @Nullable String expectedResult,
        @Nullable String result,
        @Nullable String nextStep,
        String language,
        List<RecordEngagement.Translation> translations,
        PartialDate from,
        @Nullable PartialDate until,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable String zone,
        @Nullable String place,
        @Nullable String country,
        List<String> sectors,
        @Nullable Direction direction,
        @Nullable People people,
        List<Participant> participants,
        @Nullable UUID partnership,
        @Nullable String prospect,
        @Nullable UUID parent,
        @Nullable String invitation,
        Audience audience,
        Desk keeper,
        boolean confidential,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable Permit permit,
        @Nullable Report report,
        List<String> warnings,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String inRange,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Parts parts,
        long version,
        List<String> actions) {

    /// A partner of it.
    @Schema(name = "PartnerOfEngagement")
    public record Partnered(PartnerRef partner, @Nullable String role) {}

    /// How it stands with the permit to travel.
    ///
    /// @param latest the last day on which it is asked for in time
    /// @param decisionDue the last day on which it is to be decided
    /// @param late whether it was asked for too late
    /// @param calendar the calendar that was counted in, or `weekends only` where no days off were heard
    @Schema(name = "TravelPermit")
    public record Permit(
            @Nullable LocalDate latest,
            @Nullable LocalDate requestedOn,
            @Nullable LocalDate decisionDue,
            @Nullable LocalDate decidedOn,
            @Nullable String reference,
            boolean late,
            String calendar) {}

    /// How it stands with the report.
    ///
    /// @param due the last day on which it is in time
    /// @param overdue whether that day is over and it is not there
    /// @param calendar the calendar that was counted in, or `weekends only` where no days off were heard
    @Schema(name = "VisitReport")
    public record Report(
            LocalDate returnedOn,
            @Nullable LocalDate due,
            @Nullable LocalDate on,
            boolean overdue,
            String calendar) {}

    /// What belongs to one engagement.
    ///
    /// @param parts the engagements of which it consists, as far as the caller may see them
    @Schema(name = "PartsOfEngagement")
    public record Parts(
            List<MadeMove.View> moves,
            List<CommitmentView> commitments,
            List<Asked> followUps,
            List<Lead.View> leads,
            List<Cohort.View> cohorts,
            List<Part> parts) {}

    /// The question what came of it.
    @Schema(name = "FollowUp")
    public record Asked(
            int days,
            LocalDate dueOn,
            @Nullable Answer answer,
            @Nullable LocalDate answeredOn,
            @Nullable String note) {}

    /// An engagement that is a part of this one.
    @Schema(name = "PartOfEngagement")
    public record Part(
            UUID id, String kind, String stage, @Nullable String subject, PartialDate from) {}
}
