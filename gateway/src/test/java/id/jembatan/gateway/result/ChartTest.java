package id.jembatan.gateway.result;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.gateway.page.Frame;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final Frame FRAME =
            new Frame(Locale.of("id"), ZoneId.of("Asia/Jakarta"), "/", Frame.Section.RESULTS, null);

    @Test
    void nothing_known_is_nothing_drawn() {
        assertThat(Chart.of(line(null, List.of()), List.of(), FRAME).isEmpty()).isTrue();
        assertThat(Chart.of(line("74", List.of()), List.of(withheld(2025)), FRAME)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void figures_and_targets_stand_over_their_periods_in_the_order_of_time() {
        var chart = Chart.of(
                line("74", List.of(target(2030, "50"))),
                List.of(seen(2026, "70", "REPORTED"), seen(2025, "71", "VERIFIED")),
                FRAME);

        assertThat(chart.stops()).extracting(Chart.Stop::key).containsExactly("2025", "2026", "2030");
        assertThat(chart.marks())
                .extracting(Chart.Mark::status)
                .containsExactlyInAnyOrder("VERIFIED", "REPORTED", "TARGET");
        assertThat(mark(chart, "VERIFIED").x())
                .isLessThan(mark(chart, "REPORTED").x());
        assertThat(mark(chart, "TARGET").y())
                .as("lower values stand lower")
                .isGreaterThan(mark(chart, "VERIFIED").y());
        assertThat(chart.line()).matches("M[0-9.]+ [0-9.]+L[0-9.]+ [0-9.]+");
        assertThat(chart.ticks()).hasSizeBetween(2, 8);
        assertThat(chart.marks()).allSatisfy(each -> {
            assertThat(each.x()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(chart.width()));
            assertThat(each.y()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(chart.height()));
        });
    }

    @Test
    void what_is_sent_back_or_corrected_is_not_drawn() {
        var chart = Chart.of(
                line(null, List.of()),
                List.of(seen(2025, "7", "RETURNED"), seen(2025, "8", "CORRECTED"), seen(2025, "5", "VERIFIED")),
                FRAME);

        assertThat(chart.marks()).extracting(Chart.Mark::text).containsExactly("5");
    }

    @Test
    void a_zero_and_equal_figures_have_a_place_of_their_own() {
        var chart = Chart.of(
                line(null, List.of()), List.of(seen(2025, "0", "VERIFIED"), seen(2026, "0", "VERIFIED")), FRAME);

        assertThat(chart.marks())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.y()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(280)));
    }

    @Test
    void values_are_written_as_the_language_writes_them_and_exactly() {
        var chart = Chart.of(line(null, List.of()), List.of(seen(2025, "1234.5", "VERIFIED")), FRAME);

        assertThat(chart.marks()).extracting(Chart.Mark::text).containsExactly("1.234,5");
    }

    private static Chart.Mark mark(Chart chart, String status) {
        return chart.marks().stream()
                .filter(each -> each.status().equals(status))
                .findFirst()
                .orElseThrow();
    }

    private static Period year(int year) {
        return new Period("YEAR", "" + year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null);
    }

    private static Scorecard.Target target(int year, String value) {
        return new Scorecard.Target(
                null, year(year), "PERIOD", new BigDecimal(value), null, null, null, null, List.of());
    }

    private static Observation withheld(int year) {
        return seen(year, null, "REPORTED");
    }

    private static Observation seen(int year, @Nullable String value, String status) {
        return new Observation(
                UUID.randomUUID(),
                null,
                year(year),
                value == null ? null : new BigDecimal(value),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                value == null ? "WITHHELD" : "VALUE",
                status,
                "somebody",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    private static Scorecard.Applied line(@Nullable String baseline, List<Scorecard.Target> targets) {
        var none = new Scorecard.Progress(null, null, null, null, null, "no-observation", null, null, null, null, null);
        return new Scorecard.Applied(
                UUID.randomUUID(),
                null,
                "C10",
                "Rank",
                "rank",
                "LOWER",
                "NONE",
                "RANK",
                null,
                null,
                baseline == null ? null : new Scorecard.Baseline(new BigDecimal(baseline), null, year(2024), null),
                targets,
                List.of(),
                false,
                new Scorecard.Progresses(none, none, null, null),
                new Scorecard.Coverage(0, 0, 0, 0, 0, 0));
    }
}
