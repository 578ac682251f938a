package id.jembatan.kpi.programme;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.kpi.programme.Slippage.Basis;
import id.jembatan.kpi.programme.Slippage.Reason;
import id.jembatan.platform.time.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SlippageTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void two_days_known_to_the_day_give_an_exact_number() {
        assertThat(slippage("2026-03-01", "2026-03-11", null))
                .isEqualTo(new Slippage(10L, null, null, true, Basis.ACTUAL, null));
        assertThat(slippage("2026-03-11", "2026-03-01", null).days()).isEqualTo(-10);
        assertThat(slippage("2026-03-11", "2026-03-01", null).late()).isFalse();
        assertThat(slippage("2026-03-01", "2026-03-01", "2027-01-01").days()).isZero();
    }

    @Test
    void what_was_planned_for_a_year_is_in_time_until_the_year_is_over() {
        var within = slippage("2019", "2019-05-03", null);
        assertThat(within.days()).isNull();
        assertThat(within.late()).isFalse();
        assertThat(within.reason()).isEqualTo(Reason.IMPRECISE_DATE);
        assertThat(within.atLeast()).isEqualTo(-242);
        assertThat(within.atMost()).isEqualTo(122);

        var after = slippage("2019", "2020-02-10", null);
        assertThat(after.late()).isTrue();
        assertThat(after.atLeast()).isEqualTo(41);
        assertThat(after.atMost()).isEqualTo(405);
    }

    @Test
    void a_year_alone_against_a_day_of_it_can_be_either() {
        var either = slippage("2019-05-03", "2019", null);
        assertThat(either.days()).isNull();
        assertThat(either.late()).isNull();
        assertThat(slippage("2018-05-03", "2019", null).late()).isTrue();
        assertThat(slippage("2020-05-03", "2019", null).late()).isFalse();
        assertThat(slippage("2019", "2019", null).late()).isFalse();
    }

    @Test
    void an_open_one_is_measured_by_its_forecast_and_over_due_by_today() {
        assertThat(slippage("2026-11-01", null, "2026-12-01"))
                .isEqualTo(new Slippage(30L, null, null, true, Basis.FORECAST, null));
        assertThat(slippage("2026-11-01", null, null))
                .isEqualTo(new Slippage(21L, null, null, true, Basis.TODAY, null));
        assertThat(slippage("2026-11-01", null, "2026-11-10").basis()).isEqualTo(Basis.TODAY);
        assertThat(slippage("2019", null, null))
                .isEqualTo(new Slippage(null, 2518L, null, true, Basis.TODAY, Reason.IMPRECISE_DATE));
        assertThat(slippage("2026", null, null)).isEqualTo(Slippage.none(Reason.NOT_DUE));
        assertThat(slippage("2026-11-22", null, null)).isEqualTo(Slippage.none(Reason.NOT_DUE));
    }

    @Test
    void without_a_planned_date_there_is_nothing_to_compare_with() {
        assertThat(slippage(null, "2026-01-01", null)).isEqualTo(Slippage.none(Reason.NO_PLANNED_DATE));
    }

    private static Slippage slippage(String planned, String done, String forecast) {
        return Slippage.of(date(planned), date(done), date(forecast), TODAY);
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.parse(text);
    }
}
