package id.jembatan.kpi.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.State;
import id.jembatan.platform.caller.Caller;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChainsTest {

    private static final Instant AT = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void an_author_stays_an_author_after_a_change_of_role() {
        var observation = said(caller("account-1", "agency-officer"));

        assertThat(Chains.of(List.of(observation)).hasAuthor(observation, caller("account-1", "bureau-head")))
                .isTrue();
        assertThat(Chains.of(List.of(observation)).hasAuthor(observation, caller("account-2", "bureau-head")))
                .isFalse();
    }

    @Test
    void whoever_spoke_anywhere_in_the_chain_is_an_author_of_its_end() {
        var first = said(caller("account-1", "agency-officer"));
        var second = first.correct(saying("70"), "misread", caller("account-2", "bureau-officer"), AT);

        var chains = Chains.of(List.of(first, second));

        assertThat(chains.hasAuthor(second, caller("account-1", "bureau-head"))).isTrue();
        assertThat(chains.hasAuthor(second, caller("account-2", "bureau-head"))).isTrue();
        assertThat(chains.hasAuthor(second, caller("account-3", "bureau-head"))).isFalse();
        assertThat(first.value()).isEqualByComparingTo("71");
        assertThat(first.status()).isEqualTo(Observation.Status.CORRECTED);
    }

    private static Observation said(Caller by) {
        return new Observation(
                new AppliedIndicator(), Period.year(2025), Observation.Status.REPORTED, saying("71"), by, AT);
    }

    private static Saying saying(String value) {
        return new Saying(State.VALUE, new BigDecimal(value), null, null, null, null, null);
    }

    private static Caller caller(String subject, String role) {
        return new Caller(subject, subject, Set.of(role), Set.of("kpi:verify"), null, null, null, Locale.ENGLISH);
    }
}
