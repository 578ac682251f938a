package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Why something is taken back, undone or put right.
public record GiveReason(@NotBlank @Plain @Size(max = 500) String reason) {

    public GiveReason {
        reason = reason == null ? "" : reason.strip();
    }
}
