package id.jembatan.agreements.neighbour;

import java.util.UUID;

/// Said inside the transaction in which news of a partner was heard.
///
/// @param folded all names of the partner, folded, each between bars
public record PartnerHeard(UUID partnerId, String folded) {}
