package id.jembatan.partners.registry;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.place.CountryCode;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which partners are asked for. Lists, maps and exports have the same filters.
public class PartnerFilter {

    @QueryParam("code")
    @Nullable @Plain
    @Size(max = 90) @Parameter(description = "The stable code, such as `kr-seoul`")
    String code;

    @QueryParam("kind")
    @Nullable @Parameter(description = "What sort of body", schema = @Schema(implementation = PartnerKind.class))
    String kind;

    @QueryParam("country")
    @Nullable @CountryCode
    @Parameter(description = "ISO 3166-1 alpha-2")
    String country;

    @QueryParam("partnershipKind")
    @Nullable @Plain
    @Size(max = 60) @Parameter(description = "Has a partnership of this kind; see listPartnershipKinds")
    String partnershipKind;

    @QueryParam("stage")
    @Nullable @Parameter(description = "How far things are", schema = @Schema(implementation = PartnerStage.class))
    String stage;

    @QueryParam("parent")
    @Nullable @Parameter(description = "Lies in, or belongs to, the partner with this id")
    UUID parent;

    @QueryParam("within")
    @Nullable @Parameter(description = "Lies in the partner with this id, or in one that does, and so on")
    UUID within;

    @QueryParam("identifier")
    @Nullable @Plain
    @Size(max = 270) @Parameter(description = "Scheme and value, such as `wikidata:Q3640`")
    String identifier;

    @QueryParam("record")
    @Nullable @Parameter(
            description = "`valid` (the default), `merged`, `entered_in_error`, or `all`",
            schema = @Schema(enumeration = {"valid", "merged", "entered_in_error", "all"}))
    String record;

    @QueryParam("q")
    @Nullable @Plain
    @Size(max = 200) @Parameter(
            description =
                    "In any name, present or former, of any language and script; accents and spelling slips are forgiven")
    String q;

    @QueryParam("sort")
    @Nullable @Parameter(
            description =
                    "`name` (the default), `-name`, `since` (oldest relation first), `-since`; unknown comes last",
            schema = @Schema(enumeration = {"name", "-name", "since", "-since"}))
    String sort;

    /// @throws Refusal 400 if there is no such kind
    Optional<PartnerKind> kind() {
        return Optional.ofNullable(kind).map(each -> PartnerKind.of(each).orElseThrow(() -> unreadable("kind", each)));
    }

    /// @throws Refusal 400 if there is no such stage
    Optional<PartnerStage> stage() {
        return Optional.ofNullable(stage)
                .map(each -> PartnerStage.of(each).orElseThrow(() -> unreadable("stage", each)));
    }

    /// Only records that stand, unless others are asked for.
    ///
    /// @throws Refusal 400 if there is no such state
    Optional<RecordState> record() {
        if (record == null) {
            return Optional.of(RecordState.VALID);
        }
        return record.equals("all")
                ? Optional.empty()
                : Optional.of(RecordState.of(record).orElseThrow(() -> unreadable("record", record)));
    }

    /// @throws Refusal 400 if there is no such order
    PartnerOrder order() {
        return sort == null ? PartnerOrder.NAME : PartnerOrder.of(sort).orElseThrow(() -> unreadable("sort", sort));
    }

    Optional<String> words() {
        return Optional.ofNullable(Text.tidy(q));
    }

    private static Refusal unreadable(String parameter, @Nullable String value) {
        return new Refusal(CommonProblem.MALFORMED_REQUEST)
                .at(parameter, CommonProblem.WRONG_TYPE, String.valueOf(value));
    }
}
