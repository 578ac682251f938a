package id.jembatan.partners.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Finds names that are spelled much alike among many, by the share of trigrams they have in common: the measure of
/// pg_trgm, for many at once. In the database each of ten thousand names would cost a search of its own; here they
/// cost a walk over the names that share a trigram with it.
///
/// @param <T> whose name it is
public final class Spellings<T> {

    private record Spelled<T>(T owner, int trigrams) {}

    private final List<Spelled<T>> names = new ArrayList<>();
    private final Map<String, List<Integer>> holding = new HashMap<>();

    /// @param latin as [Latin] writes it
    public void add(String latin, T owner) {
        var trigrams = trigrams(latin);
        for (var each : trigrams) {
            holding.computeIfAbsent(each, unknown -> new ArrayList<>()).add(names.size());
        }
        names.add(new Spelled<>(owner, trigrams.size()));
    }

    /// Hands over whose names are spelled at least so much alike, and how much, in thousandths; a name as often as it
    /// is among them.
    public void alike(String latin, int thousandths, BiConsumer<T, Integer> found) {
        var trigrams = trigrams(latin);
        var common = new HashMap<Integer, Integer>();
        for (var each : trigrams) {
            holding.getOrDefault(each, List.of()).forEach(name -> common.merge(name, 1, Integer::sum));
        }
        common.forEach((name, shared) -> {
            var other = names.get(name);
            var similarity = 1000 * shared / (trigrams.size() + other.trigrams() - shared);
            if (similarity >= thousandths) {
                found.accept(other.owner(), similarity);
            }
        });
    }

    /// Each word with two blanks before it and one behind, in pieces of three.
    static Set<String> trigrams(String latin) {
        var trigrams = new LinkedHashSet<String>();
        for (var word : latin.split(" ")) {
            var padded = "  " + word + " ";
            for (var i = 0; i + 3 <= padded.length() && !word.isEmpty(); i++) {
                trigrams.add(padded.substring(i, i + 3));
            }
        }
        return trigrams;
    }
}
