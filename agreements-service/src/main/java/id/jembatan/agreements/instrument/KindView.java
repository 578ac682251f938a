package id.jembatan.agreements.instrument;

import org.jspecify.annotations.Nullable;

/// A kind of instrument as the API shows it.
///
/// @param powers when our signatory needs full powers
/// @param depositRequired null where nobody has looked
public record KindView(
        String code,
        String label,
        boolean bothSides,
        Kind.PowersRule powers,
        boolean hasTerm,
        Kind.@Nullable Changes changes,
        @Nullable Boolean depositRequired) {}
