package id.jembatan.partners.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinTest {

    @ParameterizedTest
    @CsvSource({
        "Ankara, ankara",
        "İSTANBUL, istanbul",
        "Diyarbakır, diyarbakir",
        "DIYARBAKIR, diyarbakir",
        "Москва, moskva",
        "Київ, kiiv",
        "Αθήνα, athena",
        "Đà Nẵng, da nang",
        "Gießen, giessen",
        "İSTAÇ A.Ş., istac a s",
        "서울특별시, seoulteugbyeolsi",
        "Ｔｏｋｙｏ, tokyo",
    })
    void names_of_all_scripts_are_compared_in_latin_letters(String name, String latin) {
        assertThat(Latin.of(name)).isEqualTo(latin);
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        for (var name : new String[] {"Київ", "Đà Nẵng", "İstanbul", "Åbo", "서울"}) {
            assertThat(Latin.of(java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)))
                    .isEqualTo(Latin.of(name));
        }
    }

    @Test
    void what_has_no_letter_is_nothing() {
        assertThat(Latin.of("—")).isEmpty();
        assertThat(Latin.of("")).isEmpty();
        assertThat(Latin.of("🏙")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ankara, Latn",
        "Київ, Cyrl",
        "東京都, Hani",
        "さいたま市, Jpan",
        "서울특별시, Hang",
        "جدة, Arab",
        "กรุงเทพมหานคร, Thai",
        "Kuala Lumpur (ڪوالا), Latn",
    })
    void the_script_is_that_of_most_letters(String name, String script) {
        assertThat(Script.of(name)).contains(script);
    }

    @Test
    void what_has_no_letter_has_no_script() {
        assertThat(Script.of("2026")).isEmpty();
    }

    @Test
    void names_spelled_alike_are_found_by_the_measure_of_the_database() {
        var spellings = new Spellings<String>();
        spellings.add("ankara", "tr");
        spellings.add("istanbul", "tr");
        var found = new HashMap<String, Integer>();

        spellings.alike("ankra", 420, (owner, alike) -> found.put(owner, alike));

        assertThat(found).containsOnly(java.util.Map.entry("tr", 444)); // as similarity('ankara', 'ankra')
        spellings.alike("bursa", 420, (owner, alike) -> found.put("bursa", alike));
        assertThat(found).hasSize(1);
    }
}
