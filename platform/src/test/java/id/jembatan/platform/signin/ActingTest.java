package id.jembatan.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class ActingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final Map<String, String> WHOLE = Map.of(
            "acting_for", "kepala",
            "acting_as", "bureau-head",
            "acting_from", FIRST.toString(),
            "acting_until", LAST.toString(),
            "acting_by", "SK 12/2026");

    @Test
    void it_holds_from_the_first_day_to_the_last() {
        assertThat(on(FIRST, Map.of())).isTrue();
        assertThat(on(LAST, Map.of())).isTrue();
        assertThat(on(FIRST.minusDays(1), Map.of())).isFalse();
        assertThat(on(LAST.plusDays(1), Map.of())).isFalse();
    }

    @Test
    void half_a_statement_or_a_day_that_is_none_does_not_hold() {
        for (var member : WHOLE.keySet()) {
            assertThat(on(FIRST, Map.of(member, " "))).as(member).isFalse();
        }
        assertThat(on(FIRST, Map.of("acting_until", "2026-02-30"))).isFalse();
    }

    @Test
    void only_some_roles_are_lent() {
        assertThat(on(FIRST, Map.of("acting_as", "administrator"))).isFalse();
    }

    @Test
    void the_table_of_rights_says_what_a_lent_role_may() {
        var rights = new LentRights("partners-service");

        assertThat(rights.of("bureau-head")).contains("mission:administer", "partner:update");
        assertThat(rights.of("bureau-officer")).doesNotContain("mission:administer");
        assertThat(rights.of("nobody")).isEmpty();
        assertThat(new LentRights("gateway").of("bureau-head")).isEmpty();
    }

    private static boolean on(LocalDate today, Map<String, String> other) {
        var claims = new HashMap<>(WHOLE);
        claims.putAll(other);
        return Acting.of(new Claims(claims), today, Set.of("bureau-head")).isPresent();
    }

    private record Claims(Map<String, String> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return "made-up";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
