package id.jembatan.kpi.programme;

import id.jembatan.kpi.goal.Goal;
import id.jembatan.kpi.neighbour.KnownAgreement;
import id.jembatan.kpi.neighbour.KnownPartnership;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.time.PartialDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A programme in a list.
///
/// @param activities without those that were dropped
/// @param late open ones that are over due today
record ProgrammeItem(
        UUID id,
        @Nullable String code,
        String title,
        Subject subject,
        @Nullable Integer year,
        @Nullable PartialDate from,
        @Nullable PartialDate until,
        Programme.@Nullable Ended ended,
        long activities,
        long done,
        long late,
        long version) {

    /// What it belongs to.
    ///
    /// @param reference of an agreement, the code of a partnership's partner, or the code of a goal
    /// @param title of an agreement or a goal, or the partner's present name
    record Subject(
            Programme.Subject kind, UUID id, @Nullable String reference, String title) {}

    static ProgrammeItem of(Programmes.Counted counted, Caller caller) {
        var it = counted.found().programme();
        var said = it.changeable();
        return new ProgrammeItem(
                it.id(),
                it.code(),
                it.title().in(caller.language()),
                subject(counted.found(), caller),
                said.year(),
                said.from(),
                said.until(),
                it.ended(),
                counted.activities(),
                counted.done(),
                counted.late(),
                it.version());
    }

    static Subject subject(Programmes.Found found, Caller caller) {
        var it = found.programme();
        return switch (it.subjectKind()) {
            case AGREEMENT -> ofAgreement(it.subject(), found.agreement());
            case PARTNERSHIP -> ofPartnership(it.subject(), found.partnership(), found.partnerName());
            case GOAL -> ofGoal(it.subject(), found.goal(), caller);
        };
    }

    private static Subject ofAgreement(UUID id, @Nullable KnownAgreement agreement) {
        return new Subject(
                Programme.Subject.AGREEMENT,
                id,
                agreement == null ? null : agreement.reference(),
                agreement == null ? "" : agreement.title());
    }

    private static Subject ofPartnership(UUID id, @Nullable KnownPartnership partnership, @Nullable String name) {
        var code = partnership == null ? null : partnership.partnerCode();
        return new Subject(Programme.Subject.PARTNERSHIP, id, code, name != null ? name : code == null ? "" : code);
    }

    private static Subject ofGoal(UUID id, @Nullable Goal goal, Caller caller) {
        return new Subject(
                Programme.Subject.GOAL,
                id,
                goal == null ? null : goal.code(),
                goal == null ? "" : goal.title().in(caller.language()));
    }
}
