package id.jembatan.partners.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.partners.desk.Desk;
import id.jembatan.platform.refusal.Languages;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Every word that a desk is told.
@QuarkusTest
@QuarkusTestResource(Floor.class)
class LettersTest {

    private static final Instant THIRD = Instant.parse("2026-11-03T01:00:00Z");
    private static final Map<String, String> FACTS = Map.of(
            "title",
            "Nota verbal",
            "partner",
            "Ankara",
            "due",
            "2026-11-08",
            "since",
            "2025-10-01",
            "years",
            "35",
            "owner",
            "agency:sda",
            "figures",
            "7");

    @Inject
    Letters letters;

    private static Notification told(String rule, Map<String, String> facts, Instant toldAt) {
        return new Notification(
                UUID.randomUUID(),
                rule,
                "requests",
                UUID.fromString("01990000-0000-7000-8000-000000000001"),
                "2026-11-08",
                Desk.mission("kbri-ankara"),
                null,
                facts,
                THIRD,
                toldAt,
                null,
                null,
                "none");
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void every_rule_has_its_words_in_every_language_and_says_its_facts(Rule rule) {
        var said = new HashSet<String>();
        for (var language : Languages.ALL) {
            var letter = letters.about(told(rule.code(), FACTS, THIRD), List.of(), "KBRI Ankara", language);

            assertThat(letter.subject()).as("%s in %s", rule, language).contains("Nota verbal");
            var counts =
                    !rule.missingOf(Map.of("title", "x", "due", "2026-11-08")).isEmpty();
            assertThat(letter.body())
                    .contains(counts ? "7" : "Ankara") // what is owed is counted, all else names the partner
                    .doesNotContain("{", "}", "NOT_FOUND");
            assertThat(letter.late()).isEmpty();
            assertThat(new Letters.text(letter).render()).contains(letter.body(), "KBRI Ankara");
            assertThat(new Letters.html(letter).render()).contains("<html lang=\"" + language + "\">", "KBRI Ankara");
            assertThat(said.add(letter.subject()))
                    .as("each language has its own")
                    .isTrue();
            assertThat(said.add(letter.body())).isTrue();
            if (!rule.missingOf(Map.of("title", "x")).isEmpty()) {
                assertThat(letter.body()).contains("8 ").contains(" 2026");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void words_do_with_the_facts_that_they_need(Rule rule) {
        for (var language : Languages.ALL) {
            var needed = Map.of("title", "Nota verbal", "due", "2026-11-08", "figures", "7");

            assertThat(rule.missingOf(needed)).isEmpty();
            assertThat(letters.body(told(rule.code(), needed, THIRD), language))
                    .contains("Nota verbal".substring(0, 4))
                    .doesNotContain("()", "( )", "  ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "id, seharusnya disampaikan pada 3 November 2026 dan baru disampaikan pada 13 November 2026",
        "en, due to be told on 3 November 2026 and is told on 13 November 2026",
        "tr, 3 Kasım 2026 tarihinde yapılmalıydı",
    })
    void what_comes_late_says_how_late(String language, String words) {
        var letter = letters.about(
                told("request-half-time", FACTS, THIRD.plusSeconds(10 * 86_400)),
                List.of(),
                "KBRI Ankara",
                Locale.of(language));

        assertThat(letter.late()).contains(words);
        assertThat(new Letters.text(letter).render()).contains(words);
        assertThat(new Letters.html(letter).render()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1991-05-30, en, (30 May 1991)",
        "1991-05, en, (May 1991)",
        "1991-05, tr, (Mayıs 1991)",
        "1991, id, (1991)",
        "long ago, id, (long ago)",
    })
    void a_date_is_told_as_precisely_as_it_is_known(String due, String language, String words) {
        var facts = Map.of("title", "Casablanca", "years", "35", "due", due);

        assertThat(letters.body(told("partnership-anniversary", facts, THIRD), Locale.of(language)))
                .contains("35", words);
    }

    @Test
    void the_day_ends_in_the_zone_of_the_office() {
        var evening = told("request-due", FACTS, Instant.parse("2026-11-03T16:59:59Z"));
        var nextDay = told("request-due", FACTS, Instant.parse("2026-11-03T17:00:00Z"));

        assertThat(letters.late(evening, Languages.ENGLISH)).isEmpty();
        assertThat(letters.late(nextDay, Languages.ENGLISH)).contains("4 November 2026");
    }

    @Test
    void a_title_is_text_and_nothing_else() {
        var facts = Map.of("title", "A\r\nBcc: x@example.org\u2028\u0000<script>{inject:x}", "due", "2026-11-08");
        var letter = letters.about(told("request-due", facts, THIRD), List.of(), "x\r\ny", Languages.ENGLISH);

        assertThat(letter.subject()).isEqualTo("Request due: A Bcc: x@example.org <script>{inject:x}");
        assertThat(letter.footer()).contains("x y");
        assertThat(new Letters.html(letter).render()).doesNotContain("<script>").contains("&lt;script&gt;{inject:x}");
        assertThat(letter.subject() + letter.body() + letter.footer()).doesNotContainPattern("\\p{Cntrl}|\u2028");
    }

    @Test
    void a_long_title_is_cut_between_characters() {
        var facts = Map.of("title", "😀".repeat(1_000), "due", "2026-11-08");

        var subject = letters.subject(told("request-due", facts, THIRD), Languages.ENGLISH);

        assertThat(subject.length()).isLessThanOrEqualTo(302);
        assertThat(subject).endsWith("😀…");
    }

    @Test
    void a_rule_of_a_former_version_still_says_what_it_was_about() {
        assertThat(letters.subject(told("long-gone", FACTS, THIRD), Languages.TURKISH))
                .isEqualTo("Nota verbal");
    }
}
