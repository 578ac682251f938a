package id.jembatan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Pattern CODE = Pattern.compile("\\{#is ([^}]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"id", "en", "tr"})
    void every_word_is_there_in_every_language(String language) throws IOException {
        var words = words("messages/msg_" + language + ".properties");

        assertThat(words.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Words.class.getMethods())
                        .map(Method::getName)
                        .toList());
        assertThat(words.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void every_language_knows_the_same_codes() throws IOException {
        var indonesian = words("messages/msg_id.properties");
        for (var language : new String[] {"en", "tr"}) {
            var other = words("messages/msg_" + language + ".properties");
            for (var key : indonesian.stringPropertyNames()) {
                assertThat(codes(other.getProperty(key)))
                        .as(key + " in " + language)
                        .isEqualTo(codes(indonesian.getProperty(key)));
            }
        }
    }

    @Test
    void every_refusal_of_the_gateway_is_worded_in_every_language() throws IOException {
        var indonesian = words("problems.properties").stringPropertyNames();

        assertThat(words("problems_en.properties").stringPropertyNames()).isEqualTo(indonesian);
        assertThat(words("problems_tr.properties").stringPropertyNames()).isEqualTo(indonesian);
    }

    private static TreeSet<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var in = WordsTest.class.getClassLoader().getResourceAsStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
