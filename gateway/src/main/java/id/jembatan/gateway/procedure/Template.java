package id.jembatan.gateway.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a procedure, worded for the reader.
///
/// @param side OURS or PARTNER
/// @param certainty VERIFIED, PARTLY or UNVERIFIED
public record Template(
        String code,
        int version,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean inForce,
        String side,
        @Nullable String jurisdiction,
        String certainty,
        @Nullable String note,
        List<String> sources,
        @Nullable String checkedBy,
        String label,
        String legalBasis,
        List<Named> kinds,
        List<Stage> stages,
        List<Move> moves,
        List<Actor> actors,
        List<Paper> documents,
        List<Checklist> checklists,
        List<Limit> clocks) {

    /// What a service leaves out is empty.
    public Template {
        sources = sources == null ? List.of() : sources;
        kinds = kinds == null ? List.of() : kinds;
        moves = moves == null ? List.of() : moves;
        actors = actors == null ? List.of() : actors;
        documents = documents == null ? List.of() : documents;
        checklists = checklists == null ? List.of() : checklists;
        clocks = clocks == null ? List.of() : clocks;
    }

    public record Named(String code, String label) {}

    public record Stage(String code, String label, boolean isFinal) {}

    public record Move(
            String move,
            String label,
            List<String> from,
            @Nullable String to,
            String actor,
            String legalBasis,
            boolean reasonRequired,
            List<Need> needs) {

        /// What a service leaves out is empty.
        public Move {
            needs = needs == null ? List.of() : needs;
        }
    }

    public record Need(String label, String legalBasis, boolean advisory) {}

    /// @param roles who acts
    /// @param recordedBy who may write down what such a body did
    public record Actor(String code, String label, List<String> roles, List<String> recordedBy) {}

    public record Paper(String code, String label, String provider, String legalBasis, List<Named> parts) {

        /// What a service leaves out is empty.
        public Paper {
            parts = parts == null ? List.of() : parts;
        }
    }

    public record Checklist(String code, String label, String legalBasis, List<Named> items) {}

    public record Limit(String code, String label, long workingDays, String calendar, String legalBasis) {}

    /// The colour of how sure it is; the words beside it say the same.
    public String colour() {
        return switch (certainty) {
            case "VERIFIED" -> "good";
            case "PARTLY" -> "wait";
            default -> "bad";
        };
    }

    /// The steps out of a stage.
    public List<Move> from(String stage) {
        return moves.stream().filter(move -> move.from().contains(stage)).toList();
    }

    public String stageLabel(String code) {
        return stages.stream()
                .filter(stage -> stage.code().equals(code))
                .map(Stage::label)
                .findFirst()
                .orElse(code);
    }

    public String actorLabel(String code) {
        return actors.stream()
                .filter(actor -> actor.code().equals(code))
                .map(Actor::label)
                .findFirst()
                .orElse(code);
    }

    /// One version, as it was published.
    ///
    /// @param shipped whether it came with the software
    public record Version(
            int version,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            boolean inForce,
            String hash,
            boolean shipped,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy,
            @Nullable String reason) {}

    /// What is wrong with a text of a procedure.
    public record Findings(
            boolean valid,
            @Nullable String code,
            @Nullable Integer version,
            @Nullable LocalDate validFrom,
            @Nullable String hash,
            List<Slip> faults) {

        /// What a service leaves out is empty.
        public Findings {
            faults = faults == null ? List.of() : faults;
        }
    }

    public record Slip(int line, int column, String pointer, String detail) {}

    /// What a version would change for the open cases.
    ///
    /// @param homeless cases whose stage it does not know
    public record Trial(
            String code,
            int version,
            String hash,
            Instant asOf,
            long openCases,
            long homeless,
            String definition,
            List<StageTrial> stages,
            List<CaseTrial> items,
            @Nullable String next) {

        /// What a service leaves out is empty.
        public Trial {
            stages = stages == null ? List.of() : stages;
            items = items == null ? List.of() : items;
        }
    }

    public record StageTrial(
            int version,
            String stage,
            String stageLabel,
            long cases,
            @Nullable String newStage,
            List<String> movesAdded,
            List<String> movesRemoved,
            List<String> movesChanged) {}

    /// @param clocksGone time limits that run for it and that the version does not have
    public record CaseTrial(
            UUID agreementId,
            String reference,
            int version,
            String stage,
            @Nullable String newStage,
            boolean kindThere,
            List<String> clocksGone,
            boolean differs,
            List<MoveTrial> moves) {

        /// What a service leaves out is empty.
        public CaseTrial {
            clocksGone = clocksGone == null ? List.of() : clocksGone;
            moves = moves == null ? List.of() : moves;
        }
    }

    /// @param change ADDED, REMOVED or CHANGED
    public record MoveTrial(String move, String change, boolean readyBefore, boolean readyAfter) {}
}
