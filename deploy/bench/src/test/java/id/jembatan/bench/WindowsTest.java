package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void two_windows_are_too_few() {
        assertThat(of(1_000, 1_000).agree()).isFalse();
    }

    @Test
    void three_within_five_percent_agree() {
        assertThat(of(950, 1_000, 980).agree()).isTrue();
    }

    @Test
    void three_that_are_further_apart_do_not() {
        assertThat(of(949, 1_000, 980).agree()).isFalse();
    }

    @Test
    void only_the_last_three_count() {
        assertThat(of(200, 600, 1_000, 1_010, 990).agree()).isTrue();
        assertThat(of(1_000, 1_010, 990, 600).agree()).isFalse();
    }

    @Test
    void a_server_that_serves_nothing_is_not_warm() {
        assertThat(of(0, 0, 0).agree()).isFalse();
    }

    private static Windows of(double... rates) {
        var windows = new Windows();
        DoubleStream.of(rates).forEach(windows::add);
        return windows;
    }
}
