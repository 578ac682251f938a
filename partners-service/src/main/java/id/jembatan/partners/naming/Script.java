package id.jembatan.partners.naming;

import com.ibm.icu.lang.UScript;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// In which script a name is written, by its code of ISO 15924: `Latn`, `Arab`, `Hang`.
public final class Script {

    private Script() {}

    /// The script of most of its letters; kanji with kana are Japanese (`Jpan`), and hanja with hangul Korean
    /// (`Kore`). Nothing if it has no letter.
    public static Optional<String> of(String name) {
        var letters = new HashMap<Integer, Integer>();
        name.codePoints().filter(Character::isLetter).map(UScript::getScript).forEach(each -> {
            if (each > UScript.INHERITED) { // neither common to all nor inherited
                letters.merge(each, 1, Integer::sum);
            }
        });
        if (letters.containsKey(UScript.HIRAGANA) || letters.containsKey(UScript.KATAKANA)) {
            return Optional.of("Jpan");
        }
        if (letters.containsKey(UScript.HANGUL) && letters.containsKey(UScript.HAN)) {
            return Optional.of("Kore");
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> UScript.getShortName(most.getKey()));
    }

    /// Whether ISO 15924 knows it, as far as ICU does.
    static boolean isKnown(String code) {
        return code.matches("[A-Z][a-z]{3}") && UScript.getCodeFromName(code) != UScript.INVALID_CODE;
    }
}
