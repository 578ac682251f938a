package id.jembatan.partners.partnership;

import id.jembatan.partners.naming.Plain;
import id.jembatan.partners.place.CountryCode;
import id.jembatan.platform.json.Text;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which relations are asked for. Lists, counts and figures have the same filters.
public class PartnershipFilter {

    @QueryParam("partner")
    @Nullable @Plain
    @Size(max = 90) @Parameter(description = "The id or the code of the partner")
    String partner;

    @QueryParam("country")
    @Nullable @CountryCode
    @Parameter(description = "ISO 3166-1 alpha-2, of the partner")
    String country;

    @QueryParam("kind")
    @Nullable @Plain
    @Size(max = 60) @Parameter(description = "See listPartnershipKinds")
    String kind;

    @QueryParam("stage")
    @Nullable @Plain
    @Size(max = 60) @Parameter(description = "See listPartnershipStages; `not_known` where no agreement tells")
    String stage;

    @QueryParam("dormancy")
    @Nullable @Parameter(
            description = "Whether it shows signs of life; relations that have ended show none",
            schema = @Schema(implementation = DormancyState.class))
    String dormancy;

    @QueryParam("differences")
    @Nullable @Parameter(
            description = "`open`: at least one fact is told differently and not settled",
            schema = @Schema(enumeration = {"open"}))
    String differences;

    @QueryParam("ended")
    @Nullable @Parameter(
            description = "`no`: only those that go on, `only`: only those that have ended; absent: all",
            schema = @Schema(enumeration = {"no", "only"}))
    String ended;

    @QueryParam("sinceFrom")
    @Nullable @Parameter(description = "May have begun on this day or later; an unknown day is none of them")
    LocalDate sinceFrom;

    @QueryParam("sinceUntil")
    @Nullable @Parameter(description = "May have begun on this day or earlier")
    LocalDate sinceUntil;

    @QueryParam("q")
    @Nullable @Plain
    @Size(max = 200) @Parameter(description = "In any name of the partner; accents and spelling slips are forgiven")
    String q;

    @QueryParam("sort")
    @Nullable @Parameter(
            description = "`partner` (by name, the default), `since` (oldest first), `-since`; unknown comes last",
            schema = @Schema(enumeration = {"partner", "since", "-since"}))
    String sort;

    Optional<UUID> partnerId() {
        try {
            return Optional.ofNullable(partner).filter(it -> it.length() == 36).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // then it is a code
        }
    }

    /// @throws Refusal 400 if there is no such state
    Optional<DormancyState> dormancy() {
        return Optional.ofNullable(dormancy)
                .map(each -> DormancyState.of(each).orElseThrow(() -> unreadable("dormancy", each)));
    }

    /// @throws Refusal 400 if it is another word
    boolean withDifferences() {
        return isWord("differences", differences, "open");
    }

    /// @throws Refusal 400 if it is another word
    Optional<Boolean> hasEnded() {
        return ended == null ? Optional.empty() : Optional.of(!"no".equals(ended) && isWord("ended", ended, "only"));
    }

    private static boolean isWord(String parameter, @Nullable String value, String word) {
        if (value != null && !value.equals(word)) {
            throw unreadable(parameter, value);
        }
        return value != null;
    }

    /// @throws Refusal 400 if there is no such order
    PartnershipOrder order() {
        return sort == null
                ? PartnershipOrder.PARTNER
                : PartnershipOrder.of(sort).orElseThrow(() -> unreadable("sort", sort));
    }

    Optional<String> words() {
        return Optional.ofNullable(Text.tidy(q));
    }

    static Refusal unreadable(String parameter, @Nullable String value) {
        return new Refusal(CommonProblem.MALFORMED_REQUEST)
                .at(parameter, CommonProblem.WRONG_TYPE, String.valueOf(value));
    }
}
