package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Says how far things are with a partner.
///
/// @param from since when, as precisely as it is known
/// @param reason why it is said
/// @param source where this was found, word for word
public record ReachStage(
        @NotNull PartnerStage stage,
        @Nullable PartialDate from,
        @NotBlank @Plain @Size(max = 500) String reason,
        @Nullable @Plain @Size(max = 2000) String source) {

    public ReachStage {
        reason = reason == null ? "" : reason.strip();
        source = Text.tidy(source);
    }
}
