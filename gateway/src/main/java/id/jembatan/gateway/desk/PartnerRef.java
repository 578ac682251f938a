package id.jembatan.gateway.desk;

import java.util.UUID;

/// A partner as other records name it.
///
/// @param country ISO 3166-1 alpha-2
public record PartnerRef(UUID id, String code, String name, String country) {}
