package id.jembatan.agreements.neighbour;

import java.util.UUID;

/// Said inside the transaction in which news of a partner was heard.
///
/// @param folded all names of the partner, folded, each between bars
/// @param nameable whether a case that knows only a name may be linked to this record
/// @param before whose record held what this one held, before the news
/// @param current whose record holds it now: another one after a merge, its own again when that is undone
public record PartnerHeard(UUID partnerId, String folded, boolean nameable, UUID before, UUID current) {

    public boolean followed() {
        return !before.equals(current);
    }
}
