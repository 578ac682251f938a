package id.jembatan.agreements.agreement;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a list of cases can be narrowed by.
public class AgreementFilter {

    @QueryParam("partner")
    @Nullable @Size(max = 200) @Parameter(description = "Id or code of a partner")
    String partner;

    @QueryParam("country")
    @Nullable @Pattern(regexp = "[A-Z]{2}") @Parameter(description = "Country of a partner, ISO 3166-1 alpha-2")
    String country;

    @QueryParam("sector")
    @Nullable @Size(max = 100) String sector;

    @QueryParam("goal")
    @Nullable @Size(max = 100) @Parameter(description = "Id or code of a goal that the case serves")
    String goal;

    @QueryParam("stage")
    @Nullable @Size(max = 100) String stage;

    @QueryParam("procedure")
    @Nullable @Size(max = 100) String procedure;

    @QueryParam("kind")
    @Nullable @Size(max = 100) String kind;

    @QueryParam("open")
    @Nullable @Pattern(regexp = "true|false") @Parameter(description = "true: cases that have not ended; false: those that have")
    String open;

    @QueryParam("promisesNotPickedUp")
    @Nullable @Pattern(regexp = "true|false") @Parameter(description = "true: cases with a promise that nobody has picked up")
    String promisesNotPickedUp;

    @QueryParam("sdg")
    @Nullable @Pattern(regexp = "[0-9]{1,2}(\\.[0-9a-z]{1,2})?")
    @Parameter(
            description =
                    "A sustainable development goal or a target of one, such as 11 or 11.2, by the sectors that serve it")
    String sdg;

    @QueryParam("agency")
    @Nullable @Size(max = 100) String agency;

    @QueryParam("entry")
    @Nullable @Size(max = 100) @Parameter(description = "What the source of an entry calls it, such as letter_of_intent")
    String entry;

    @QueryParam("from")
    @Nullable @Parameter(description = "First day of a range: cases whose date (openedOn) lies in it, or may")
    LocalDate from;

    @QueryParam("until")
    @Nullable @Parameter(description = "Last day of the range, which belongs to it")
    LocalDate until;

    @QueryParam("range")
    @Nullable @Pattern(regexp = "certainly|possibly") @Parameter(description = "Only what surely lies in the range, or only what may and is not known precisely enough")
    String range;

    @QueryParam("endsFrom")
    @Nullable @Parameter(description = "Cases with a term that ends on this day or later, or may")
    LocalDate endsFrom;

    @QueryParam("endsUntil")
    @Nullable @Parameter(description = "Cases with a term that ends on this day or earlier, or may")
    LocalDate endsUntil;

    @QueryParam("ends")
    @Nullable @Pattern(regexp = "certainly|possibly") @Parameter(
            description =
                    "Only terms that surely end in those days, or only those that may and are not known precisely enough")
    String ends;

    @QueryParam("q")
    @Nullable @Size(max = 200) @Parameter(description = "Words of the title, the goals, the reference or a partner's names")
    String q;

    /// @throws id.jembatan.platform.refusal.Refusal 422 if a range ends before it begins
    Agreements.Filter filter() {
        if (endsFrom != null && endsUntil != null && endsUntil.isBefore(endsFrom)) {
            throw new Refusal(CommonProblem.INVALID).at("/endsUntil", AgreementProblem.RANGE_REVERSED);
        }
        return new Agreements.Filter(
                partner,
                country,
                sector,
                goal,
                stage,
                procedure,
                kind,
                open == null ? null : open.equals("true"),
                promisesNotPickedUp == null ? null : promisesNotPickedUp.equals("true"),
                q,
                new Agreements.More(
                        sdg,
                        agency,
                        entry,
                        range(),
                        endsFrom,
                        endsUntil,
                        ends == null ? null : DayRange.Which.valueOf(ends.toUpperCase(Locale.ROOT))));
    }

    /// Refuses what cannot be, before an answer has begun.
    ///
    /// @throws id.jembatan.platform.refusal.Refusal 422 if a range ends before it begins
    public void check() {
        filter();
    }

    DayRange range() {
        return new DayRange(from, until, range == null ? null : DayRange.Which.valueOf(range.toUpperCase(Locale.ROOT)));
    }

    /// The same filters by their names, as figures keep them.
    ///
    /// @throws IllegalArgumentException if there is no such filter
    public static AgreementFilter of(Map<String, String> filters) {
        var filter = new AgreementFilter();
        filters.forEach(filter::put);
        return filter;
    }

    private void put(String name, String value) {
        switch (name) {
            case "partner" -> partner = value;
            case "country" -> country = value;
            case "sector" -> sector = value;
            case "goal" -> goal = value;
            case "stage" -> stage = value;
            case "procedure" -> procedure = value;
            case "kind" -> kind = value;
            case "open" -> open = value;
            case "promisesNotPickedUp" -> promisesNotPickedUp = value;
            case "sdg" -> sdg = value;
            case "agency" -> agency = value;
            case "entry" -> entry = value;
            case "from" -> from = LocalDate.parse(value);
            case "until" -> until = LocalDate.parse(value);
            case "range" -> range = value;
            case "endsFrom" -> endsFrom = LocalDate.parse(value);
            case "endsUntil" -> endsUntil = LocalDate.parse(value);
            case "ends" -> ends = value;
            case "q" -> q = value;
            default -> throw new IllegalArgumentException("There is no filter " + name);
        }
    }

    /// The filters in use, for a definition.
    public Map<String, String> used() {
        var used = new TreeMap<String, String>();
        put(used, "partner", partner);
        put(used, "country", country);
        put(used, "sector", sector);
        put(used, "goal", goal);
        put(used, "stage", stage);
        put(used, "procedure", procedure);
        put(used, "kind", kind);
        put(used, "open", open);
        put(used, "promisesNotPickedUp", promisesNotPickedUp);
        put(used, "sdg", sdg);
        put(used, "agency", agency);
        put(used, "entry", entry);
        put(used, "from", from);
        put(used, "until", until);
        put(used, "range", range);
        put(used, "endsFrom", endsFrom);
        put(used, "endsUntil", endsUntil);
        put(used, "ends", ends);
        put(used, "q", q);
        return used;
    }

    private static void put(Map<String, String> used, String name, @Nullable Object value) {
        if (value != null) {
            used.put(name, value.toString());
        }
    }
}
