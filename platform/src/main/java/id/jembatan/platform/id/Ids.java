package id.jembatan.platform.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes ids: UUID version 7 (RFC 9562), which an index appends at its end instead of all over itself.
///
/// The time inside is that of the machine and never that of a test's clock: an id is a name, and nobody may read a
/// fact from it.
public final class Ids {

    private static final Clock MACHINE = Clock.systemUTC();
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Milliseconds since 1970 in the upper 52 bits, a counter in the lower 12 (RFC 9562, 6.2, method 1).
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    /// @return an id that is greater than every one before it in this process
    public static UUID next() {
        var random = RANDOM.nextLong();
        // Half of the counter's room is left for those that come in the same millisecond.
        var fresh = MACHINE.millis() << 12 | random >>> 53;
        var moment = LAST.updateAndGet(last -> Math.max(last + 1, fresh));
        var upper = moment >>> 12 << 16 | 0x7000L | moment & 0xFFFL;
        return new UUID(upper, RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
