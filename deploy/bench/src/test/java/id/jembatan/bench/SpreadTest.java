package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void an_odd_number_of_rounds_has_one_in_the_middle() {
        assertThat(Spread.of(List.of(5.0, 1.0, 3.0))).isEqualTo(new Spread(1, 3, 5));
    }

    @Test
    void an_even_number_of_rounds_has_two_in_the_middle() {
        assertThat(Spread.of(List.of(8.0, 1.0, 4.0, 2.0))).isEqualTo(new Spread(1, 3, 8));
    }

    @Test
    void a_ratio_is_made_inside_each_round() {
        // The second round was slow for both: that is the machine's doing, and the ratio does not show it.
        var ours = List.of(500.0, 50.0, 480.0);
        var theirs = List.of(1_000.0, 100.0, 1_200.0);

        var ratio = Spread.ofRatios(ours, theirs);

        assertThat(ratio.min()).isCloseTo(0.4, within(1e-9));
        assertThat(ratio.median()).isCloseTo(0.5, within(1e-9));
        assertThat(ratio.max()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void rounds_that_are_missing_on_one_side_are_no_ratio() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.ofRatios(List.of(1.0, 2.0), List.of(1.0)));
    }

    @Test
    void nothing_by_nothing_is_no_figure() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.ofRatios(List.of(0.0), List.of(0.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }

    @Test
    void it_is_written_with_a_point_and_the_asked_digits() {
        assertThat(new Spread(0.4, 0.456, 1).text(2)).isEqualTo("0.40 / 0.46 / 1.00");
    }
}
