package id.jembatan.partners.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "İSTAÇ A.Ş., istac-a-s",
        "Istanbul, istanbul",
        "DİYARBAKIR, diyarbakir",
        "Diyarbakır, diyarbakir",
        "Gießen, giessen",
        "GIEẞEN, giessen",
        "Hà Nội, ha-noi",
        "Łódź, lodz",
        "Al-Quds As-Shareef (Jerusalem), al-quds-as-shareef-jerusalem",
        "C40 Cities Finance Facility (CFF), c40-cities-finance-facility-cff",
        "  --Kuala   Lumpur--  , kuala-lumpur",
    })
    void a_name_becomes_a_plain_code(String name, String code) {
        assertThat(Slug.of(name)).contains(code);
    }

    @Test
    void a_turkish_machine_makes_the_same_codes() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));

            assertThat(Slug.of("ISTANBUL INSTITUTE")).contains("istanbul-institute");
            assertThat(Slug.of("İSTAÇ A.Ş.")).contains("istac-a-s");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void two_ways_to_write_one_letter_make_one_code() {
        assertThat(Slug.of("A\u0327nkara\u0301")).isEqualTo(Slug.of("Ankará")).contains("ankara");
    }

    @Test
    void a_name_without_a_latin_letter_makes_none() {
        assertThat(Slug.of("Київ")).isEmpty();
        assertThat(Slug.of("東京都")).isEmpty();
        assertThat(Slug.of("...")).isEmpty();
    }

    @Test
    void a_long_name_is_cut_between_letters_and_dashes() {
        assertThat(Slug.of("a".repeat(79) + " b".repeat(50)).orElseThrow())
                .hasSize(79)
                .endsWith("a");
    }
}
