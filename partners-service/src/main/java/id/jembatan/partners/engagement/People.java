package id.jembatan.partners.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How many people took part, on each side; absent is not known, which is not none.
@Embeddable
@Schema(name = "PeopleOfBothSides")
public record People(
        @Nullable @Min(0) @Max(1_000_000) @Column(name = "ours")
        Integer ours,

        @Nullable @Min(0) @Max(1_000_000) @Column(name = "theirs")
        Integer theirs) {}
