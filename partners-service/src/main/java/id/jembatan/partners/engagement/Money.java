package id.jembatan.partners.engagement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An amount in a currency.
///
/// @param currency ISO 4217
@Schema(name = "Money")
public record Money(
        @NotNull @PositiveOrZero @Digits(integer = 20, fraction = 4) @Schema(type = SchemaType.STRING, examples = "12500000.00")
        BigDecimal amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(examples = "IDR")
        String currency) {}
