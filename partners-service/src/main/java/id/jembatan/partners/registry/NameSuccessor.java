package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a body.
///
/// @param successor the id of the other partner
/// @param on when, as precisely as it is known
/// @param source where this was found, word for word
public record NameSuccessor(
        @NotNull UUID successor,
        @NotNull SuccessionKind kind,
        @Nullable PartialDate on,
        @Nullable @Plain @Size(max = 2000) String source) {

    public NameSuccessor {
        source = Text.tidy(source);
    }
}
