package id.jembatan.kpi.measurement;

import id.jembatan.platform.caller.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A period that is owed or locked, as the API shows it.
///
/// @param from and until: its days; unknown for a named period unless somebody told them
/// @param dueOn the last day on which its figure is in time; null where none is owed or the end is unknown
/// @param lock why it is locked; null if it is not
/// @param open whether the caller's figures pass now
record ReportingPeriodView(
        PeriodView period,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate dueOn,
        ReportingPeriod.Origin origin,
        @Nullable Lock lock,
        boolean open) {

    @Schema(name = "PeriodLock")
    record Lock(
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant at,
            List<ReportingPeriod.Unlock> unlocks) {}

    /// All of an applied indicator, in the order of time.
    @Schema(name = "ReportingPeriods")
    record All(List<ReportingPeriodView> items) {}

    static ReportingPeriodView of(ReportingPeriod it, Caller caller, Instant now) {
        return new ReportingPeriodView(
                PeriodView.of(it.period()),
                it.fromDay(),
                it.untilDay(),
                it.dueOn(),
                it.origin(),
                it.isLocked() ? new Lock(it.lockReason(), it.lockedByName(), it.lockedAt(), it.unlocks()) : null,
                !it.isClosedFor(caller, now));
    }
}
