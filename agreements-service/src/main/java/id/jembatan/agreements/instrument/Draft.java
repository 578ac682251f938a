package id.jembatan.agreements.instrument;

import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A text as it is written down before it is signed: what a form says, what a patch changes, what is sealed.
///
/// @param ourNumber the number on our side
/// @param partnerNumber the number on the partner's side
/// @param parent the instrument that this one rests on; it may be of another case
/// @param follows the instrument whose place it takes in time
/// @param whenParentEnds what the text says of itself when its parent ends
public record Draft(
        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,19}") String kind,
        @NotBlank @Size(max = 300) String title,
        @Nullable @Size(min = 1, max = 100) String ourNumber,
        @Nullable @Size(min = 1, max = 100) String partnerNumber,
        @Nullable UUID parent,
        @Nullable UUID follows,
        @Nullable @Size(max = 12) List<@NotNull @Valid Text> texts,
        @Nullable @Size(max = 40) List<@NotNull @Valid Signatory> signatories,
        @Nullable @Valid EntryRule entry,
        @Nullable @Valid TermClause term,
        @Nullable WhenParentEnds whenParentEnds,
        @Nullable @Size(max = 1000) String source,
        @Nullable @Size(max = 300) String certainty) {

    public enum WhenParentEnds {
        /// It ends on the same day.
        ENDS,
        /// It stands on its own.
        SURVIVES,
        /// What runs is brought to completion: it goes on to its own end.
        COMPLETES
    }

    /// One language version: a document of the case.
    ///
    /// @param prevailing whether this version decides where versions differ
    public record Text(
            @NotNull UUID document,

            @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
            String language,

            boolean prevailing) {}

    /// Who signs, or stands by.
    ///
    /// @param partner code of the partner, where there are several
    /// @param capacity as what: the office, not the person's other titles
    /// @param office an office that the law exempts from full powers, by its code
    public record Signatory(
            @NotNull Side side,

            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,80}") String partner,

            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 200) String capacity,

            @Nullable @Pattern(regexp = "[a-z][a-z-]{0,40}") String office,

            @NotNull Part part) {

        public enum Part {
            SIGNS,
            WITNESSES
        }
    }

    public List<Text> textsOrNone() {
        return texts == null ? List.of() : texts;
    }

    public List<Signatory> signatoriesOrNone() {
        return signatories == null ? List.of() : signatories;
    }

    /// Where nothing was said, it is as with every contract: it binds when it is signed.
    public EntryRule entryOrSignature() {
        return entry == null ? new EntryRule.OnSignature() : entry;
    }

    /// What is not known to survive goes with what it rests on.
    public WhenParentEnds whenParentEndsOrEnds() {
        return whenParentEnds == null ? WhenParentEnds.ENDS : whenParentEnds;
    }

    /// The ceremony of a signature.
    ///
    /// @param attendees who was there beside the signatories
    public record Ceremony(
            @Nullable @Size(min = 1, max = 300) String place,
            @Nullable PartialDate day,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 200) String> attendees) {}
}
