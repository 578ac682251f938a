package id.jembatan.partners.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.partners.partnership.DormancyRules.Rule;
import id.jembatan.partners.partnership.DormancyRules.Silence;
import id.jembatan.platform.id.Ids;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private int version;

    @Test
    void a_relation_falls_silent_by_the_general_rule() {
        var silence = Silence.after(day("2024-02-29"), "sister_city", List.of(rule(null, 9, 12, "1900-01-01")));

        assertThat(silence.quietOn()).isEqualTo("2024-11-29");
        assertThat(silence.dormantOn()).isEqualTo("2025-02-28");
    }

    @Test
    void a_kind_may_have_a_rule_of_its_own_until_it_is_taken_back() {
        var rules = List.of(
                rule(null, 9, 12, "1900-01-01"),
                rule("network_membership", 18, 24, "2020-01-01"),
                rule("network_membership", null, null, "2026-01-01"));

        assertThat(Silence.after(day("2022-03-10"), "network_membership", rules).dormantOn())
                .isEqualTo("2024-03-10");
        assertThat(Silence.after(day("2022-03-10"), "sister_city", rules).dormantOn())
                .isEqualTo("2023-03-10");
        // 24 months would end in March, but on the first day of the year twelve are enough
        assertThat(Silence.after(day("2024-03-10"), "network_membership", rules).dormantOn())
                .isEqualTo("2026-01-01");
    }

    @Test
    void a_stricter_rule_that_is_to_come_is_looked_ahead_to() {
        var rules = List.of(rule(null, 9, 12, "1900-01-01"), rule(null, 3, 6, "2026-07-01"));

        var before = Silence.after(day("2025-06-15"), "sister_city", rules);
        var after = Silence.after(day("2026-06-15"), "sister_city", rules);

        assertThat(before.dormantOn()).isEqualTo("2026-06-15");
        assertThat(after.quietOn()).isEqualTo("2026-09-15");
        assertThat(after.dormantOn()).isEqualTo("2026-12-15");
    }

    @Test
    void of_two_rules_of_one_day_the_one_set_last_holds() {
        var rules = List.of(rule(null, 9, 12, "1900-01-01"), rule(null, 3, 6, "1900-01-01"));

        assertThat(DormancyRules.onDay(day("2026-01-01"), "sister_city", rules))
                .get()
                .extracting(Rule::dormantMonths)
                .isEqualTo(6);
    }

    private Rule rule(@Nullable String kind, @Nullable Integer quiet, @Nullable Integer dormant, String from) {
        return new Rule(Ids.next(), ++version, kind, quiet, dormant, day(from));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
