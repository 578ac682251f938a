package id.jembatan.gateway.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static PublicScorecard.Period year(int year, @Nullable String target, @Nullable String actual) {
        return new PublicScorecard.Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), target, actual, null);
    }

    private static Chart of(PublicScorecard.Period... periods) {
        return Chart.of(
                new PublicScorecard.Indicator("O02", "Made up", null, "UNIT", true, List.of(), List.of(periods)));
    }

    @Test
    void the_highest_reaches_the_top_and_zero_is_at_the_bottom() {
        var chart = of(year(2025, "50", "25"), year(2026, "100", null));

        assertThat(chart.isDrawn()).isTrue();
        assertThat(chart.zero()).isEqualTo(Chart.HEIGHT);
        var first = chart.bars().getFirst();
        assertThat(first.label()).isEqualTo("2025");
        assertThat(first.tall()).isCloseTo((Chart.HEIGHT - 22) / 4, org.assertj.core.data.Offset.offset(1));
        var last = chart.bars().getLast();
        assertThat(last.tall()).isNull();
        assertThat(last.target()).isEqualTo(22);
    }

    @Test
    void what_is_below_zero_hangs_down() {
        var chart = of(year(2025, null, "-10"), year(2026, null, "10"));

        var below = chart.bars().getFirst();
        assertThat(below.y()).isEqualTo(chart.zero());
        assertThat(below.tall()).isPositive();
    }

    @Test
    void words_and_single_numbers_are_no_chart() {
        assertThat(of(year(2025, null, "N=35;P=55"), year(2026, null, "10")).isDrawn())
                .isFalse();
        assertThat(of(year(2025, null, "0"), year(2026, null, "0")).isDrawn()).isFalse();
        assertThat(of().isDrawn()).isFalse();
    }

    @Test
    void a_period_that_is_no_year_is_called_by_its_last_month() {
        assertThat(Chart.label(new PublicScorecard.Period(
                        LocalDate.of(2026, 7, 1), LocalDate.of(2026, 12, 31), null, null, null)))
                .isEqualTo("2026-12");
    }
}
