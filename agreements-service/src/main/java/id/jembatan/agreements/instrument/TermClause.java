package id.jembatan.agreements.instrument;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import id.jembatan.agreements.text.Why;
import id.jembatan.platform.time.PartialDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a text says about its own time. Never constants: every text has its own (domain.md 1.6).
///
/// @param notice how long before the end a notice must be there
/// @param windDown how long running activities may go on after the end
/// @param runningContinue whether programmes that run at the end are brought to completion
public record TermClause(
        @NotNull @Valid End end,
        @Nullable @Valid Extension extension,
        @Nullable @Valid Period notice,
        @Nullable @Valid Period windDown,
        @Nullable Boolean runningContinue) {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = End.Open.class, name = "OPEN"),
        @JsonSubTypes.Type(value = End.OnDate.class, name = "ON_DATE"),
        @JsonSubTypes.Type(value = End.After.class, name = "AFTER"),
        @JsonSubTypes.Type(value = End.NotKnown.class, name = "NOT_KNOWN")
    })
    public sealed interface End {

        /// Until one side says otherwise.
        record Open() implements End {}

        record OnDate(@NotNull PartialDate date) implements End {}

        /// So long after entry into force. The last day has the date of the first one, unless the text counts the
        /// first day too (`DAY_BEFORE`).
        record After(
                @NotNull @Valid Period period, @Nullable LastDay lastDay) implements End {}

        /// Nobody has looked, or nobody can find it: it may be any day.
        record NotKnown() implements End {}
    }

    public enum LastDay {
        SAME_DATE,
        DAY_BEFORE
    }

    /// @param mode whether it goes on, and how
    /// @param period by how long each time
    /// @param times how often at most; absent where the text sets no limit
    /// @param objection how long before the end somebody has to object, so that it does not go on by itself
    /// @param channel through whom an extension is agreed, such as `diplomatic`
    public record Extension(
            @NotNull Mode mode,
            @Nullable @Valid Period period,
            @Nullable @Min(1) @Max(100) Integer times,
            @Nullable @Valid Period objection,

            @Nullable @Pattern(regexp = "[a-z][a-z-]{0,40}") String channel) {}

    public enum Mode {
        /// The text excludes it.
        NONE,
        /// Both sides agree on it, in writing and before the end.
        CONSENT,
        /// It goes on unless somebody objects in time.
        AUTOMATIC,
        NOT_KNOWN
    }

    /// The last day, or null where there is none.
    public @Nullable Span endOf(Span inForce, Function<Set<String>, Predicate<LocalDate>> off) {
        return switch (end) {
            case End.Open() -> null;
            case End.OnDate(var date) -> Span.of(date);
            case End.After(var period, var lastDay) -> {
                var day = period.after(inForce, off);
                yield lastDay == LastDay.DAY_BEFORE ? day.map(it -> it.minusDays(1)) : day;
            }
            case End.NotKnown() -> Span.since(inForce.earliest());
        };
    }

    public Why howItEnds(Span inForce, @Nullable Span day) {
        return switch (end) {
            case End.Open() -> Why.of("term.open");
            case End.OnDate(var date) -> Why.of("term.on-date", date);
            case End.After(var period, var lastDay) ->
                Why.of(
                        lastDay == LastDay.DAY_BEFORE ? "term.after-day-before" : "term.after",
                        period.count(),
                        period.unit(),
                        inForce,
                        day);
            case End.NotKnown() -> Why.of("term.not-known");
        };
    }
}
