package id.jembatan.kpi.indicator;

import id.jembatan.kpi.wording.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One level of an ordinal indicator. The definition lists them from the lowest to the highest.
public record NamedLevel(
        @NotNull @Pattern(regexp = NamedLevel.CODE) @Schema(examples = "draft-adopted")
        String code,

        @NotNull @Valid Wording label) {

    static final String CODE = "[a-z0-9][a-z0-9-]{0,39}";
}
