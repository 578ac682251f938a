package id.jembatan.partners.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure as the API shows it.
///
/// @param value absent where it is not defined, such as a share of nothing
/// @param parts what it is made of, by name: whoever doubts it can add it up
/// @param possibly how much more it may be, because dates are not known well enough to tell whether they lie in the
///     period
/// @param definition in the language of the request
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
        @Schema(examples = "P10") String code,
        String unit,
        @Nullable BigDecimal value,
        Map<String, BigDecimal> parts,
        @Nullable Map<String, BigDecimal> possibly,
        String definition,
        String source) {}
