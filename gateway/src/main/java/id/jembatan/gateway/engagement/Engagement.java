package id.jembatan.gateway.engagement;

import id.jembatan.gateway.commitment.Commitment;
import id.jembatan.gateway.desk.PartnerRef;
import id.jembatan.gateway.page.KnownDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened or is planned, as pages show it.
///
/// @param subject absent in lists where it is confidential
/// @param parts what belongs to it; only where one is shown
/// @param actions what this reader may do with it now
public record Engagement(
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
        List<Translation> translations,
        KnownDate from,
        @Nullable KnownDate until,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable String zone,
        @Nullable String place,
        @Nullable String country,
        List<String> sectors,
        @Nullable String direction,
        @Nullable People people,
        List<Participant> participants,
        @Nullable String prospect,
        @Nullable UUID parent,
        @Nullable String invitation,
        String audience,
        String keeper,
        boolean confidential,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable Permit permit,
        @Nullable Report report,
        List<String> warnings,
        @Nullable Parts parts,
        List<String> actions) {

    public record Partnered(PartnerRef partner, @Nullable String role) {}

    public record Translation(
            String language,
            @Nullable String subject,
            @Nullable String purpose,
            @Nullable String expectedResult,
            @Nullable String result,
            @Nullable String nextStep) {}

    public record People(@Nullable Long ours, @Nullable Long theirs) {}

    public record Participant(
            String side,
            @Nullable String organisation,
            @Nullable String role,
            @Nullable Long people,
            @Nullable UUID contact) {}

    /// How it stands with the permit to travel.
    public record Permit(
            @Nullable LocalDate latest,
            @Nullable LocalDate requestedOn,
            @Nullable LocalDate decisionDue,
            @Nullable LocalDate decidedOn,
            @Nullable String reference,
            boolean late,
            String calendar) {}

    /// How it stands with the report.
    public record Report(
            LocalDate returnedOn,
            @Nullable LocalDate due,
            @Nullable LocalDate on,
            boolean overdue,
            String calendar) {}

    public record Parts(
            List<Move> moves,
            List<Commitment> commitments,
            List<FollowUp> followUps,
            List<Lead> leads,
            List<Cohort> cohorts,
            List<Part> parts) {}

    /// A step that was taken.
    public record Move(
            String move,
            String from,
            String to,
            LocalDate on,
            @Nullable String reference,
            @Nullable String reason,
            @Nullable String by,
            Instant recordedAt) {}

    /// The question what came of it.
    public record FollowUp(
            int days,
            LocalDate dueOn,
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable String note) {

        /// Its form on the page.
        public String form() {
            return "answer-" + days;
        }
    }

    /// Two companies that were brought together.
    public record Lead(
            UUID id,
            String ourCompany,
            String theirCompany,
            String stage,
            @Nullable Money facilitated,
            List<Step> steps) {}

    public record Money(String amount, String currency) {}

    public record Step(String stage, LocalDate on, @Nullable String note) {}

    /// A group of people who take part together.
    public record Cohort(
            UUID id,
            String name,
            KnownDate from,
            @Nullable LocalDate endsOn,
            @Nullable String direction,
            long planned,
            @Nullable Long actual,
            @Nullable Long completed,
            @Nullable String days,
            @Nullable LocalDate surveyDue,
            @Nullable Survey survey) {}

    public record Survey(
            long answers, long yes, LocalDate on, @Nullable String note) {}

    public record Part(
            UUID id, String kind, String stage, @Nullable String subject, KnownDate from) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    /// Whether it has a programme of its own.
    public boolean isVisit() {
        return kind.startsWith("visit_");
    }

    public List<Commitment> commitments() {
        return parts == null ? List.of() : parts.commitments();
    }

    public List<Lead> leads() {
        return parts == null ? List.of() : parts.leads();
    }

    public List<Cohort> cohorts() {
        return parts == null ? List.of() : parts.cohorts();
    }

    public List<FollowUp> followUps() {
        return parts == null ? List.of() : parts.followUps();
    }

    public List<Part> events() {
        return parts == null ? List.of() : parts.parts();
    }

    public List<Move> moves() {
        return parts == null ? List.of() : parts.moves();
    }

    /// Whether it lasts longer than a day.
    public boolean lasts() {
        return until != null && !Objects.equals(until, from);
    }

    public boolean hasTexts() {
        return purpose != null || expectedResult != null || result != null || nextStep != null;
    }
}
