package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says that two records that look alike are of two bodies.
///
/// @param other the id of the other partner
public record CallNamesakes(
        @NotNull UUID other,
        @Nullable @Plain @Size(max = 500) String reason) {

    public CallNamesakes {
        reason = Text.tidy(reason);
    }
}
