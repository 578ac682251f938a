package id.jembatan.agreements.seal;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.agreements.seal.Content.Canonical;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The canonical form is that of RFC 8785, by the examples that the standard itself gives: whoever writes the other
/// side's software gets the same hash.
class CanonicalFormTest {

    private static String canonical(String json) throws IOException {
        return Canonical.of(json.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// RFC 8785, section 3.2.2.
    @Test
    void literals_numbers_and_strings_have_one_form() throws IOException {
        assertThat(canonical("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50,
                              2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }"""))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /// RFC 8785, section 3.2.3: by UTF-16 code units, not by code points.
    @Test
    void names_are_sorted_by_their_code_units_at_every_depth() throws IOException {
        assertThat(canonical("""
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                 "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control",
                 "\\u00f6": "Latin Small Letter O With Diaeresis"}"""))
                .containsSubsequence(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
        assertThat(canonical("{\"b\": {\"d\": 1, \"c\": [{\"f\": 1, \"e\": 2}]}, \"a\": {}}"))
                .isEqualTo("{\"a\":{},\"b\":{\"c\":[{\"e\":2,\"f\":1}],\"d\":1}}");
    }

    /// RFC 8785, appendix B: a double by its bits, and as it is written.
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void a_number_is_written_as_the_standard_does(String bits, String written) throws IOException {
        var number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(canonical("[" + number + "]")).isEqualTo("[" + written + "]");
    }
}
