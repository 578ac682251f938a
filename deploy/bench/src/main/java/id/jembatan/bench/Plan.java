package id.jembatan.bench;

import java.time.Duration;
import java.util.Set;

/// How long things take in this run.
///
/// @param parts what is measured
/// @param shortened only tries whether everything works: its figures mean nothing
/// @param deadline when the run has to be over, as a value of [System#nanoTime]
record Plan(Set<Part> parts, boolean shortened, long deadline) {

    /// What each part may take, making up rows not counted.
    private static final Duration BOX = Duration.ofSeconds(300);

    enum Part {
        RIGHTS,
        READ,
        LIST,
        SEARCH,
        EXPORT,
        IMPORT,
        CASE,
        NEXT,
        CASES,
        CASE_SEARCH,
        MOVE,
        OBSERVATION,
        PORTFOLIO,
        GATEWAY,
        START
    }

    static Plan of(Set<Part> parts, boolean shortened) {
        return new Plan(parts, shortened, System.nanoTime() + BOX.toNanos());
    }

    /// The same with the whole time for the part that begins now.
    Plan anew() {
        return of(parts, shortened);
    }

    Duration window() {
        return Duration.ofSeconds(shortened ? 2 : 3);
    }

    /// How long a warm-up may take before its windows have to agree.
    Duration warmUp() {
        return Duration.ofSeconds(shortened ? 8 : 75);
    }

    Duration round() {
        return Duration.ofSeconds(shortened ? 2 : 5);
    }

    int rounds() {
        return shortened ? 2 : 5;
    }

    Duration openModel() {
        return Duration.ofSeconds(shortened ? 2 : 12);
    }

    int starts() {
        return shortened ? 1 : 5;
    }

    /// Whether there is time for another thing that takes so long, and for what comes after it.
    boolean hasTimeFor(Duration time) {
        return System.nanoTime() + time.toNanos() < deadline;
    }

    Duration left() {
        return Duration.ofNanos(deadline - System.nanoTime());
    }
}
