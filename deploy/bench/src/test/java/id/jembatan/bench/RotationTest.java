package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {

    @Test
    void everybody_is_first_once() {
        var all = List.of("a", "b", "c");

        assertThat(Rotation.of(all, 0)).containsExactly("a", "b", "c");
        assertThat(Rotation.of(all, 1)).containsExactly("b", "c", "a");
        assertThat(Rotation.of(all, 2)).containsExactly("c", "a", "b");
        assertThat(Rotation.of(all, 3)).containsExactly("a", "b", "c");
    }
}
