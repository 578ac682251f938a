package id.jembatan.kpi.indicator;

import id.jembatan.kpi.wording.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A way in which the figures of an indicator may be split, such as by sex. The categories leave nobody out and count
/// nobody twice, so that they add up; who is not known goes into a category of his own.
public record Dimension(
        @NotNull @Pattern(regexp = NamedLevel.CODE) @Schema(examples = "sex")
        String code,

        @NotNull @Valid Wording label,
        @NotNull @Size(min = 1, max = 200) List<@Valid @NotNull Category> categories) {

    /// One part of the split.
    @Schema(name = "DimensionCategory")
    public record Category(
            @NotNull @Pattern(regexp = NamedLevel.CODE) @Schema(examples = "female")
            String code,

            @NotNull @Valid Wording label) {}

    @SuppressWarnings("NullAway") // a missing list is for the validator to name
    public Dimension {
        categories = categories == null ? null : List.copyOf(categories);
    }

    public boolean has(String category) {
        return categories.stream().anyMatch(it -> it.code().equals(category));
    }

    /// Whether everything that could be said by the other can still be said by this one.
    boolean covers(Dimension other) {
        return code.equals(other.code) && other.categories.stream().allMatch(it -> has(it.code()));
    }
}
