package id.jembatan.partners.engagement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The cohorts of a programme, and what they add up to.
///
/// @param years one for each year in which a cohort begins
@Schema(name = "Cohorts")
public record CohortsView(List<Cohort.View> items, List<Year> years) {

    /// The places of one year, and of all years until then.
    ///
    /// @param enrolled absent as long as nobody has said how many took part
    @Schema(name = "PlacesOfYear")
    public record Year(
            int year,
            int planned,
            @Nullable Integer enrolled,
            int plannedInAll,
            @Nullable Integer enrolledInAll) {}
}
