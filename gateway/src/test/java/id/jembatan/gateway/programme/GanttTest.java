package id.jembatan.gateway.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.KnownDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GanttTest {

    private static final Frame FRAME =
            new Frame(Locale.of("en"), ZoneId.of("Asia/Jakarta"), "/", Frame.Section.RESULTS, null);
    private static final Activity.Span NONE = new Activity.Span(null, null);

    @Test
    void a_programme_without_dates_has_no_bars() {
        assertThat(Gantt.of(programme(LocalDate.of(2026, 1, 1), NONE, NONE), FRAME)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_bar_lies_where_its_days_lie_on_the_scale() {
        var gantt =
                Gantt.of(programme(LocalDate.of(2026, 7, 2), span(day(2026, 1, 1), day(2026, 12, 31)), NONE), FRAME);
        var bar = gantt.rows().values().iterator().next().planned();

        assertThat(bar.from()).isEqualByComparingTo("0");
        assertThat(bar.length()).isEqualByComparingTo("100");
        assertThat(bar.vague()).isFalse();
        assertThat(gantt.today()).isBetween(new BigDecimal("49"), new BigDecimal("51"));
    }

    @Test
    void a_year_alone_is_a_bar_over_the_whole_year_that_says_it_is_vague() {
        var year = new KnownDate(2026, null, null);
        var gantt = Gantt.of(programme(LocalDate.of(2026, 7, 2), span(year, year), NONE), FRAME);
        var bar = gantt.rows().values().iterator().next().planned();

        assertThat(bar.length()).isEqualByComparingTo("100");
        assertThat(bar.vague()).isTrue();
    }

    @Test
    void what_has_begun_and_not_ended_goes_on_to_today() {
        var gantt = Gantt.of(
                programme(
                        LocalDate.of(2026, 6, 30),
                        span(day(2026, 1, 1), day(2026, 12, 31)),
                        span(day(2026, 4, 1), null)),
                FRAME);
        var bar = gantt.rows().values().iterator().next().actual();

        assertThat(bar.from()).isEqualByComparingTo(new BigDecimal("24.66"));
        assertThat(bar.end()).isBetween(new BigDecimal("49"), new BigDecimal("50"));
    }

    @Test
    void no_bar_leaves_the_picture_and_the_steps_stay_few() {
        var gantt =
                Gantt.of(programme(LocalDate.of(2050, 1, 1), span(day(2025, 1, 1), day(2045, 12, 31)), NONE), FRAME);

        assertThat(gantt.today()).isNull();
        assertThat(gantt.steps()).hasSizeBetween(2, 6);
        assertThat(gantt.rows().values())
                .allSatisfy(row -> assertThat(row.planned().end()).isLessThanOrEqualTo(new BigDecimal("100.01")));
    }

    private static KnownDate day(int year, int month, int day) {
        return new KnownDate(year, month, day);
    }

    private static Activity.Span span(@Nullable KnownDate start, @Nullable KnownDate end) {
        return new Activity.Span(start, end);
    }

    private static Programme programme(LocalDate today, Activity.Span planned, Activity.Span actual) {
        var activity = new Activity(
                UUID.randomUUID(),
                "a",
                "ACTIVITY",
                "Something to do",
                null,
                "PLANNED",
                null,
                null,
                null,
                null,
                null,
                planned,
                NONE,
                actual,
                null,
                List.of(),
                null,
                null,
                null,
                List.of());
        var line = new Programme.Line(
                activity,
                null,
                new Programme.Slippage(null, null, null, null, null, "NOT_DUE"),
                null,
                false,
                new Programme.Place(null, false, null));
        return new Programme(
                UUID.randomUUID(),
                null,
                new ProgrammeItem.Subject("GOAL", UUID.randomUUID(), null, "A goal"),
                List.of(),
                "A programme",
                2026,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                new Programme.Totals(1, 0, 0, 0, 0, 0),
                List.of(line),
                new Programme.Chain(null, false, List.of(), "rule"),
                "rule",
                List.of(),
                List.of(),
                List.of(),
                today,
                List.of());
    }
}
