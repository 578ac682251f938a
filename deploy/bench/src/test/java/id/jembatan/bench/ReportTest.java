package id.jembatan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void a_ratio_at_its_limit_meets_it() {
        assertThat(Report.row("read", "pgbench", Limit.atLeast(0.38), new Spread(0.3, 0.38, 0.5), 2, "", 0))
                .isEqualTo("| read | pgbench | at least 0.38 | 0.30 / **0.38** / 0.50 | met |");
    }

    @Test
    void what_is_below_its_limit_falls_short_in_plain_words() {
        assertThat(Report.row("read", "pgbench", Limit.atLeast(0.38), new Spread(0.3, 0.379, 0.5), 2, "", 0))
                .endsWith("| **falls short** |");
    }

    @Test
    void less_is_better_where_the_limit_says_so() {
        assertThat(Report.row("rights", "role", Limit.atMost(10, "us"), new Spread(1, 2, 30), 1, "us", 0))
                .isEqualTo("| rights | role | at most 10.00 us | 1.0 / **2.0** / 30.0 us | met |");
    }

    @Test
    void a_run_in_doubt_says_so_in_the_verdict() {
        assertThat(Report.row("read", "pgbench", Limit.atLeast(0.38), new Spread(1, 1, 1), 2, "", 1))
                .endsWith("| met (in doubt) |");
    }
}
