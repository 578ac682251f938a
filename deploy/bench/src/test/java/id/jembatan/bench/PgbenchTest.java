package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PgbenchTest {

    private static final String OUTPUT = """
            pgbench (15.18 (Debian 15.18-0+deb12u1), server 18.6)
            transaction type: multiple scripts
            query mode: prepared
            number of transactions actually processed: 61234
            number of failed transactions: 0 (0.000%)
            latency average = 0.784 ms
            initial connection time = 61.105 ms
            tps = 20411.333333 (without initial connection time)
            SQL script 1: /tmp/a.sql
             - 7654 transactions (12.5% of total, tps = 2551.4)
            """;

    @Test
    void the_rate_of_all_scripts_together_is_read() {
        assertThat(Pgbench.parse(OUTPUT)).isEqualTo(new Pgbench.Result(61_234, 20_411.333333));
    }

    @Test
    void a_failed_transaction_fails_the_run() {
        assertThatThrownBy(() -> Pgbench.parse(OUTPUT.replace("failed transactions: 0", "failed transactions: 3")))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("lost transactions");
    }

    @Test
    void something_else_than_a_result_fails_the_run() {
        assertThatThrownBy(() -> Pgbench.parse("connection refused")).isInstanceOf(Failed.class);
    }
}
