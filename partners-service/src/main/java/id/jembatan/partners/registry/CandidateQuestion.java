package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.place.CountryCode;
import id.jembatan.partners.place.Location;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// A body that somebody is about to enter, in the parameters of a question.
public class CandidateQuestion {

    @QueryParam("name")
    @NotBlank @Plain
    @Size(max = 200) @Parameter(description = "In any language and script")
    @Nullable String name;

    @QueryParam("localName")
    @Nullable @Plain
    @Size(max = 200) @Parameter(description = "The same in its own tongue")
    String localName;

    @QueryParam("country")
    @NotNull @CountryCode
    @Parameter(description = "ISO 3166-1 alpha-2")
    @Nullable String country;

    @QueryParam("kind")
    @Nullable @Parameter(description = "What sort of body", schema = @Schema(implementation = PartnerKind.class))
    String kind;

    @QueryParam("latitude")
    @Nullable @DecimalMin("-90") @DecimalMax("90") @Parameter(description = "In degrees")
    BigDecimal latitude;

    @QueryParam("longitude")
    @Nullable @DecimalMin("-180") @DecimalMax("180") @Parameter(description = "In degrees")
    BigDecimal longitude;

    @QueryParam("identifier")
    @Nullable @Plain
    @Size(max = 270) @Parameter(description = "Scheme and value, such as `wikidata:Q3640`")
    String identifier;

    /// @throws Refusal 400 if there is no such kind
    Sought sought() {
        var sort = Optional.ofNullable(kind)
                .map(each -> PartnerKind.of(each)
                        .orElseThrow(() -> new Refusal(CommonProblem.MALFORMED_REQUEST)
                                .at("kind", CommonProblem.WRONG_TYPE, each)))
                .orElse(null);
        var colon = identifier == null ? -1 : identifier.indexOf(':');
        return new Sought(
                "asked",
                sort,
                Stream.of(name, localName).filter(Objects::nonNull).toList(),
                Objects.requireNonNull(country),
                latitude == null || longitude == null ? null : new Location(latitude, longitude),
                identifier == null || colon < 0
                        ? Map.of()
                        : Map.of(identifier.substring(0, colon), identifier.substring(colon + 1)),
                null);
    }
}
