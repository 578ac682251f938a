package id.jembatan.agreements.duty;

import id.jembatan.platform.sheet.PrintedTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The register as it was when a day had ended, as far as a duty asks. Nothing in it tells when it was made: the same
/// duty, period and cut-off day give the same report.
///
/// @param cutOff what was entered after this day is not in it
/// @param figures said of these cases until then
/// @param figuresDiffering of these, figures that were told in more than one way and not settled
/// @param figuresVerified figures are verified where they are measured, never here
public record Report(
        String duty,
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
        List<Line> lines) {

    public record StageCount(String stage, String label, long cases) {}

    /// One case.
    ///
    /// @param stageSince the day of the act by which it came there, or of its entry
    /// @param moves steps of the period: their days and words, in their order
    public record Line(
            String reference,
            String title,
            String kind,
            String procedure,
            String stage,
            String stageLabel,
            @Nullable LocalDate stageSince,
            @Nullable String openedOn,
            @Nullable String endDate,
            @Nullable String endReason,
            List<Map<String, String>> partners,
            List<String> sectors,
            @Nullable String agency,
            @Nullable String status,
            @Nullable String certainty,
            List<Step> moves) {

        public String partnerNames() {
            return partners.stream()
                    .map(it -> it.getOrDefault("name", ""))
                    .collect(java.util.stream.Collectors.joining("; "));
        }

        public String sectorCodes() {
            return String.join("; ", sectors);
        }

        public String steps() {
            return moves.stream()
                    .map(it -> it.on() + " " + it.label())
                    .collect(java.util.stream.Collectors.joining("; "));
        }
    }

    public record Step(LocalDate on, String move, String label) {}

    /// The lines as a table of texts, for the forms that have no other.
    PrintedTable table() {
        return new PrintedTable(
                duty, "report", HEADER, lines.stream().map(this::cells).toList(), cutOff);
    }

    private static final List<String> HEADER = List.of(
            "reference",
            "title",
            "kind",
            "procedure",
            "stage",
            "stage_label",
            "stage_since",
            "opened_on",
            "end_date",
            "end_reason",
            "partners",
            "sectors",
            "agency",
            "status",
            "certainty",
            "steps_in_period",
            "cut_off");

    private List<@Nullable Object> cells(Line it) {
        return java.util.Arrays.asList(
                it.reference(),
                it.title(),
                it.kind(),
                it.procedure(),
                it.stage(),
                it.stageLabel(),
                it.stageSince(),
                it.openedOn(),
                it.endDate(),
                it.endReason(),
                it.partnerNames(),
                it.sectorCodes(),
                it.agency(),
                it.status(),
                it.certainty(),
                it.steps(),
                cutOff);
    }
}
