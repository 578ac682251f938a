package id.jembatan.partners.partnership;

import id.jembatan.partners.registry.AfterMerge;
import id.jembatan.platform.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Two records of one partner became one, or two again: what follows from all that is known of him follows anew.
@ApplicationScoped
class MergedTies implements AfterMerge {

    private final Bonds bonds;

    MergedTies(Bonds bonds) {
        this.bonds = bonds;
    }

    @Override
    public void moved(UUID from, UUID to, Caller caller) {
        bonds.moved(from, to, caller);
    }
}
