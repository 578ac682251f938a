package id.jembatan.platform.refusal;

import java.util.Set;

/// Recognises that somebody else was first: the loser of two simultaneous changes gets 412, never a 500.
///
/// By name, because the gateway shares this code and has no persistence on its class path.
final class LostUpdates {

    private static final Set<String> NAMES = Set.of(
            "jakarta.persistence.OptimisticLockException",
            "org.hibernate.StaleObjectStateException",
            "org.hibernate.StaleStateException");

    private LostUpdates() {}

    static boolean caused(Throwable failure) {
        return Failures.chain(failure)
                .anyMatch(each -> NAMES.contains(each.getClass().getName()));
    }
}
