package id.jembatan.partners.imports;

import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An outside list beside our register, as it was when they were compared.
///
/// @param asOf the day on which the list was as it is
/// @param counts how many lines have each outcome
@Schema(name = "Reconciliation")
public record ReconciliationView(
        UUID id,
        String list,
        String source,
        LocalDate asOf,
        String sha256,
        Instant at,
        String by,
        Map<String, Object> counts) {

    /// One line of the list, or one tie of ours that it does not have.
    ///
    /// @param row in the list, as a spreadsheet counts; absent for a tie that only we have
    /// @param outcome `matched`, `differing`, `only_ours`, `only_theirs` (a one-sided
    ///     claim), `ambiguous`, `unreadable`
    /// @param why what told: `same-name`, `kind-differs`, `since-differs`, `no-such-partner`, `no-tie-on-record`,
    ///     `several-partners`, `not-in-the-list`
    /// @param candidates ids of the partners it may mean
    @Schema(name = "ReconciliationLine")
    public record Line(
            int seq,
            @Nullable Integer row,

            @Schema(enumeration = {"matched", "differing", "only_ours", "only_theirs", "ambiguous", "unreadable"})
            String outcome,

            List<String> why,
            @Nullable String name,
            @Nullable String country,
            @Nullable String kind,
            @Nullable PartialDate since,
            @Nullable String source,
            @Nullable UUID partner,
            @Nullable String partnerCode,
            @Nullable UUID partnership,
            @Nullable String ourKind,
            @Nullable PartialDate ourSince,
            List<UUID> candidates) {}
}
