package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import java.util.List;
import java.util.UUID;

/// The relations with partners, as far as the register has to speak of them. Who keeps them knows the register; the
/// register does not know him.
public interface Ties {

    /// Takes the relations that are said of a partner when he is registered, in the running transaction.
    ///
    /// @throws Refusal 422 if there is no such kind of partnership, or one is named twice
    void begin(UUID partnerId, List<StatedPartnership> stated, Caller caller);
}
