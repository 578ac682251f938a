package id.jembatan.platform.vault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether what is kept is still there and unchanged.
///
/// @param files how many are kept; the same bytes once
/// @param read how many of them have been read again at least once
/// @param oldestReading when the one that waits longest was read; absent before the first reading
/// @param orphansRemoved files without a record that sweeps have taken away, ever
/// @param missing at most the first thousand
/// @param altered at most the first thousand
public record IntegrityView(
        long files,
        long read,
        @Nullable Instant oldestReading,
        @Nullable Instant newestReading,
        long orphansRemoved,
        List<Fault> missing,
        List<Fault> altered) {

    /// @param documents how many records have these bytes
    public record Fault(String hash, long size, long documents, Instant noticedAt) {}

    IntegrityView with(List<Fault> lost, List<Fault> changed) {
        return new IntegrityView(files, read, oldestReading, newestReading, orphansRemoved, lost, changed);
    }
}
