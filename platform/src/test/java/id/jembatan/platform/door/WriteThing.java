package id.jembatan.platform.door;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/// What a thing is made of.
public record WriteThing(
        @NotBlank @Size(max = 20) String name,
        @NotNull Colour colour,
        BigDecimal weight,
        PartialDate since,
        List<@Valid Part> parts) {

    public enum Colour {
        RED,
        GREEN
    }

    public record Part(@NotBlank String label) {}
}
