package id.jembatan.kpi.programme;

import id.jembatan.kpi.wording.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A new activity or milestone of a programme.
///
/// @param code a stable short name within the programme
public record AddActivity(
        @Nullable @Pattern(regexp = "[a-zA-Z0-9][a-zA-Z0-9.-]{0,19}") String code,

        Activity.@NotNull Kind kind,
        @Min(0) @Max(100_000) @Nullable Integer position,
        @NotNull @Valid Wording title,
        @Nullable @Size(max = 300) String ourOwner,
        @Nullable @Size(max = 300) String partnerOwner,
        ActivityFacts.@Nullable Learning learning,
        ActivityFacts.@Nullable CostSide costSide,
        @Nullable @Valid Span planned,
        @Nullable @Valid Span forecast,
        @Nullable @Valid Span actual,
        @Nullable @Min(1) @Max(36_500) Integer days,
        @Nullable @Size(max = 100) List<@Valid @NotNull After> after,
        @Nullable @Size(max = 100) List<@NotNull UUID> promises,
        @Nullable @Size(max = 100) List<@NotNull UUID> indicators,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 500) String certainty,
        @Nullable @Size(max = 4000) String note) {

    ActivityFacts facts() {
        return new ActivityFacts(
                position,
                title,
                ourOwner,
                partnerOwner,
                learning,
                costSide,
                planned,
                forecast,
                actual,
                days,
                after,
                promises,
                indicators,
                source,
                certainty,
                note);
    }
}
