package id.jembatan.gateway.agreement;

import id.jembatan.gateway.page.KnownDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case, as pages show it. Labels come worded from the service, in the reader's language.
///
/// @param openDifferences what the sides tell differently and nobody has resolved
/// @param actions what this reader may do with it now
public record Agreement(
        UUID id,
        String reference,
        String title,
        String kind,
        String kindLabel,
        ProcedureRef procedure,
        String stage,
        String stageLabel,
        boolean isFinal,
        boolean onHold,
        List<String> flags,
        @Nullable String endReason,
        String mode,
        List<PartnerRef> partners,
        List<String> sectors,
        @Nullable String primarySector,
        @Nullable String origin,
        @Nullable String agency,
        List<String> sharedWith,
        @Nullable String goals,
        List<GoalRef> goalRefs,
        Map<String, String> fields,
        Map<String, Map<String, Answer>> checklists,
        @Nullable String status,
        @Nullable String source,
        @Nullable String certainty,
        List<Statement> statements,
        List<Difference> openDifferences,
        List<Deadline> deadlines,
        List<Track> tracks,
        int promisesNotPickedUp,
        KnownDate openedOn,
        List<String> actions) {

    /// What a service leaves out is empty.
    public Agreement {
        sharedWith = orEmpty(sharedWith);
        goalRefs = orEmpty(goalRefs);
        tracks = orEmpty(tracks);
        actions = orEmpty(actions);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    public record ProcedureRef(String code, int version, String label) {}

    /// @param id absent while the partner is only a name
    /// @param role LEAD, PARTY, GUARANTOR, WITNESS or FACILITATOR
    public record PartnerRef(
            @Nullable UUID id,
            @Nullable String code,
            String name,
            @Nullable String country,
            @Nullable String role,
            @Nullable String writtenAs) {}

    /// @param goal code of a goal on record, where the text is about one
    public record GoalRef(@Nullable String goal, String text) {}

    /// Where a partner stands in the procedure of its own side.
    ///
    /// @param reached day by stage
    public record Track(
            UUID id,
            String partner,
            ProcedureRef procedure,
            boolean isVerified,
            String stage,
            String stageLabel,
            boolean isFinal,
            boolean onHold,
            Map<String, String> reached) {}

    public record Answer(
            String answer,
            @Nullable String evidence,
            @Nullable String decidedBy) {}

    public record Statement(
            UUID id,
            String fact,
            @Nullable String about,
            String side,
            String value,
            @Nullable String definition,
            @Nullable KnownDate on,
            @Nullable String source,
            @Nullable String certainty,
            @Nullable String resolution) {}

    public record Difference(String fact, @Nullable String about, List<Statement> statements) {}

    public record Deadline(
            String clock, String label, String legalBasis, LocalDate startedOn, LocalDate due, boolean overdue) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    /// Entered afterwards, from sources: the papers of earlier stages may be elsewhere.
    public boolean isRetroactive() {
        return mode.equals("RETROACTIVE");
    }

    /// What was said and is not among the open differences.
    public List<Statement> otherStatements() {
        return statements.stream()
                .filter(each -> openDifferences.stream()
                        .noneMatch(difference -> difference.statements().contains(each)))
                .toList();
    }
}
