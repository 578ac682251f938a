package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// Says that two records are of one body, and which of them goes on.
///
/// @param into the id of the record that holds everything afterwards
public record MergePartner(
        @NotNull UUID into,
        @NotBlank @Plain @Size(max = 500) String reason) {

    public MergePartner {
        reason = reason == null ? "" : reason.strip();
    }
}
