package id.jembatan.kpi.portfolio;

import id.jembatan.kpi.neighbour.Narrowing;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What the portfolio may be narrowed to.
public class PortfolioFilter {

    @QueryParam("country")
    @Pattern(regexp = "[A-Z]{2}") @Nullable String country;

    @QueryParam("partner")
    @Parameter(description = "The code of a partner")
    @Pattern(regexp = "[a-z]{2}-[a-z0-9-]+") @Size(max = 200) @Nullable String partner;

    @QueryParam("sector")
    @Pattern(regexp = "[A-Z0-9-]+") @Size(max = 60) @Nullable String sector;

    @QueryParam("goal")
    @Parameter(description = "What is measured for a goal or one under it, or for what contributes to these")
    @Nullable UUID goal;

    @QueryParam("kind")
    @Parameter(description = "What a card is about", schema = @Schema(enumeration = {"AGREEMENT", "GOAL", "PROGRAMME"}))
    @Pattern(regexp = "AGREEMENT|GOAL|PROGRAMME") @Nullable String kind;

    Narrowing narrowing() {
        return new Narrowing(country, partner, sector);
    }

    /// Those that were used, by their names.
    Map<String, String> used() {
        var used = new TreeMap<String, String>();
        narrowing().values().forEach((name, value) -> used.put(name, value.toString()));
        if (goal != null) {
            used.put("goal", goal.toString());
        }
        if (kind != null) {
            used.put("kind", kind);
        }
        return used;
    }
}
