package id.jembatan.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A process that can be found again later. The system gives numbers away a second time, so the moment of the
/// start belongs to the identity.
///
/// @param pid process number
/// @param started when it started, milliseconds since 1970 (UTC); 0 if the system does not tell
public record Running(long pid, long started) {

    /// Two readings of the same start differ when the system's clock was adjusted in between.
    private static final long TOLERANCE_MILLIS = 2_000;

    public static Running of(ProcessHandle handle) {
        return new Running(handle.pid(), startOf(handle));
    }

    public static Running self() {
        return of(ProcessHandle.current());
    }

    /// Reads what [#toString] wrote.
    ///
    /// @throws IllegalArgumentException if the text is something else
    public static Running parse(String text) {
        var halves = text.strip().split("@", 2);
        if (halves.length != 2) {
            throw new IllegalArgumentException("Not a process: " + text);
        }
        return new Running(Long.parseLong(halves[0]), Long.parseLong(halves[1]));
    }

    /// The living process, or empty: it has ended, or its number belongs to another one now.
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> Math.abs(startOf(handle) - started) <= TOLERANCE_MILLIS)
                .filter(handle -> !isZombie());
    }

    public boolean alive() {
        return handle().isPresent();
    }

    /// Asks it to end, and ends it by force when it has not within the time given.
    public void end(Duration patience) {
        handle().ifPresent(handle -> {
            handle.destroy();
            if (!hasEnded(patience)) {
                handle.destroyForcibly();
                hasEnded(Duration.ofSeconds(5));
            }
        });
    }

    private boolean hasEnded(Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        while (alive()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Pause.millis(50);
        }
        return true;
    }

    /// Ended, but nobody has asked how: in a container without an init process that stays so for ever.
    private boolean isZombie() {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }

    private static long startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    @Override
    public String toString() {
        return pid + "@" + started;
    }
}
