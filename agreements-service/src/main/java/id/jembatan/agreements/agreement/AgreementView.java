package id.jembatan.agreements.agreement;

import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as the API shows it, worded for its reader.
///
/// @param status what the source says of it, in its own words
/// @param flags raised by moves (`DEPOSITED`), and computed today (`OVERDUE`, `EXPIRING`, `EXPIRED`,
/// `DORMANT`)
/// @param openDifferences what has been said differently and nobody has resolved
/// @param primarySector the one of `sectors` that comes first
/// @param tracks where the partners stand in the procedures of their own sides
/// @param promisesNotPickedUp how many promises of its texts are nobody's work
/// @param endsOn the last day of its term, as far as it is known: what the texts say that carry it or, where it has
/// none, its field `endDate`; absent where there is none, or nobody knows it
/// @param actions what this caller may do with it now
public record AgreementView(
        UUID id,
        String reference,
        String title,
        String kind,
        String kindLabel,
        ProcedureOf procedure,
        String stage,
        String stageLabel,
        boolean isFinal,
        boolean onHold,
        List<String> flags,
        @Nullable String endReason,
        Agreement.Mode mode,
        List<PartnerOf> partners,
        List<String> sectors,
        @Nullable String primarySector,
        @Nullable String origin,
        @Nullable String agency,
        List<String> sharedWith,
        @Nullable String goals,
        List<GoalRef> goalRefs,
        Map<String, String> fields,
        Map<String, Map<String, GivenAnswer>> checklists,
        @Nullable String status,
        @Nullable String source,
        @Nullable String certainty,
        List<StatementView> statements,
        List<Difference> openDifferences,
        List<DeadlineOf> deadlines,
        List<TrackView> tracks,
        int promisesNotPickedUp,
        @Nullable PartialDate endsOn,
        PartialDate openedOn,
        Instant enteredAt,
        Instant changedAt,
        long version,
        List<String> actions) {

    public record ProcedureOf(String code, int version, String label) {}

    /// @param id absent while the partner is only a name to us
    /// @param name the present name
    /// @param writtenAs how it was written when the case was entered, where that is another name
    public record PartnerOf(
            @Nullable UUID id,
            @Nullable String code,
            String name,
            @Nullable String country,
            PartyRole role,
            @Nullable String writtenAs) {}

    public record Difference(String fact, @Nullable String about, List<StatementView> statements) {}

    public record DeadlineOf(
            String clock, String label, String legalBasis, LocalDate startedOn, LocalDate due, boolean overdue) {}
}
