package id.jembatan.agreements.agreement;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A new case.
///
/// @param procedure the code of a procedure; by default the one that the kind follows on the day
/// @param agency the department it belongs to
/// @param sharedWith codes of partners whose officers may see the case
/// @param mode RETROACTIVE to enter an old case at a later `stage`; takes the right `agreement:administer`
/// @param primarySector the one of `sectors` that comes first; the first of them by default
/// @param past the steps of an old case that have been taken, in their order; only with RETROACTIVE
/// @param openedOn the day on which it began, as far as that is known; today by default
public record OpenAgreement(
        @Nullable @Size(max = 100) String procedure,
        @NotBlank @Size(max = 100) String kind,
        @NotBlank @Size(max = 300) String title,
        @Nullable @Size(max = 100) String origin,
        @Nullable @Size(max = 50) List<@NotNull @Valid With> partners,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = SECTOR) String> sectors,
        @Nullable @Pattern(regexp = SECTOR) String primarySector,
        @Nullable @Size(max = 4000) String goals,
        @Nullable @Size(max = 50) List<@NotNull @Valid GoalRef> goalRefs,
        @Nullable @Pattern(regexp = CODE) String agency,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = CODE) String> sharedWith,

        @Nullable @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9./-]{0,60}") String reference,

        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 300) String certainty,
        Agreement.@Nullable Mode mode,
        @Nullable @Size(max = 100) String stage,
        @Nullable PartialDate openedOn,
        @Nullable @Size(max = 200) List<@NotNull @Valid PastMove> past) {

    static final String SECTOR = "[A-Z][A-Z0-9]*(-[A-Z0-9]+)*";
    static final String CODE = "[a-z0-9][a-z0-9-]{0,100}";

    /// A partner by its id, by its code, or, as long as it is not in the register, by its name.
    ///
    /// @param role by default the first one leads, and the others are parties
    public record With(
            @Nullable UUID id,
            @Nullable @Size(max = 200) String code,
            @Nullable @Size(min = 1, max = 300) String name,
            @Nullable PartyRole role) {}

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
