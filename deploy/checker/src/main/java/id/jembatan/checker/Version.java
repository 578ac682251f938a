package id.jembatan.checker;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A version as Maven orders them: numbers by value, then words, of which some come before the release
/// (`alpha`, `beta`, `milestone`, `rc`, `snapshot`), some are the release (`ga`, `final`, `release`) and the
/// others come after it.
record Version(List<String> parts) implements Comparable<Version> {

    private static final Pattern PART = Pattern.compile("[0-9]+|[a-z]+");
    private static final List<String> BEFORE = List.of("alpha", "beta", "milestone", "rc", "snapshot");
    private static final int RELEASE = BEFORE.size();

    static Version of(String text) {
        var parts = new ArrayList<String>();
        var found = PART.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            var part = found.group();
            var isAtNumber = found.end() < text.length() && Character.isDigit(text.charAt(found.end()));
            parts.add(
                    switch (part) {
                        case "a" -> isAtNumber ? "alpha" : part;
                        case "b" -> isAtNumber ? "beta" : part;
                        case "m" -> isAtNumber ? "milestone" : part;
                        case "cr" -> "rc";
                        case "ga", "final", "release" -> "";
                        default -> part;
                    });
        }
        return new Version(List.copyOf(parts));
    }

    @Override
    public int compareTo(Version other) {
        for (var i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            var mine = i < parts.size() ? parts.get(i) : "";
            var yours = i < other.parts.size() ? other.parts.get(i) : "";
            var order = compare(mine, yours);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// A part that is missing is the release, and the number 0.
    private static int compare(String mine, String yours) {
        if (isNumber(mine) || isNumber(yours)) {
            if (isNumber(mine) && isNumber(yours)) {
                return new BigInteger(mine).compareTo(new BigInteger(yours));
            }
            return isNumber(mine) ? aboveWord(mine, yours) : -aboveWord(yours, mine);
        }
        var order = Integer.compare(rank(mine), rank(yours));
        return order != 0 ? order : mine.compareTo(yours);
    }

    private static int aboveWord(String number, String word) {
        return word.isEmpty() && new BigInteger(number).signum() == 0 ? 0 : 1;
    }

    private static int rank(String word) {
        var before = BEFORE.indexOf(word);
        return before >= 0 ? before : word.isEmpty() ? RELEASE : word.equals("sp") ? RELEASE + 1 : RELEASE + 2;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && Character.isDigit(part.charAt(0));
    }
}
