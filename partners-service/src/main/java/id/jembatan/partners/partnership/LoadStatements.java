package id.jembatan.partners.partnership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Statements gathered elsewhere, each with the relation that it is about.
public record LoadStatements(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Row> statements) {

    /// One of them.
    ///
    /// @param partner the code of the partner
    /// @param kind of which kind the relation is; the one that goes on, or ended last
    @Schema(name = "LoadStatement")
    public record Row(
            @NotBlank @Size(max = 90) @Schema(examples = "my-kuala-lumpur")
            String partner,

            @NotBlank @Size(max = 60) @Schema(examples = "letter_of_intent")
            String kind,

            @NotNull @Valid MakeStatement says) {}
}
