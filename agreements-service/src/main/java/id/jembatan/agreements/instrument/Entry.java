package id.jembatan.agreements.instrument;

import id.jembatan.agreements.text.Why;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What came of a rule of entry into force.
sealed interface Entry {

    record Enters(Span on, Why how) implements Entry {}

    record Waits(Why forWhat) implements Entry {}

    /// What has happened so far.
    ///
    /// @param oursTold when we told the other side that our procedure is complete
    record Facts(
            Span signed,
            @Nullable Span oursTold,
            @Nullable Span partnerTold,
            @Nullable Span parentInForce) {}

    static Entry by(EntryRule rule, Facts facts, Function<Set<String>, Predicate<LocalDate>> off) {
        return switch (rule) {
            case EntryRule.OnSignature() -> new Enters(facts.signed(), Why.of("entry.on-signature", facts.signed()));
            case EntryRule.OnDate(var date) -> {
                var on = Span.of(date);
                // A day in the text that had passed when it was signed: nothing is in force before it is signed.
                yield on.isOnOrBefore(facts.signed()) == Certainty.CERTAINLY
                        ? new Enters(facts.signed(), Why.of("entry.on-date-passed", date, facts.signed()))
                        : new Enters(on, Why.of("entry.on-date", date));
            }
            case EntryRule.AfterSignature(var period) -> {
                var on = period.after(facts.signed(), off);
                yield new Enters(
                        on, Why.of("entry.after-signature", period.count(), period.unit(), facts.signed(), on));
            }
            case EntryRule.OnLastNotification() -> {
                var last = last(facts);
                yield last == null ? waits(facts) : new Enters(last, Why.of("entry.on-notification", last));
            }
            case EntryRule.AfterLastNotification(var period) -> {
                var last = last(facts);
                if (last == null) {
                    yield waits(facts);
                }
                var on = period.after(last, off);
                yield new Enters(on, Why.of("entry.after-notification", period.count(), period.unit(), last, on));
            }
            case EntryRule.WithParent() -> {
                var parent = facts.parentInForce();
                if (parent == null) {
                    yield new Waits(Why.of("entry.waits-for-parent"));
                }
                var on = later(parent, facts.signed());
                yield new Enters(on, Why.of("entry.with-parent", on));
            }
            case EntryRule.NotKnown(var date) ->
                date == null
                        ? new Enters(Span.since(facts.signed().earliest()), Why.of("entry.not-known"))
                        : new Enters(Span.of(date), Why.of("entry.as-told", date));
        };
    }

    private static Waits waits(Facts facts) {
        return new Waits(
                facts.oursTold() == null && facts.partnerTold() == null
                        ? Why.of("entry.waits-for-both")
                        : Why.of("entry.waits-for", facts.oursTold() == null ? Side.OURS : Side.PARTNER));
    }

    private static @Nullable Span last(Facts facts) {
        return facts.oursTold() == null || facts.partnerTold() == null
                ? null
                : later(facts.oursTold(), facts.partnerTold());
    }

    private static Span later(Span one, Span other) {
        return new Span(
                one.earliest().isAfter(other.earliest()) ? one.earliest() : other.earliest(),
                one.latest().isAfter(other.latest()) ? one.latest() : other.latest());
    }
}
