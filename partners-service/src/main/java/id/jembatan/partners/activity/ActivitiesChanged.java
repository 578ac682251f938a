package id.jembatan.partners.activity;

import java.util.Set;
import java.util.UUID;

/// Said inside the transaction in which signs of life were entered, corrected or taken back.
///
/// @param partners whose
public record ActivitiesChanged(Set<UUID> partners) {

    public ActivitiesChanged {
        partners = Set.copyOf(partners);
    }
}
