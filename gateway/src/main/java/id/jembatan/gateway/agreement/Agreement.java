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
        String kindLabel,
        ProcedureRef procedure,
        String stage,
        String stageLabel,
        boolean isFinal,
        boolean onHold,
        List<String> flags,
        String mode,
        List<PartnerRef> partners,
        List<String> sectors,
        @Nullable String agency,
        @Nullable String goals,
        Map<String, String> fields,
        Map<String, Map<String, Answer>> checklists,
        @Nullable String status,
        @Nullable String source,
        @Nullable String certainty,
        List<Statement> statements,
        List<Difference> openDifferences,
        List<Deadline> deadlines,
        KnownDate openedOn,
        List<String> actions) {

    public record ProcedureRef(String code, int version, String label) {}

    /// @param id absent while the partner is only a name
    public record PartnerRef(
            @Nullable UUID id,
            String name,
            @Nullable String country,
            @Nullable String writtenAs) {}

    public record Answer(
            String answer,
            @Nullable String evidence,
            @Nullable String decidedBy) {}

    public record Statement(
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

    public record Deadline(String label, String legalBasis, LocalDate startedOn, LocalDate due, boolean overdue) {}

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
