package id.jembatan.agreements.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A number with everything that it needs to be one.
///
/// @param definition what is counted, in the reader's language
/// @param filters the filters that were used, by their names
/// @param value what is counted for sure
/// @param possibly how many more it may be: their date is known by month or year only
/// @param list where the cases behind the number are listed
/// @param groups the same, divided
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureView(
        String definition,
        Map<String, String> filters,
        long value,
        long possibly,
        Instant asOf,
        String list,
        @Nullable List<Group> groups) {

    /// @param key absent where cases have none
    /// @param list absent where there is no key to list by
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(
            @Nullable String key,
            long value,
            long possibly,
            @Nullable String list) {}
}
