package id.jembatan.platform.journal;

import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The end of the chain. Whoever writes it down can later prove that nothing before it was removed or altered.
///
/// @param chainNo how many entries are sealed
/// @param hash of the last of them, in hexadecimal digits; zeros before the first
/// @param at when it was sealed
public record Seal(
        @Schema(examples = "4711") long chainNo,
        @Schema(pattern = "[0-9a-f]{64}") String hash,
        @Nullable Instant at) {

    static Seal of(long chainNo, byte[] hash, @Nullable Instant at) {
        return new Seal(chainNo, HexFormat.of().formatHex(hash), at);
    }
}
