package id.jembatan.partners.request;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which requests are asked for. Lists and exports have the same filters.
public class RequestFilter {

    @QueryParam("mission")
    @Nullable @Plain
    @Size(max = 90) @Parameter(description = "Asked of the mission with this code")
    String mission;

    @QueryParam("partner")
    @Nullable @Parameter(description = "About this partner")
    UUID partner;

    @QueryParam("kind")
    @Nullable @Plain
    @Size(max = 60) @Parameter(description = "See listRequestKinds")
    String kind;

    @QueryParam("state")
    @Nullable @Parameter(description = "Where it stands", schema = @Schema(implementation = RequestState.class))
    String state;

    @QueryParam("keeper")
    @Nullable @Plain
    @Size(max = 110) @Parameter(description = "The desk that asks, such as `agency:sda`")
    String keeper;

    @QueryParam("open")
    @DefaultValue("false")
    @Parameter(description = "Only those that the mission still has to do something about")
    boolean open;

    @QueryParam("overdue")
    @DefaultValue("false")
    @Parameter(description = "Only those that are open and too late now")
    boolean overdue;

    @QueryParam("q")
    @Nullable @Plain
    @Size(max = 200) @Parameter(description = "In title or text; accents and spelling slips are forgiven")
    String q;

    /// @throws Refusal 400 if there is no such state
    Optional<RequestState> state() {
        return Optional.ofNullable(state)
                .map(each -> RequestState.of(each)
                        .orElseThrow(() -> new Refusal(CommonProblem.MALFORMED_REQUEST)
                                .at("state", CommonProblem.WRONG_TYPE, each)));
    }

    Optional<String> words() {
        return Optional.ofNullable(Text.tidy(q));
    }
}
