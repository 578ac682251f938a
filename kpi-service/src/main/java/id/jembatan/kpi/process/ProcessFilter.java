package id.jembatan.kpi.process;

import id.jembatan.kpi.neighbour.Narrowing;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a question for process indicators may be narrowed to.
public class ProcessFilter {

    @QueryParam("asOf")
    @Parameter(description = "As it was known on that day; today if left out", schema = @Schema(format = "date"))
    @Nullable String asOf;

    @QueryParam("from")
    @Parameter(description = "The first day of what happened", schema = @Schema(format = "date"))
    @Nullable String from;

    @QueryParam("until")
    @Parameter(description = "The last day of what happened", schema = @Schema(format = "date"))
    @Nullable String until;

    @QueryParam("country")
    @Pattern(regexp = "[A-Z]{2}") @Nullable String country;

    @QueryParam("partner")
    @Parameter(description = "The code of a partner")
    @Pattern(regexp = "[a-z]{2}-[a-z0-9-]+") @Size(max = 200) @Nullable String partner;

    @QueryParam("sector")
    @Pattern(regexp = "[A-Z0-9-]+") @Size(max = 60) @Nullable String sector;

    /// @throws Refusal if a day is none, lies in the future, or the range is reversed
    Asked asked(Clock clock) {
        var today = LocalDate.now(clock);
        var day = day("asOf", asOf);
        var first = day("from", from);
        var last = day("until", until);
        var refusal = new Refusal(CommonProblem.INVALID);
        if (day != null && day.isAfter(today)) {
            refusal.at("/asOf", ProcessProblem.AS_OF_IN_FUTURE, today.toString());
        }
        if (first != null && last != null && last.isBefore(first)) {
            refusal.at("/until", ProcessProblem.RANGE_REVERSED);
        }
        if (refusal.hasFaults()) {
            throw refusal;
        }
        var on = day == null ? today : day;
        var known = on.equals(today)
                ? null
                : on.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return new Asked(on, known, first, last, new Narrowing(country, partner, sector));
    }

    private static @Nullable LocalDate day(String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
            throw refused(name);
        } catch (DateTimeException e) {
            throw refused(name);
        }
    }

    private static Refusal refused(String name) {
        return new Refusal(CommonProblem.INVALID).at("/" + name, ProcessProblem.NOT_A_DAY_OF_RECORD);
    }
}
