package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.naming.Text;
import id.jembatan.partners.place.CountryCode;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which partners are asked for. Lists, maps and exports have the same filters.
public class PartnerFilter {

    @QueryParam("code")
    @Nullable @Plain
    @Size(max = 90) @Parameter(description = "The stable code, such as `kr-seoul`")
    String code;

    @QueryParam("kind")
    @Nullable @Parameter(description = "What sort of body", schema = @Schema(implementation = PartnerKind.class))
    String kind;

    @QueryParam("country")
    @Nullable @CountryCode
    @Parameter(description = "ISO 3166-1 alpha-2")
    String country;

    @QueryParam("partnershipKind")
    @Nullable @Plain
    @Size(max = 60) @Parameter(description = "Has a partnership of this kind; see listPartnershipKinds")
    String partnershipKind;

    @QueryParam("q")
    @Nullable @Plain
    @Size(max = 200) @Parameter(description = "In any name, present or former, local or not; accents and spelling slips are forgiven")
    String q;

    @QueryParam("sort")
    @Nullable @Parameter(
            description =
                    "`name` (the default), `-name`, `since` (oldest relation first), `-since`; unknown comes last",
            schema = @Schema(enumeration = {"name", "-name", "since", "-since"}))
    String sort;

    /// @throws Refusal 400 if there is no such kind
    Optional<PartnerKind> kind() {
        return Optional.ofNullable(kind).map(each -> PartnerKind.of(each).orElseThrow(() -> unreadable("kind", each)));
    }

    /// @throws Refusal 400 if there is no such order
    PartnerOrder order() {
        return sort == null ? PartnerOrder.NAME : PartnerOrder.of(sort).orElseThrow(() -> unreadable("sort", sort));
    }

    Optional<String> words() {
        return Optional.ofNullable(Text.tidy(q));
    }

    private static Refusal unreadable(String parameter, @Nullable String value) {
        return new Refusal(CommonProblem.MALFORMED_REQUEST)
                .at(parameter, CommonProblem.WRONG_TYPE, String.valueOf(value));
    }
}
