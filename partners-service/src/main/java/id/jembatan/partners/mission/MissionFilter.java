package id.jembatan.partners.mission;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.place.CountryCode;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which missions are asked for.
public class MissionFilter {

    @QueryParam("code")
    @Nullable @Plain
    @Size(max = 90) @Parameter(description = "The stable code, such as `kbri-ankara`")
    String code;

    @QueryParam("kind")
    @Nullable @Parameter(description = "What sort of mission", schema = @Schema(implementation = MissionKind.class))
    String kind;

    @QueryParam("country")
    @Nullable @CountryCode
    @Parameter(description = "Accredited to this country today; ISO 3166-1 alpha-2")
    String country;

    /// @throws Refusal 400 if there is no such kind
    Optional<MissionKind> kind() {
        return Optional.ofNullable(kind)
                .map(each -> MissionKind.of(each)
                        .orElseThrow(() -> new Refusal(CommonProblem.MALFORMED_REQUEST)
                                .at("kind", CommonProblem.WRONG_TYPE, each)));
    }
}
