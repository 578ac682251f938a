package id.jembatan.agreements.term;

import java.util.List;
import java.util.Map;

/// What to look at before one decides whether a text goes on.
///
/// @param results what this service knows of what came of it
/// @param resultsSeen the mark of these results: a decision names it
/// @param figures where the figures are
public record RenewalView(TermView term, Map<String, String> results, String resultsSeen, List<Link> figures) {

    public record Link(String label, String href) {}
}
