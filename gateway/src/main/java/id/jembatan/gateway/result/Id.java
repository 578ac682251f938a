package id.jembatan.gateway.result;

import java.util.UUID;

/// What was made: its id is all that a page needs to go there.
public record Id(UUID id) {}
