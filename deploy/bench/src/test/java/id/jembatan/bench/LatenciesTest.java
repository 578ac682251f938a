package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void a_percentile_is_a_time_that_was_really_measured() {
        var latencies = of(LongStream.rangeClosed(1, 1_000));

        assertThat(latencies.percentile(50)).isEqualTo(500);
        assertThat(latencies.percentile(99)).isEqualTo(990);
        assertThat(latencies.percentile(99.9)).isEqualTo(999);
        assertThat(latencies.percentile(100)).isEqualTo(1_000);
    }

    @Test
    void the_order_in_which_answers_came_does_not_matter() {
        assertThat(of(LongStream.of(30, 10, 20)).percentile(50)).isEqualTo(20);
    }

    @Test
    void one_time_is_every_percentile() {
        var one = of(LongStream.of(7));

        assertThat(one.percentile(0.1)).isEqualTo(7);
        assertThat(one.percentile(99.9)).isEqualTo(7);
    }

    @Test
    void a_time_that_comes_after_a_look_counts_too() {
        var latencies = of(LongStream.of(10, 20));
        latencies.percentile(50);

        latencies.add(5_000);

        assertThat(latencies.percentile(50)).isEqualTo(10);
    }

    @Test
    void more_times_than_first_expected_are_all_kept() {
        assertThat(of(LongStream.range(0, 200_000)).count()).isEqualTo(200_000);
    }

    @Test
    void no_time_has_no_percentile() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Latencies().percentile(50));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(LongStream.of(1)).percentile(0));
    }

    private static Latencies of(LongStream micros) {
        var latencies = new Latencies();
        micros.forEach(each -> latencies.add(each * 1_000));
        return latencies;
    }
}
