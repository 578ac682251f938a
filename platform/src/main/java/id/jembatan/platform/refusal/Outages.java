package id.jembatan.platform.refusal;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/// Recognises that a database or a neighbour cannot be reached: 503 with `Retry-After`, never a 500.
final class Outages {

    private Outages() {}

    static boolean caused(Throwable failure) {
        return first(failure).isPresent();
    }

    static String sentence(Throwable failure) {
        return first(failure).map(Failures::sentence).orElse("");
    }

    private static Optional<Throwable> first(Throwable failure) {
        return Failures.chain(failure).filter(Outages::isOutage).findFirst();
    }

    private static boolean isOutage(Throwable each) {
        return switch (each) {
            case ConnectException _, SQLTransientConnectionException _, SQLNonTransientConnectionException _ -> true;
            // Class 08 is a lost connection, 57P a server that is going down or coming up (PostgreSQL, appendix A);
            // the pool's own time-out has no state at all.
            case SQLException sql -> {
                var state = sql.getSQLState();
                yield state == null
                        ? String.valueOf(sql.getMessage()).contains("Acquisition timeout")
                        : state.startsWith("08") || state.startsWith("57P");
            }
            default -> false;
        };
    }
}
