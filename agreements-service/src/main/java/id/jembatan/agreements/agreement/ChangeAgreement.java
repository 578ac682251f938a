package id.jembatan.agreements.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of a case can be changed by a merge patch. Everything else is changed by moves.
///
/// @param partners all of them, each with its role; who is left out leaves the case
/// @param primarySector the one of `sectors` that comes first; the first of them by default
/// @param fields values by field of the procedure; dates as ISO days
/// @param checklists answers by checklist and item
public record ChangeAgreement(
        @NotBlank @Size(max = 300) String title,
        @Nullable @Size(max = 100) String origin,
        @Nullable @Pattern(regexp = OpenAgreement.CODE) String agency,
        @Nullable @Size(max = 50) List<OpenAgreement.@NotNull @Valid With> partners,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = OpenAgreement.SECTOR) String> sectors,
        @Nullable @Pattern(regexp = OpenAgreement.SECTOR) String primarySector,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = OpenAgreement.CODE) String> sharedWith,
        @Nullable @Size(max = 4000) String goals,
        @Nullable @Size(max = 50) List<@NotNull @Valid GoalRef> goalRefs,
        @Nullable @Size(max = 100) Map<String, @NotNull @Size(max = 4000) String> fields,
        @Nullable @Size(max = 50) Map<String, @NotNull Map<String, @NotNull @Valid GivenAnswer>> checklists,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 300) String certainty) {}
