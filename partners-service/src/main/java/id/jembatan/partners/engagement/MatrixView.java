package id.jembatan.partners.engagement;

import id.jembatan.partners.registry.PartnerRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Who learned what from whom: what was held, by partner, sector and direction.
///
/// @param items one for each combination that there is; an engagement with two sectors stands in two of them
@Schema(name = "ExchangeMatrix")
public record MatrixView(@Nullable LocalDate from, @Nullable LocalDate until, Instant asOf, List<Cell> items) {

    /// @param sector a code of listSectors; absent where none is named
    /// @param engagements how many surely began in the period
    /// @param possibly how many more may have, for their day is not known well enough
    @Schema(name = "ExchangeMatrixCell")
    public record Cell(
            PartnerRef partner, @Nullable String sector, Direction direction, long engagements, long possibly) {}
}
