package id.jembatan.partners.request;

import id.jembatan.platform.json.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A move of a request.
///
/// @param text the answer, or why; needed to decline and to ask again, and for an answer without results
/// @param results what goes with an answer
/// @param due the new due day or moment, when asking again
public record MoveRequest(
        @NotNull RequestMove move,
        @Nullable @Size(max = 8000) String text,
        @Nullable @Size(max = 20) List<@NotNull @Valid RequestResult> results,
        @Nullable @Valid Due due) {

    public MoveRequest {
        text = Text.tidy(text);
        results = results == null ? List.of() : results;
    }

    /// Never absent: none is an empty list.
    @Override
    public List<RequestResult> results() {
        return results == null ? List.of() : results;
    }
}
