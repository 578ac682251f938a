package id.jembatan.platform.refusal;

import java.util.Optional;
import java.util.stream.Stream;

/// What a failure was caused by.
public final class Failures {

    /// Deeper than any honest chain; a chain that ends in itself ends here.
    private static final int DEPTH = 20;

    private Failures() {}

    /// The failure and its causes, the outermost first.
    public static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause)
                .limit(DEPTH);
    }

    /// The outermost of a kind.
    public static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /// What went wrong at the bottom of it.
    public static Throwable root(Throwable failure) {
        return chain(failure).reduce(failure, (_, deeper) -> deeper);
    }

    /// Its kind and its words, for the log: a host that is not found says its name only.
    public static String sentence(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    /// What went wrong at the bottom of it, in its own words, or the name of its kind if it has none.
    public static String reason(Throwable failure) {
        var root = root(failure);
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
