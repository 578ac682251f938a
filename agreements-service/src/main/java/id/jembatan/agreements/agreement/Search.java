package id.jembatan.agreements.agreement;

import id.jembatan.agreements.text.Folded;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds cases by words: each word stands somewhere in the case or in the names of its partners, whatever its
/// accents and its letters' case. A word of letters may be misspelled by one slip near its beginning; a number or
/// a reference may not.
final class Search {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{4,}");
    private static final int MOST_WORDS = 8;

    /// The index of slips finds few; how like they are is asked of these alone.
    private static final String HELD_WITH_A_SLIP = "(%s or slips(w.words) && slips(cast(:like%d as text))"
            + " and word_similarity(cast(:like%d as text), w.words) >= 0.4)";

    private Search() {}

    static void narrow(String q, List<String> conditions, Map<String, Object> parameters) {
        var words = Folded.of(q).split(" ", MOST_WORDS);
        for (var i = 0; i < words.length; i++) {
            if (words[i].isEmpty()) {
                continue;
            }
            var name = "word" + i;
            parameters.put(name, Folded.anywhere(words[i]));
            var held = "w.words like :" + name;
            if (LETTERS.matcher(words[i]).matches()) {
                parameters.put("like" + i, words[i]);
                held = HELD_WITH_A_SLIP.formatted(held, i, i);
            }
            conditions.add("a.id in (select w.agreement_id from agreement_words w where " + held + ")");
        }
    }
}
