package id.jembatan.partners.contact;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came, or would come, of a file of cards. It names cards by their number in the file and nobody by name.
///
/// @param dryRun nothing was stored, whatever the counts say
@Schema(name = "CardImportReport")
public record CardReport(
        boolean dryRun,
        int cards,
        int created,
        int changed,
        int unchanged,
        int refused,
        List<Taken> taken,
        List<Finding> findings) {

    /// What became of a card that was taken.
    ///
    /// @param contact absent in a dry run
    @Schema(name = "CardTaken")
    public record Taken(int card, Outcome outcome, @Nullable UUID contact) {}

    /// What can become of a card that is taken.
    @Schema(
            name = "CardOutcome",
            enumeration = {"created", "changed", "unchanged"})
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED;

        @com.fasterxml.jackson.annotation.JsonValue
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Something about a card.
    ///
    /// @param card as counted in the file, from 1
    /// @param line on which the card begins
    /// @param property such as `EMAIL`, or the field of a contact that it was to fill
    /// @param severity `error`: the card was not taken; `warning`: it was
    @Schema(name = "CardFinding")
    public record Finding(
            int card,
            int line,
            @Nullable String property,
            String code,
            String detail,
            @Schema(enumeration = {"error", "warning"}) String severity) {}
}
