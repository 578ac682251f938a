package id.jembatan.agreements.agreement;

import id.jembatan.agreements.text.Folded;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds cases by words: each word stands somewhere in the case or in the names of its partners, whatever its
/// accents and its letters' case. A word of letters that no case holds may be misspelled by one slip near its
/// beginning; a number or a reference may not.
final class Search {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{4,}");
    private static final int MOST_WORDS = 8;

    /// As an array, so that it is looked for by its index once: as a condition on each row, the list would be walked
    /// through in its order, and every row on the way asked for its words.
    private static final String HELD =
            "a.id = any (array(select w.agreement_id from agreement_words w where w.words like :word%1$d%2$s))";

    /// Only of a word that no case holds; how like they are is asked of the few that the index of slips finds.
    private static final String OR_WITH_A_SLIP = " union all select w.agreement_id from agreement_words w"
            + " where slips(w.words) && slips(cast(:like%1$d as text))"
            + " and word_similarity(cast(:like%1$d as text), w.words) >= 0.4"
            + " and not exists (select from agreement_words x where x.words like :word%1$d)";

    private Search() {}

    static void narrow(String q, List<String> conditions, Map<String, Object> parameters) {
        var words = Folded.of(q).split(" ", MOST_WORDS);
        for (var i = 0; i < words.length; i++) {
            if (words[i].isEmpty()) {
                continue;
            }
            parameters.put("word" + i, Folded.anywhere(words[i]));
            var slipped = "";
            if (LETTERS.matcher(words[i]).matches()) {
                parameters.put("like" + i, words[i]);
                slipped = OR_WITH_A_SLIP.formatted(i);
            }
            conditions.add(HELD.formatted(i, slipped));
        }
    }
}
