package id.jembatan.suite.attack;

import static id.jembatan.suite.attack.Attack.ENDPOINTS;
import static id.jembatan.suite.attack.Attack.SUITE;
import static id.jembatan.suite.attack.Attack.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.suite.rights.RightsTable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every operation as every role, against the table of rights.
class RoleAttackTest {

    static final RightsTable RIGHTS = RightsTable.read();

    @Test
    void every_operation_says_what_it_asks_for_and_the_table_knows_it() {
        assertThat(ENDPOINTS).hasSizeGreaterThan(150).allSatisfy(endpoint -> {
            assertThat(endpoint.permissions().size() + endpoint.roles().size())
                    .as(endpoint.toString())
                    .isPositive();
            assertThat(RIGHTS.permissionsOf(endpoint.service()))
                    .as(endpoint.toString())
                    .containsAll(endpoint.permissions());
        });
    }

    @TestFactory
    Stream<DynamicTest> opens_to_the_roles_of_the_table_and_to_no_other() {
        return Attack.onEach(
                ENDPOINTS.stream(),
                endpoint -> USERS.forEach((role, user) -> {
                    if (!mayDo(role, endpoint)) {
                        isForbidden(endpoint, user);
                    } else if (endpoint.isRead()) {
                        isNotForbidden(endpoint, user);
                    }
                }));
    }

    /// Whether the table lets a role in.
    static boolean mayDo(String role, Endpoint endpoint) {
        return endpoint.roles().contains(role)
                || RIGHTS.permissions(endpoint.service(), role).stream().anyMatch(endpoint.permissions()::contains);
    }

    private static void isForbidden(Endpoint endpoint, String user) {
        var answer = Attack.send(SUITE.as(user).headers(endpoint.headers()), endpoint, endpoint.guessed());

        assertThat(answer.statusCode())
                .as("%s as %s: %s", endpoint, user, Attack.shortened(answer))
                .isEqualTo(403);
        Attack.isAProblem(answer, endpoint.toString());
    }

    private static void isNotForbidden(Endpoint endpoint, String user) {
        var answer = Attack.send(SUITE.as(user), endpoint, endpoint.guessed());

        assertThat(answer.statusCode())
                .as("%s as %s: %s", endpoint, user, Attack.shortened(answer))
                .isNotIn(401, 403)
                .isLessThan(500);
    }
}
