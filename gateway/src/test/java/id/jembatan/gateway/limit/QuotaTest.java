package id.jembatan.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private long now = 1;

    private final Quota quota = new Quota("client", rate(6, Duration.ofMinutes(1)), new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void all_of_it_may_be_used_at_once_and_not_one_more() {
        for (int left = 5; left >= 0; left--) {
            var verdict = quota.take("biro");
            assertThat(verdict.allowed()).isTrue();
            assertThat(verdict.remaining()).isEqualTo(left);
        }

        var last = quota.take("biro");

        assertThat(last.allowed()).isFalse();
        assertThat(last.remaining()).isZero();
        assertThat(last.next()).isEqualTo(10);
        assertThat(last.full()).isEqualTo(60);
    }

    @Test
    void it_comes_back_evenly() {
        for (int i = 0; i < 6; i++) {
            quota.take("biro");
        }

        now += Duration.ofSeconds(10).toNanos();

        assertThat(quota.take("biro").allowed()).isTrue();
        assertThat(quota.take("biro").allowed()).isFalse();
    }

    @Test
    void one_takes_nothing_from_another() {
        for (int i = 0; i < 7; i++) {
            quota.take("biro");
        }

        assertThat(quota.take("kepala").remaining()).isEqualTo(5);
    }

    @Test
    void it_says_so_in_the_words_of_the_draft() {
        assertThat(quota.policy()).isEqualTo("\"client\";q=6;w=60");
        assertThat(quota.take("biro").field()).isEqualTo("\"client\";r=5;t=10");
    }

    private static LimitSettings.Rate rate(long requests, Duration per) {
        return new LimitSettings.Rate() {
            @Override
            public long requests() {
                return requests;
            }

            @Override
            public Duration per() {
                return per;
            }
        };
    }
}
