package id.jembatan.gateway.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A time for which a figure is owed.
///
/// @param open whether this reader may report for it, although it is locked
public record ReportingPeriod(
        Period period,
        @Nullable LocalDate dueOn,
        String origin,
        @Nullable Lock lock,
        boolean open) {

    public record Lock(String reason, String by, Instant at, List<Unlock> unlocks) {}

    public record Unlock(String account, Instant until, String reason, String by) {}

    /// All of a use.
    public record All(List<ReportingPeriod> items) {}

    public boolean mayReport() {
        return lock == null || open;
    }
}
