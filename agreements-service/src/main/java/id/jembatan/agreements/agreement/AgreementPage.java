package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page of cases. A total comes with what it counts: a figure without its definition is worthless.
///
/// @param possibly with a range of days: those of the page that may lie in it and are not known precisely enough
/// @param next where to go on (`?after=`), absent on the last page
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementPage(
        List<AgreementView> items,
        @Nullable String next,
        @Nullable Long total,
        @Nullable Definition definition,
        @Nullable List<UUID> possibly) {

    /// @param text what is counted, in the reader's language
    /// @param filters the filters that were used
    /// @param asOf when it was counted
    public record Definition(String text, Map<String, String> filters, Instant asOf) {}
}
