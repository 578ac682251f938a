package id.jembatan.partners.engagement;

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

/// Which engagements are asked for. Lists and exports have the same filters.
public class EngagementFilter {

    @QueryParam("partner")
    @Nullable @Parameter(description = "The id of one of its partners")
    UUID partner;

    @QueryParam("country")
    @Nullable @CountryCode
    @Parameter(description = "The country of one of its partners; ISO 3166-1 alpha-2")
    String country;

    @QueryParam("kind")
    @Nullable @Plain
    @Size(max = 60) @Parameter(description = "See listEngagementKinds")
    String kind;

    @QueryParam("stage")
    @Nullable @Plain
    @Size(max = 60) @Parameter(description = "See listEngagementKinds")
    String stage;

    @QueryParam("direction")
    @Nullable @Parameter(description = "Who learns from whom", schema = @Schema(implementation = Direction.class))
    String direction;

    @QueryParam("sector")
    @Nullable @Plain
    @Size(max = 20) @Parameter(description = "A code of listSectors, or its first part for the whole field")
    String sector;

    @QueryParam("partnership")
    @Nullable @Parameter(description = "The id of the relation that it belongs to")
    UUID partnership;

    @QueryParam("parent")
    @Nullable @Parameter(description = "The id of the engagement of which it is a part")
    UUID parent;

    @QueryParam("from")
    @Nullable @Parameter(description = "Begins on this day or later; what is not known to the day is told apart by `inRange`")
    LocalDate from;

    @QueryParam("until")
    @Nullable @Parameter(description = "Begins on this day or earlier")
    LocalDate until;

    @QueryParam("range")
    @Nullable @Parameter(
            description =
                    "With from or until: `certainly` leaves out what only may lie in the range, `possibly` the rest",
            schema = @Schema(enumeration = {"certainly", "possibly"}))
    String range;

    @QueryParam("q")
    @Nullable @Plain
    @Size(max = 200) @Parameter(description = "Words of its texts in any language; confidential ones are not searched")
    String q;

    @QueryParam("sort")
    @Nullable @Parameter(
            description = "`-from` (the default, the latest first) or `from`",
            schema = @Schema(enumeration = {"from", "-from"}))
    String sort;

    /// @throws Refusal 400 if there is no such direction
    Optional<Direction> direction() {
        return Optional.ofNullable(direction)
                .map(each -> Direction.of(each).orElseThrow(() -> unreadable("direction", each)));
    }

    /// Whether only what surely lies in the range is asked for, or only what may; empty: both.
    ///
    /// @throws Refusal 400 if it is neither
    Optional<Boolean> onlyCertain() {
        return Optional.ofNullable(range).map(each -> switch (each) {
            case "certainly" -> true;
            case "possibly" -> false;
            default -> throw unreadable("range", each);
        });
    }

    /// @throws Refusal 400 if there is no such order
    boolean ascending() {
        if (sort != null && !sort.equals("from") && !sort.equals("-from")) {
            throw unreadable("sort", sort);
        }
        return "from".equals(sort);
    }

    Optional<String> words() {
        return Optional.ofNullable(Text.tidy(q));
    }

    boolean hasRange() {
        return from != null || until != null;
    }

    private static Refusal unreadable(String parameter, String value) {
        return new Refusal(CommonProblem.MALFORMED_REQUEST).at(parameter, CommonProblem.WRONG_TYPE, value);
    }
}
