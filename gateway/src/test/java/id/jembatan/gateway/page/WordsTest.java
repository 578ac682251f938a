package id.jembatan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final String[] LANGUAGES = {"id", "en", "tr"};
    private static final Pattern CODE = Pattern.compile("\\{#is ([^}]+)}");

    /// Every area of the portal has a bundle of its own.
    static Stream<Class<?>> bundles() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("id.jembatan.gateway")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(MessageBundle.class))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_word_is_there_in_every_language(Class<?> bundle) throws IOException {
        var keys = Arrays.stream(bundle.getMethods()).map(Method::getName).toList();
        for (var language : LANGUAGES) {
            var words = words(file(bundle, language));

            assertThat(words.stringPropertyNames())
                    .as("%s in %s", bundle.getSimpleName(), language)
                    .containsExactlyInAnyOrderElementsOf(keys);
            assertThat(words)
                    .as("%s in %s", bundle.getSimpleName(), language)
                    .allSatisfy((key, text) -> assertThat((String) text).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_language_knows_the_same_codes(Class<?> bundle) throws IOException {
        var indonesian = words(file(bundle, "id"));
        for (var language : LANGUAGES) {
            var other = words(file(bundle, language));
            for (var key : indonesian.stringPropertyNames()) {
                assertThat(codes(other.getProperty(key)))
                        .as("%s of %s in %s", key, bundle.getSimpleName(), language)
                        .isEqualTo(codes(indonesian.getProperty(key)));
            }
        }
    }

    /// A code that nobody has worded yet is shown as it is, and never stops a page.
    @ParameterizedTest
    @MethodSource("bundles")
    void a_choice_of_words_by_code_has_a_last_resort(Class<?> bundle) throws IOException {
        for (var language : LANGUAGES) {
            assertThat(words(file(bundle, language)))
                    .allSatisfy((key, text) -> assertThat(count((String) text, "{#when "))
                            .as("%s of %s in %s: {#else}", key, bundle.getSimpleName(), language)
                            .isEqualTo(count((String) text, "{#else}")));
        }
    }

    @Test
    void no_words_lie_about_that_no_bundle_knows() throws IOException {
        var known = bundles()
                .flatMap(bundle -> Stream.of(LANGUAGES).map(language -> file(bundle, language)))
                .toList();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            assertThat(files.map(each -> "messages/" + each.getFileName()).toList())
                    .containsExactlyInAnyOrderElementsOf(known);
        }
    }

    @Test
    void every_refusal_of_the_gateway_is_worded_in_every_language() throws IOException {
        var indonesian = words("problems.properties").stringPropertyNames();

        assertThat(words("problems_en.properties").stringPropertyNames()).isEqualTo(indonesian);
        assertThat(words("problems_tr.properties").stringPropertyNames()).isEqualTo(indonesian);
    }

    private static String file(Class<?> bundle, String language) {
        var name = bundle.getAnnotation(MessageBundle.class).value();
        return "messages/" + (name.equals(MessageBundle.DEFAULTED_NAME) ? MessageBundle.DEFAULT_NAME : name) + "_"
                + language + ".properties";
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static TreeSet<String> codes(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String file) throws IOException {
        var words = new Properties();
        try (var in = WordsTest.class.getClassLoader().getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }
}
