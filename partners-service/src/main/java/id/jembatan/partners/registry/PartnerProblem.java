package id.jembatan.partners.registry;

import id.jembatan.platform.refusal.Problem;

/// Every no of the register.
public enum PartnerProblem implements Problem {
    /// No such partner, or not the caller's to know of.
    UNKNOWN_PARTNER(404),
    /// The code is taken.
    DUPLICATE_PARTNER(409),
    /// No code can be made from the name.
    CODE_NEEDED(422),
    /// The code given does not begin with the country.
    CODE_OF_ANOTHER_COUNTRY(422),
    /// The partner has this very name already.
    SAME_NAME(409),
    UNKNOWN_NAME(404),
    /// The letters of an official name cannot be corrected, nor can it be ended: another one follows it.
    OFFICIAL_NAME_STAYS(409),
    /// Only an official name has a local form beside it.
    LOCAL_FORM_OF_WHAT(422),
    /// Further names at registration are not official.
    ONE_OFFICIAL_NAME(422),
    NAME_ENDS_BEFORE_IT_BEGINS(422),
    UNKNOWN_SCHEME(422),
    /// The identifier does not have the form that its scheme prescribes.
    NO_IDENTIFIER(422),
    /// Another record has this identifier.
    IDENTIFIER_TAKEN(409),
    UNKNOWN_IDENTIFIER(404),
    /// The parent does not exist, or not for the caller.
    UNKNOWN_PARENT(422),
    /// A territory lies in a territory of its own country.
    PARENT_OF_ANOTHER_COUNTRY(422),
    /// A territory cannot belong to an organisation.
    NO_PARENT_FOR_A_TERRITORY(422),
    /// It would lie in itself.
    HIERARCHY_CIRCLE(409),
    /// Far from its country, and near with latitude and longitude exchanged.
    COORDINATES_LOOK_SWAPPED(422),
    /// Records that may mean the same body; `confirm=true` enters it all the same.
    POSSIBLE_DUPLICATE(409),
    /// The record was merged into another one: change that one.
    RECORD_MERGED(409),
    RECORD_WITHDRAWN(409),
    /// The successor does not exist, or not for the caller.
    UNKNOWN_SUCCESSOR(422),
    UNKNOWN_SUCCESSION(404),
    /// It would be its own successor in the end, or the link is there already.
    SUCCESSION_CIRCLE(409),
    SAME_SUCCESSION(409),
    /// The other record does not exist, or not for the caller.
    UNKNOWN_OTHER(422),
    /// A record is not its own duplicate.
    ITSELF(422),
    UNKNOWN_MERGE(404),
    MERGE_UNDONE(409),
    /// Something was changed since: says what.
    MERGE_TOUCHED(409);

    private final int status;

    PartnerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
