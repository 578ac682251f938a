package id.jembatan.partners.registry;

import id.jembatan.partners.place.Location;
import id.jembatan.platform.time.PartialDate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A partner as the API shows it.
///
/// @param displayName the name in the language of the request, where there is one that is in use; else the name
/// @param stage how far things are: what somebody said, else what the relations tell
/// @param parent in which it lies or to which it belongs
/// @param children how many lie in it or belong to it
/// @param names the official name first, then the former ones, then those beside it
/// @param successors what became of it
/// @param predecessors of what it became
/// @param record whether the record stands
/// @param mergedInto the record that holds what this one held
/// @param actions what this caller may do with it now
public record PartnerView(
        UUID id,
        @Schema(examples = "kr-seoul") String code,
        PartnerKind kind,
        String name,
        @Nullable String localName,
        String displayName,
        @Schema(examples = "KR") String country,
        @Nullable Location location,
        PartnerStage stage,
        @Nullable PartnerBrief parent,
        long children,
        List<Name> names,
        List<Identifier> identifiers,
        List<Tie> partnerships,
        List<Succession> successors,
        List<Succession> predecessors,
        RecordState record,
        @Nullable PartnerBrief mergedInto,
        @Nullable String source,
        @Nullable String certainty,
        long version,
        List<String> actions) {

    /// A name and when it held.
    ///
    /// @param localName only beside an official name
    /// @param language BCP 47, where that is known
    /// @param script ISO 15924
    /// @param until absent for a name in use, and for a former one if nobody knows
    @Schema(name = "PartnerName")
    public record Name(
            UUID id,
            NameSort sort,
            String name,
            @Nullable String localName,
            @Nullable String language,
            @Nullable String script,
            @Nullable String localLanguage,
            @Nullable String localScript,
            boolean current,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            @Nullable String reason,
            @Nullable String source,
            Instant recordedAt) {}

    /// Under which identifier others know it.
    @Schema(name = "PartnerIdentifier")
    public record Identifier(
            UUID id,
            @Schema(examples = "wikidata") String scheme,
            @Schema(examples = "Q3640") String value,
            @Nullable String source) {}

    /// Another body that this one became, or was before.
    @Schema(name = "PartnerSuccession")
    public record Succession(
            UUID id,
            PartnerBrief partner,
            SuccessionKind kind,
            @Nullable PartialDate on,
            @Nullable String source) {}
}
