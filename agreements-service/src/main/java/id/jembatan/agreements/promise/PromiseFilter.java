package id.jembatan.agreements.promise;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of promises can be narrowed by.
public class PromiseFilter {

    @QueryParam("agreement")
    @Nullable UUID agreement;

    @QueryParam("instrument")
    @Nullable UUID instrument;

    @QueryParam("state")
    @Nullable @Pattern(regexp = "NOT_PICKED_UP|PICKED_UP|KEPT|BROKEN|SUPERSEDED") String state;

    @QueryParam("indicator")
    @Nullable @Size(max = 200) String indicator;

    @QueryParam("measurable")
    @Nullable @Pattern(regexp = "true|false") @Parameter(description = "false: those that openly have no figure")
    String measurable;

    Promises.Filter filter() {
        return new Promises.Filter(
                agreement,
                instrument,
                state == null ? null : Promise.State.valueOf(state),
                indicator,
                measurable == null ? null : measurable.equals("true"));
    }
}
