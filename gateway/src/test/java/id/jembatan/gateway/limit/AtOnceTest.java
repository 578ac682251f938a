package id.jembatan.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AtOnceTest {

    private final AtOnce atOnce = new AtOnce(2);

    @Test
    void so_many_are_under_way_and_the_next_one_has_to_wait_for_an_end() {
        assertThat(atOnce.enter("biro")).isTrue();
        assertThat(atOnce.enter("biro")).isTrue();
        assertThat(atOnce.enter("biro")).isFalse();
        assertThat(atOnce.enter("kepala")).isTrue();

        atOnce.leave("biro");

        assertThat(atOnce.enter("biro")).isTrue();
        assertThat(atOnce.enter("biro")).isFalse();
    }

    @Test
    void whoever_has_nothing_under_way_is_forgotten() {
        atOnce.enter("biro");
        atOnce.enter("biro");
        atOnce.enter("biro");

        atOnce.leave("biro");
        atOnce.leave("biro");

        assertThat(atOnce.clients()).isZero();
    }
}
