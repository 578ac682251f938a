package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Caller;
import java.util.UUID;

/// Told when what points at one partner points at another one, in the same transaction: for a feature that keeps
/// something computed, or tells others whose its records are. The rows themselves have moved already (see [Pointers]).
public interface AfterMerge {

    /// @param from the partner that had them
    /// @param to the partner that has them now
    void moved(UUID from, UUID to, Caller caller);
}
