package id.jembatan.partners.engagement;

import id.jembatan.partners.mission.Days;
import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is said of a cohort.
///
/// @param planned how many people are to take part
/// @param actual how many do or did; absent: not known yet
/// @param completed how many of them to the end
/// @param days how many days for each of them
public record SayCohort(
        @NotBlank @Plain @Size(max = 120) String name,
        @NotNull PartialDate from,
        @Nullable LocalDate endsOn,
        @Nullable Direction direction,
        @NotNull @Min(0) @Max(1_000_000) Integer planned,
        @Nullable @Min(0) @Max(1_000_000) Integer actual,
        @Nullable @Min(0) @Max(1_000_000) Integer completed,

        @Nullable @PositiveOrZero @Digits(integer = 5, fraction = 2) @Schema(type = SchemaType.STRING, examples = "4.5")
        BigDecimal days) {

    public SayCohort {
        name = name == null ? "" : name.strip();
        endsOn = Days.meant(endsOn);
    }
}
