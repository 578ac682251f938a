package id.jembatan.agreements.instrument;

import id.jembatan.agreements.instrument.Draft.Signatory;
import id.jembatan.agreements.text.Folded;
import id.jembatan.agreements.text.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Holds full powers against who signs, what, and when; and tells each finding, not only the result.
///
/// @param result [Certainty#POSSIBLY] where a date is not known to the day
public record PowersCheck(
        Signatory signatory,
        Need need,
        Result result,
        Why why,
        @Nullable UUID document,
        List<Finding> findings) {

    public enum Need {
        NEEDED,
        OPTIONAL,
        NOT_NEEDED
    }

    public enum Result {
        GOOD,
        /// Nothing speaks against it, but a date is not known to the day.
        POSSIBLY_GOOD,
        NOT_NEEDED,
        /// Not there, and the kind of text leaves that open.
        NONE,
        LACKING,
        WRONG
    }

    public record Finding(String code, Certainty holds, Why why) {}

    /// Whether nobody may sign like this.
    boolean stops() {
        return need == Need.NEEDED && (result == Result.LACKING || result == Result.WRONG);
    }

    /// What is signed, and when.
    ///
    /// @param rule of the kind, after [Kind.PowersRule#LIKE_PARENT] was followed to the parent
    /// @param parent whether the parent is in force on that day; null without a parent
    record Occasion(
            Kind kind,
            Kind.PowersRule rule,
            @Nullable String number,
            Span day,
            @Nullable Certainty parent) {}

    static PowersCheck of(Signatory who, Occasion what, List<FullPowers> all, Kinds kinds) {
        var need = need(who, what, kinds);
        var why = whyNeeded(who, what, need, kinds);
        if (need == Need.NOT_NEEDED) {
            return new PowersCheck(who, need, Result.NOT_NEEDED, why, null, List.of());
        }
        return all.stream()
                .map(it -> held(who, what, need, why, it))
                .min(Comparator.comparing(PowersCheck::result)
                        .thenComparing(it -> it.findings().stream()
                                .filter(finding -> finding.holds() == Certainty.NOT)
                                .count()))
                .orElseGet(() -> new PowersCheck(
                        who, need, need == Need.NEEDED ? Result.LACKING : Result.NONE, why, null, List.of()));
    }

    private static Need need(Signatory who, Occasion what, Kinds kinds) {
        if (who.office() != null && kinds.exempt().containsKey(who.office())) {
            return Need.NOT_NEEDED;
        }
        return switch (what.rule()) {
            case NEEDED -> Need.NEEDED;
            case OPTIONAL -> Need.OPTIONAL;
            case NOT_NEEDED -> Need.NOT_NEEDED;
            case UNDER_PARENT, LIKE_PARENT ->
                what.parent() == null || what.parent() == Certainty.NOT ? Need.NEEDED : Need.NOT_NEEDED;
        };
    }

    private static Why whyNeeded(Signatory who, Occasion what, Need need, Kinds kinds) {
        if (who.office() != null && kinds.exempt().containsKey(who.office())) {
            return Why.of("powers.exempt-office", who.capacity(), kinds.powersBasis());
        }
        if (what.rule() == Kind.PowersRule.UNDER_PARENT) {
            return Why.of(
                    need == Need.NEEDED ? "powers.no-parent" : "powers.under-parent",
                    what.kind().code(),
                    kinds.powersBasis());
        }
        return Why.of(
                switch (need) {
                    case NEEDED -> "powers.needed";
                    case OPTIONAL -> "powers.optional";
                    case NOT_NEEDED -> "powers.not-needed";
                },
                what.kind().code(),
                kinds.powersBasis());
    }

    private static PowersCheck held(Signatory who, Occasion what, Need need, Why why, FullPowers it) {
        var findings = new ArrayList<Finding>();
        var holder = Folded.of(it.holder()).equals(Folded.of(who.name()));
        findings.add(finding("holder", Certainty.of(holder, holder), it.holder(), who.name()));
        var covers = it.kinds().contains(what.kind().code());
        findings.add(finding(
                "scope",
                Certainty.of(covers, covers),
                String.join(", ", it.kinds().stream().sorted().toList()),
                what.kind().code()));
        if (it.number() != null) {
            var same = what.number() != null && Folded.of(it.number()).equals(Folded.of(what.number()));
            findings.add(finding(
                    "number", Certainty.of(same, same), it.number(), what.number() == null ? "-" : what.number()));
        }
        findings.add(finding("granted", Span.of(it.grantedOn()).isOnOrBefore(what.day()), it.grantedOn(), what.day()));
        if (it.validUntil() != null) {
            findings.add(
                    finding("valid", what.day().isOnOrBefore(Span.of(it.validUntil())), it.validUntil(), what.day()));
        }
        var all = findings.stream().map(Finding::holds).reduce(Certainty.CERTAINLY, Certainty::and);
        var result = switch (all) {
            case CERTAINLY -> Result.GOOD;
            case POSSIBLY -> Result.POSSIBLY_GOOD;
            case NOT -> Result.WRONG;
        };
        return new PowersCheck(who, need, result, why, it.document(), List.copyOf(findings));
    }

    private static Finding finding(String code, Certainty holds, Object... values) {
        return new Finding(code, holds, Why.of("powers." + code + (holds == Certainty.NOT ? "-not" : ""), values));
    }
}
