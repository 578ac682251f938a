package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RightsTest {

    @Test
    void calls_are_summed_with_labels_and_without() {
        var metrics = """
                # TYPE jembatan_permissions_remote counter
                jembatan_permissions_remote_total 3.0
                jembatan_permissions_remote_total{client="a"} 2.0
                jembatan_permissions_remote_created 99.0
                """;

        assertThat(Rights.sum(metrics)).isEqualTo(5);
        assertThat(Rights.sum("")).isZero();
    }
}
