package id.jembatan.agreements.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.platform.time.PartialDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryTest {

    private static final Function<Set<String>, Predicate<LocalDate>> WEEK =
            _ -> day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    private static Span day(String text) {
        return Span.of(PartialDate.parse(text));
    }

    private static Entry by(EntryRule rule, @Nullable String ours, @Nullable String partner, @Nullable String parent) {
        return Entry.by(
                rule,
                new Entry.Facts(
                        day("2025-01-31"),
                        ours == null ? null : day(ours),
                        partner == null ? null : day(partner),
                        parent == null ? null : day(parent)),
                WEEK);
    }

    private static Span on(Entry entry) {
        assertThat(entry).isInstanceOf(Entry.Enters.class);
        return ((Entry.Enters) entry).on();
    }

    @Test
    void each_rule_finds_its_day() {
        assertThat(on(by(new EntryRule.OnSignature(), null, null, null))).isEqualTo(day("2025-01-31"));
        assertThat(on(by(new EntryRule.OnDate(PartialDate.parse("2025-03-01")), null, null, null)))
                .isEqualTo(day("2025-03-01"));
        assertThat(on(by(new EntryRule.AfterSignature(new Period(1, Period.Unit.MONTHS, null)), null, null, null)))
                .isEqualTo(day("2025-02-28"));
        assertThat(on(by(
                        new EntryRule.AfterSignature(new Period(5, Period.Unit.WORKING_DAYS, Set.of("ID"))),
                        null,
                        null,
                        null)))
                .isEqualTo(day("2025-02-07"));
        assertThat(on(by(new EntryRule.OnLastNotification(), "2025-02-10", "2025-03-04", null)))
                .isEqualTo(day("2025-03-04"));
        assertThat(on(by(
                        new EntryRule.AfterLastNotification(new Period(30, Period.Unit.DAYS, null)),
                        "2025-03-04",
                        "2025-02-10",
                        null)))
                .isEqualTo(day("2025-04-03"));
        assertThat(on(by(new EntryRule.WithParent(), null, null, "2025-06-01"))).isEqualTo(day("2025-06-01"));
        assertThat(on(by(new EntryRule.WithParent(), null, null, "2020-06-01"))).isEqualTo(day("2025-01-31"));
        assertThat(on(by(new EntryRule.NotKnown(PartialDate.parse("1990")), null, null, null)))
                .isEqualTo(day("1990"));
    }

    @Test
    void nothing_is_in_force_before_it_is_signed() {
        assertThat(on(by(new EntryRule.OnDate(PartialDate.parse("2024-03-01")), null, null, null)))
                .isEqualTo(day("2025-01-31"));
        assertThat(on(by(new EntryRule.NotKnown(null), null, null, null)).earliest())
                .isEqualTo(LocalDate.of(2025, 1, 31));
    }

    @Test
    void it_says_what_it_waits_for() {
        assertThat(by(new EntryRule.OnLastNotification(), null, null, null))
                .isInstanceOfSatisfying(
                        Entry.Waits.class, it -> assertThat(it.forWhat().code()).isEqualTo("entry.waits-for-both"));
        assertThat(by(new EntryRule.OnLastNotification(), "2025-02-10", null, null))
                .isInstanceOfSatisfying(
                        Entry.Waits.class,
                        it -> assertThat(it.forWhat().values()).containsExactly("PARTNER"));
        assertThat(by(new EntryRule.WithParent(), null, null, null)).isInstanceOf(Entry.Waits.class);
    }

    @Test
    void a_month_stays_a_month_and_a_year_a_year() {
        var later = new Period(6, Period.Unit.MONTHS, null).after(day("2025-05"), WEEK);

        assertThat(later.earliest()).isEqualTo("2025-11-01");
        assertThat(later.latest()).isEqualTo("2025-11-30");
        assertThat(day("2016").written()).isEqualTo(PartialDate.parse("2016"));
        assertThat(Span.UNKNOWN.written()).isNull();
        assertThat(Span.UNKNOWN.within(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                .isEqualTo(Certainty.POSSIBLY);
    }

    @Test
    void a_question_about_days_has_three_answers() {
        var from = LocalDate.of(2025, 6, 1);
        var until = LocalDate.of(2025, 6, 30);

        assertThat(day("2025-06").within(from, until)).isEqualTo(Certainty.CERTAINLY);
        assertThat(day("2025").within(from, until)).isEqualTo(Certainty.POSSIBLY);
        assertThat(day("2025-07").within(from, until)).isEqualTo(Certainty.NOT);
        assertThat(day("2025").isOnOrBefore(LocalDate.of(2025, 12, 31))).isEqualTo(Certainty.CERTAINLY);
        assertThat(day("2025").isBefore(LocalDate.of(2025, 1, 1))).isEqualTo(Certainty.NOT);
    }
}
