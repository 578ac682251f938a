package id.jembatan.partners.place;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A point on the map in degrees (WGS 84): north and east are positive, six decimals (about ten centimetres) at most.
@Embeddable
@NotSwapped
public record Location(
        @NotNull @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 6) @Schema(type = SchemaType.STRING, examples = "39.9334")
        BigDecimal latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 6) @Schema(type = SchemaType.STRING, examples = "32.8597")
        BigDecimal longitude) {

    public Location {
        latitude = latitude == null ? latitude : plain(latitude); // its absence is for the rules above to refuse
        longitude = longitude == null ? longitude : plain(longitude);
    }

    /// One point is one value, however many zeros were written.
    private static BigDecimal plain(BigDecimal degrees) {
        var stripped = degrees.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
