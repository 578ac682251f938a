package id.jembatan.partners.partnership;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many relations somebody says there are, with source and certainty.
public record LoadClaims(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Claim> claims) {

    /// One such figure.
    ///
    /// @param kinds of which kinds it speaks, see listPartnershipKinds
    /// @param definition what it counts, in the words of whoever says it
    @Schema(name = "LoadClaim")
    public record Claim(
            @NotNull @Size(min = 1, max = 20) List<@NotBlank @Plain @Size(max = 60) String> kinds,

            @NotNull @Min(0) @Max(1_000_000) Integer value,

            @NotBlank @Plain @Size(max = 500) @Schema(examples = "sister cities, Jeju included")
            String definition,

            @Nullable PartialDate on,
            @NotBlank @Plain @Size(max = 1000) String source,
            @Nullable @Plain @Size(max = 300) String certainty) {

        public Claim {
            kinds = kinds == null
                    ? List.of()
                    : kinds.stream().sorted().distinct().toList();
            definition = definition == null ? "" : definition.strip();
            source = source == null ? "" : source.strip();
            certainty = Text.tidy(certainty);
        }
    }
}
