package id.jembatan.agreements.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An instrument as the API shows it, worded for its reader.
///
/// @param number its number in this register; `ourNumber` and `partnerNumber` are those on the papers
/// @param depositRequired absent where nobody has looked
/// @param texts the language versions that the reader may see
/// @param inForceOn as far as it is known, with how it was found; `inForceWhy` says what it waits for otherwise
/// @param endKnown false where nobody knows whether and when it ends: `endsOn` is absent then, and that means nothing
/// @param powers for every signatory of ours: whether powers are needed, whether they are there, and each finding
/// @param acts what happened, in order; only in the answer about one
/// @param answer how sure it is that this is one that was asked for; only where days were asked for
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstrumentView(
        UUID id,
        UUID agreementId,
        String number,
        String kind,
        String kindLabel,
        @Nullable Boolean depositRequired,
        String title,
        @Nullable String ourNumber,
        @Nullable String partnerNumber,
        Instrument.State state,
        Instrument.Standing standing,
        @Nullable RelativeOf parent,
        @Nullable RelativeOf follows,
        List<TextOf> texts,
        List<Draft.Signatory> signatories,
        @Nullable EntryRule entry,
        @Nullable TermClause term,
        Draft.WhenParentEnds whenParentEnds,
        @Nullable PartialDate signedOn,
        Draft.@Nullable Ceremony ceremony,
        @Nullable PartialDate oursToldOn,
        @Nullable PartialDate partnerToldOn,
        @Nullable PartialDate inForceOn,
        @Nullable Worded inForceWhy,
        @Nullable PartialDate endsOn,
        boolean endKnown,
        @Nullable Worded endsWhy,
        @Nullable GroundOf endGround,
        @Nullable UUID endedWith,
        @Nullable List<PowersOf> powers,
        @Nullable List<ActOf> acts,
        @Nullable String source,
        @Nullable String certainty,
        @Nullable Certainty answer,
        long version,
        @Nullable List<String> actions) {

    public record RelativeOf(UUID id, String number, String kind, String title, Instrument.Standing standing) {}

    public record TextOf(UUID document, String language, boolean prevailing, String title, String hash) {}

    public record GroundOf(String code, String label, String legalBasis) {}

    public record PowersOf(
            String signatory,
            String capacity,
            PowersCheck.Need need,
            PowersCheck.Result result,
            Worded why,
            @Nullable UUID document,
            List<FindingOf> findings) {}

    public record FindingOf(String code, Certainty holds, String text) {}

    /// @param until the last day that came of it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActOf(
            UUID id,
            InstrumentAct.Act act,
            String label,
            @Nullable PartialDate on,
            @Nullable PartialDate until,
            @Nullable Worded why,
            @Nullable Map<String, String> details,
            @Nullable UUID document,
            @Nullable String note,
            Instant at,
            String by) {}
}
