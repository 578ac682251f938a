package id.jembatan.gateway.result;

import java.util.UUID;

/// A scorecard in a list.
///
/// @param indicators how many it has
public record ScorecardItem(UUID id, Scorecard.Subject subject, int indicators) {}
