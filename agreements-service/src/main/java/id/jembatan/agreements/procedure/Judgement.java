package id.jembatan.agreements.procedure;

import java.util.List;
import java.util.Set;

/// Whether a need is met.
///
/// @param lacking what of it is missing, in the codes of the template; empty when it is met
/// @param papers the documents that the answer rests on
public record Judgement(Requirement requirement, List<String> lacking, Set<Paper> papers) {

    public boolean met() {
        return lacking.isEmpty();
    }

    public boolean stops() {
        return !met() && !requirement.advisory();
    }
}
