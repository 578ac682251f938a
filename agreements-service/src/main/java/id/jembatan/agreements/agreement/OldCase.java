package id.jembatan.agreements.agreement;

import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of an older register, ready to be taken in.
///
/// @param partners names as they are written; a known one is linked
/// @param endDate the last day of its term; kept as a statement where the procedure has no such field
/// @param status what the source says of it, in its own words
public record OldCase(
        String reference,
        String procedure,
        String kind,
        String title,
        String stage,
        PartialDate openedOn,
        List<String> partners,
        List<String> sectors,
        @Nullable String agency,
        @Nullable LocalDate endDate,
        @Nullable String goals,
        @Nullable String status,
        @Nullable String source,
        @Nullable String certainty,
        List<MakeStatement> statements) {}
