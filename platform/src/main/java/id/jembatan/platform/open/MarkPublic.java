package id.jembatan.platform.open;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something is to be public from now on, or no longer; with the reason, which stays inside.
@Schema(name = "MarkPublic")
public record MarkPublic(
        @JsonProperty("public") @NotNull Boolean isPublic,
        @NotBlank @Size(max = 2000) String reason) {}
