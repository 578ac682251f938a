package id.jembatan.partners.notification;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.caller.Caller;
import java.util.Optional;
import java.util.Set;

/// Whose notifications a caller reads.
final class Readers {

    /// Who sits at the bureau. A reviewer of a ministry does not: he works on cases, which find him by themselves.
    private static final Set<String> AT_THE_BUREAU =
            Set.of("bureau-officer", "bureau-head", "legal-reviewer", "administrator");

    private Readers() {}

    /// The desk at which the caller sits; none for an account that belongs nowhere.
    static Optional<Desk> deskOf(Caller caller) {
        return Optional.of(Desk.of(caller))
                .filter(desk ->
                        !desk.equals(Desk.bureau()) || caller.roles().stream().anyMatch(AT_THE_BUREAU::contains));
    }

    /// Whether the caller sits at the desk that was told. An auditor looks on and sits nowhere.
    static boolean isAtItsDesk(Caller caller, Desk desk) {
        return !caller.is("auditor") && deskOf(caller).filter(desk::equals).isPresent();
    }
}
