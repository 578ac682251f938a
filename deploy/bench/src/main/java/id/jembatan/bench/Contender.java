package id.jembatan.bench;

import java.time.Duration;

/// Somebody who takes part in the rounds.
///
/// @param name for the report
/// @param service the process of the service that serves it, or 0 if none does
/// @param load runs as fast as it can for a time, and tells how many were served and how many per second
record Contender(String name, long service, Load load) {

    /// One run.
    interface Load {
        Served run(Duration time);
    }

    /// @param count how many
    /// @param perSecond how many per second
    /// @param remark for the raw output
    record Served(long count, double perSecond, String remark) {}
}
