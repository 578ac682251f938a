package id.jembatan.agreements.instrument;

import id.jembatan.agreements.procedure.Label;
import org.jspecify.annotations.Nullable;

/// A kind of instrument.
///
/// @param bothSides whether both sides sign it
/// @param hasTerm whether it carries the relation while it is in force
/// @param changes what it does to the text that it rests on
/// @param deposit whether the original is deposited; null while nobody has looked
public record Kind(
        String code,
        Label label,
        boolean bothSides,
        PowersRule powers,
        boolean hasTerm,
        @Nullable Changes changes,
        @Nullable Boolean deposit) {

    /// When our signatory needs full powers.
    public enum PowersRule {
        NEEDED,
        NOT_NEEDED,
        UNDER_PARENT,
        LIKE_PARENT,
        OPTIONAL
    }

    public enum Changes {
        AMENDS,
        EXTENDS,
        ENDS
    }
}
