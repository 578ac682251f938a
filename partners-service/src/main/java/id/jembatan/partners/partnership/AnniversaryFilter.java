package id.jembatan.partners.partnership;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which anniversaries are asked for.
public class AnniversaryFilter {

    @QueryParam("from")
    @Nullable @Parameter(description = "The first day; today if absent. One known by its year falls on every day of it")
    LocalDate from;

    @QueryParam("until")
    @Nullable @Parameter(description = "The last day, at most ten years later; a year later if absent")
    LocalDate until;

    @QueryParam("round")
    @Parameter(description = "Only those that end a round number of years")
    boolean round;
}
