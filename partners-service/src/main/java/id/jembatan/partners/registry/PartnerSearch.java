package id.jembatan.partners.registry;

import java.util.List;

/// How the words of a search find partners. A name of theirs holds the words, as written but for accents and letter
/// case; only if none does, those are found whose names are spelled most like them.
///
/// Each way has its own statement, because a plan that is right for one is a hundred times too slow for another: few
/// hits are looked up one by one and sorted; of many, the first page is found on the way through the sorted names.
enum PartnerSearch {
    /// [#MOST] at most.
    FEW,
    /// More than that.
    MANY,
    /// None holds the words: those in which the longest of them stand with one slip each, [#CLOSEST] at most.
    SLIPPED,
    /// There is none: those spelled much like them. This looks at every name that shares some syllables.
    ALIKE,
    /// No name is: those that have something of their spelling. This looks at ten times as many names.
    DISTANT;

    /// The ways for words that no name holds, the closest first.
    static final List<PartnerSearch> INEXACT = List.of(SLIPPED, ALIKE, DISTANT);

    /// So many are sorted in less time than it takes to walk to every two hundredth name.
    static final int MOST = 5_000;

    private static final int CLOSEST = 200;

    /// The index knows nothing shorter than three characters, so fewer are looked for at the beginning of words only.
    private static final int INSIDE = 3;

    private static final String HELD = "n.folded like (select '%' || like_safe(fold(:words)) || '%')";
    private static final String BEGINS = "n.folded like (select like_safe(fold(:words)) || '%')";
    private static final String BEGINS_A_WORD = "n.folded like (select '% ' || like_safe(fold(:words)) || '%')";

    /// A query for the ids of the partners that hold the words.
    ///
    /// @param which a condition on `p`
    static String holding(String words, String which) {
        // One look into the index for each pattern: a plan for two at once would read the whole table.
        return isShort(words) ? names(BEGINS, which) + " union all " + names(BEGINS_A_WORD, which) : names(HELD, which);
    }

    /// A query for the ids of the partners whose names are spelled like the words, for one of the ways that are
    /// not exact. One slip spoils three trigrams: of a word of seven letters more than six tenths stay; of a short
    /// word, or after two slips, four tenths.
    ///
    /// @param which a condition on `p`
    String alike(String which) {
        var partner = which.equals("true") ? "" : " join partner p on p.id = a.partner_id and " + which;
        var names = this == SLIPPED
                ? "names_slipped(fold(:words))"
                : "names_alike(fold(:words), " + (this == ALIKE ? "0.6" : "0.4") + ")";
        return "select a.partner_id from " + names + " a" + partner
                + " group by a.partner_id order by max(a.likeness) desc, a.partner_id limit " + CLOSEST;
    }

    /// What stands before a statement that lists partners.
    ///
    /// @param which a condition on `p`: the rows that this caller may see and the other filters
    String with(String words, String which) {
        return switch (this) {
            case FEW ->
                "with hits as materialized (" + holding(words, which)
                        + "), named as materialized (select partner_id from hits limit " + (MOST + 1) + ") ";
            case MANY -> "";
            case SLIPPED, ALIKE, DISTANT -> "with named as materialized (" + alike(which) + ") ";
        };
    }

    /// The condition on `p` in such a statement.
    String condition(String words) {
        return this == MANY
                ? "(select bool_or(" + (isShort(words) ? BEGINS + " or " + BEGINS_A_WORD : HELD)
                        + ") from partner_name n where n.partner_id = p.id)"
                : "p.id = any(array(select partner_id from named))";
    }

    /// How many names were found in such a statement, as far as that decides anything.
    String named() {
        return this == FEW ? "(select count(*) from named)" : "0";
    }

    private static boolean isShort(String words) {
        return words.codePointCount(0, words.length()) < INSIDE;
    }

    private static String names(String hold, String which) {
        var partner = which.equals("true") ? "" : " join partner p on p.id = n.partner_id and " + which;
        return "select n.partner_id from partner_name n" + partner + " where " + hold;
    }
}
