package id.jembatan.agreements.procedure;

import java.util.Collection;
import java.util.Set;

/// Roles that can bring a case what a move needs. The table of rights decides; this is what it says, and a test holds
/// the two together, so that a template whose papers nobody could bring is found before anybody waits for them.
final class Providers {

    /// Those with `document:create`.
    static final Set<String> PAPERS = Set.of(
            "bureau-officer",
            "bureau-head",
            "legal-reviewer",
            "agency-officer",
            "home-affairs-reviewer",
            "foreign-affairs-reviewer",
            "mission-officer");

    /// Those with `agreement:update`: they fill in fields and answer checklists.
    static final Set<String> ANSWERS = Set.of("bureau-officer", "bureau-head", "agency-officer");

    private Providers() {}

    /// Whether somebody who is this actor, or who writes down what it did, can meet a need.
    static boolean canMeet(Procedure.Actor actor, Need need) {
        return switch (need) {
            case Need.Paper _, Need.SameText _, Need.Parts _, Need.Languages _, Need.DatedBy _ -> any(actor, PAPERS);
            case Need.Checklist _, Need.Field _, Need.Reached _, Need.Past _ -> any(actor, ANSWERS);
            // An empty field is not past, and whoever moves can say why.
            case Need.NotPast _, Need.Reason _ -> true;
            // Its members are looked at one by one.
            case Need.AnyOf _ -> true;
        };
    }

    private static boolean any(Procedure.Actor actor, Collection<String> roles) {
        return actor.acts().stream().anyMatch(roles::contains)
                || actor.records().stream().anyMatch(roles::contains);
    }
}
