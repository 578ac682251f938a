package id.jembatan.partners.reminder;

import jakarta.enterprise.context.ApplicationScoped;

/// Tells what is due, as the clock would do it, for the tests of the features that plan.
@ApplicationScoped
public class Teller {

    private final Dispatcher dispatcher;

    Teller(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /// @return how many were told
    public int tell() {
        return dispatcher.tell();
    }
}
