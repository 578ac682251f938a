package id.jembatan.gateway.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A report that is owed again and again.
///
/// @param rhythm MONTHLY, QUARTERLY, HALF_YEARLY, YEARLY or AFTER_END
public record Duty(
        String code, String rhythm, String nameLabel, String recipientLabel, Terms terms, List<String> actions) {

    /// What a service leaves out is empty.
    public Duty {
        actions = actions == null ? List.of() : actions;
    }

    /// @param dueDays how many days after the period; working days where there is a calendar
    public record Terms(
            Map<String, String> name,
            Map<String, String> recipient,
            long dueDays,
            @Nullable String calendar,
            List<Integer> remindDays,
            List<String> procedures,
            String legalBasis,
            @Nullable String source,
            @Nullable String certainty,
            LocalDate since,
            @Nullable LocalDate until,
            boolean enabled) {}

    /// One report that is owed.
    ///
    /// @param state OPEN, LATE or SUBMITTED
    /// @param cutOff the day as of which the report that was sent shows the register
    public record Owed(
            UUID id,
            String duty,
            String nameLabel,
            String recipientLabel,
            String legalBasis,
            @Nullable UUID agreementId,
            LocalDate begins,
            LocalDate ends,
            LocalDate due,
            String state,
            boolean lateSubmitted,
            @Nullable String letterNumber,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate cutOff,
            @Nullable String note,
            @Nullable Instant recordedAt,
            @Nullable String recordedBy,
            List<String> actions) {

        /// What a service leaves out is empty.
        public Owed {
            actions = actions == null ? List.of() : actions;
        }

        public String colour() {
            return switch (state) {
                case "LATE" -> "bad";
                case "SUBMITTED" -> "good";
                default -> "wait";
            };
        }

        public boolean isSubmitted() {
            return state.equals("SUBMITTED");
        }
    }

    /// The register as it was when a day had ended.
    public record Report(
            String name,
            String recipient,
            String legalBasis,
            LocalDate begins,
            LocalDate ends,
            LocalDate cutOff,
            String definition,
            long cases,
            List<StageCount> stages,
            long openedInPeriod,
            long movedInPeriod,
            long endedInPeriod,
            long figures,
            long figuresDiffering,
            long figuresVerified,
            List<Line> lines) {}

    public record StageCount(String stage, String label, long cases) {}

    /// One case of the report.
    public record Line(
            String reference,
            String title,
            String stageLabel,
            @Nullable LocalDate stageSince,
            @Nullable String endDate,
            List<Map<String, String>> partners,
            List<Step> moves) {

        public String partnerNames() {
            return partners.stream().map(it -> it.getOrDefault("name", "")).collect(Collectors.joining("; "));
        }
    }

    public record Step(LocalDate on, String label) {}

    public boolean may(String action) {
        return actions.contains(action);
    }
}
