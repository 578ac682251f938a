package id.jembatan.agreements.neighbour;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A partner that we know of.
public record PartnerRef(
        UUID id, String code, String name, @Nullable String country) {}
