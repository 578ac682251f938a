package id.jembatan.agreements.agreement;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A step on the partner's own side, told by its officer or by who heard of it.
///
/// @param done when, as far as it is known; today by default
/// @param fields values by field of the procedure that come with it
/// @param checklists answers by checklist and item that come with it; those of earlier steps stay
public record MoveTrack(
        @NotBlank @Size(max = 100) String move,
        @Nullable PartialDate done,
        @Nullable @Size(max = 4000) String reason,
        @Nullable @Size(min = 1, max = 2000) String explanation,
        @Nullable @Valid OutsideAct act,
        @Nullable @Size(max = 50) Map<String, @NotNull @Size(max = 4000) String> fields,
        @Nullable @Size(max = 50) Map<String, @NotNull Map<String, @NotNull @Valid GivenAnswer>> checklists) {

    MakeMove asMove() {
        return new MakeMove(move, reason, null, done, explanation, act);
    }
}
