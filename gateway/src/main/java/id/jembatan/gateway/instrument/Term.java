package id.jembatan.gateway.instrument;

import id.jembatan.gateway.page.KnownDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the time of a text stands.
///
/// @param over whether the last day has passed: CERTAINLY, POSSIBLY or NOT
/// @param goesOnByItself whether nobody can stop it any more from going on
public record Term(
        String number,
        @Nullable KnownDate beganOn,
        @Nullable KnownDate endsOn,
        boolean endKnown,
        Instrument.@Nullable Worded why,
        @Nullable DaysLeft daysLeft,
        String over,
        Instrument.@Nullable Clause clause,
        long timesExtended,
        @Nullable LastDay lastDayToObject,
        @Nullable Boolean goesOnByItself,
        @Nullable Said notice,
        @Nullable Said objection,
        @Nullable Decided decision,
        @Nullable KnownDate windDownUntil,
        List<String> actions) {

    /// What a service leaves out is empty.
    public Term {
        actions = actions == null ? List.of() : actions;
    }

    public record DaysLeft(long atLeast, long atMost) {

        public boolean isExact() {
            return atLeast == atMost;
        }

        public boolean isPast() {
            return atMost < 0;
        }
    }

    /// @param actBy to be on the safe side
    public record LastDay(@Nullable KnownDate on, LocalDate actBy, String passed, Instrument.Worded how) {}

    public record Said(@Nullable String by, @Nullable KnownDate on, Instrument.@Nullable Worded why) {}

    /// @param decision RENEW, REPLACE or LAPSE
    public record Decided(
            String decision,
            @Nullable KnownDate on,
            String by,
            @Nullable String reason,
            @Nullable String until,
            @Nullable String successor) {}

    /// What to look at before one decides whether a text goes on.
    ///
    /// @param resultsSeen the mark of these results: a decision names it
    public record Renewal(Map<String, String> results, String resultsSeen, List<Link> figures) {

        public String of(String name) {
            return results.getOrDefault(name, "");
        }
    }

    public record Link(String label, String href) {}

    public List<String> decisions() {
        return List.of("RENEW", "REPLACE", "LAPSE");
    }

    public boolean may(String action) {
        return actions.contains(action);
    }
}
