package id.jembatan.partners.partnership;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How many relations there are, with what that means.
///
/// @param definition what was counted, in the language of the request
/// @param asOf the day in the zone of the office
/// @param total all that the filter selects for this caller
/// @param ended how many of them have ended; they are not among the items
@Schema(name = "PartnershipCounts")
public record CountsView(
        String by, String name, String definition, LocalDate asOf, long total, long ended, List<Item> items) {

    /// One of the counts.
    ///
    /// @param code `not_known` for relations whose stage nothing tells
    /// @param surely how many of them surely began within the days asked for
    /// @param possibly how many may have begun within them, for their date is not known so precisely
    @Schema(name = "PartnershipCount")
    public record Item(String code, String name, long count, long surely, long possibly) {}
}
