package id.jembatan.gateway.partner;

import id.jembatan.gateway.page.KnownDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A lasting relation with a partner, as pages show it.
///
/// @param stage as agreements tell; absent where none does
/// @param because the agreements from which the stage follows
/// @param ending absent as long as it goes on
/// @param dormancy absent when it has ended
/// @param actions what this reader may do with it now: `update`, `end`, `resolve`, `state`, `tellLeadership`
public record Relation(
        UUID id,
        With partner,
        String kind,
        @Nullable String stage,
        @Nullable List<Because> because,
        @Nullable KnownDate since,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable String note,
        @Nullable UUID follows,
        @Nullable Ending ending,
        @Nullable Dormancy dormancy,
        @Nullable Jubilee nextAnniversary,
        @Nullable NextStep nextStep,
        @Nullable List<Difference> openDifferences,
        @Nullable List<String> actions) {

    public record With(UUID id, String code, String name, String country) {}

    public record Because(UUID agreementId, String reference, String title, String stage) {}

    public record Ending(
            String reason,
            @Nullable KnownDate on,
            @Nullable String note,
            @Nullable String document) {}

    /// Whether it shows signs of life, with all that it is computed from.
    ///
    /// @param state `lively`, `quiet`, `dormant` or `no_record`
    /// @param name of the state, in the reader's language
    /// @param possibly what it may be instead, where days are not known
    /// @param daysAtLeast since the last activity; the same as at most where its day is known
    public record Dormancy(
            String state,
            String name,
            @Nullable String meaning,
            @Nullable String possibly,
            @Nullable LastActivity last,
            @Nullable Long daysAtLeast,
            @Nullable Long daysAtMost,
            @Nullable LocalDate quietOn,
            @Nullable LocalDate dormantOn,
            @Nullable Rule rule,
            LocalDate asOf) {

        public record LastActivity(
                @Nullable UUID record,
                @Nullable String recordKind,
                @Nullable String kind,
                @Nullable String subject,
                @Nullable KnownDate on) {

            /// Where the portal shows it, or nothing.
            public @Nullable String place() {
                return Places.of(recordKind, record);
            }
        }

        public record Rule(
                int quietMonths,
                int dormantMonths,
                LocalDate validFrom,
                @Nullable String source) {}

        /// How loudly the state is shown.
        public String tone() {
            return switch (state) {
                case "lively" -> "good";
                case "quiet" -> "wait";
                case "dormant" -> "bad";
                default -> "";
            };
        }

        public boolean isExact() {
            return daysAtLeast != null && daysAtLeast.equals(daysAtMost);
        }
    }

    public record Jubilee(KnownDate on, int years, boolean round) {}

    /// @param side `ours` or `theirs`
    public record NextStep(
            UUID commitmentId,
            String title,
            String side,
            @Nullable String owner,
            @Nullable LocalDate dueOn,
            boolean overdue) {}

    /// A fact that is told differently.
    ///
    /// @param about which of several facts of the sort, if there are several
    public record Difference(String fact, @Nullable String about, List<Statement> statements) {}

    /// What one side says.
    ///
    /// @param side `OURS`, `PARTNER` or `SOURCE`
    /// @param supersededBy the later word of the same side
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
            @Nullable String audience,
            Instant at,
            @Nullable String by,
            @Nullable UUID supersededBy,
            @Nullable Instant resolvedAt,
            @Nullable String resolvedBy,
            @Nullable String resolution) {}

    /// Somebody else leads a side.
    public record LeadershipChange(
            UUID id,
            String side,
            String office,
            @Nullable KnownDate from,
            @Nullable String note,
            @Nullable String source,
            @Nullable List<Suggestion> suggestions) {}

    public record Suggestion(String code, String name) {}

    /// The anniversary of one relation.
    public record Anniversary(
            @Nullable UUID partnershipId,
            With partner,
            String kind,
            KnownDate since,
            KnownDate on,
            int years,
            boolean round,
            @Nullable String name) {}

    /// How many relations are of each sort.
    public record Counts(List<Count> items, @Nullable String definition, LocalDate asOf, long total, long ended) {

        public record Count(String code, String name, long count) {}
    }

    /// What lies around a partner and in it, with the ties of each.
    public record Around(Level here, List<Level> around, List<Level> within) {

        public record Level(
                UUID partnerId, String code, String name, String country, String kind, List<Relation> ties) {}

        public boolean hasOthers() {
            return !around.isEmpty() || !within.isEmpty();
        }
    }

    public boolean may(String action) {
        return actions != null && actions.contains(action);
    }

    public boolean hasEnded() {
        return ending != null;
    }

    public List<Difference> differences() {
        return openDifferences == null ? List.of() : openDifferences;
    }

    /// Whether a word is one of an open difference.
    boolean tellsDifferently(Statement word) {
        return differences().stream()
                .flatMap(each -> each.statements().stream())
                .anyMatch(each -> each.id().equals(word.id()));
    }

    public List<Because> reasons() {
        return because == null ? List.of() : because;
    }
}
