package id.jembatan.kpi.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import id.jembatan.kpi.Kpi;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Floor.class)
class KnownNeighboursTest {

    @Inject
    Sql sql;

    @Test
    void a_partnership_is_known_as_it_was_told_last() {
        var id = UUID.randomUUID();

        Kpi.partnership(id, "ma-casablanca", "MA", "IN_FORCE", 1);
        Kpi.partnership(id, "ma-casablanca", "MA", null, 2);

        assertThat(sql.list(
                        "select partner_code || ' ' || country || ' ' || kind || ' ' || coalesce(stage, 'unknown') || ' '"
                                + " || since_year || ' ' || heard from known_partnership where id = ?",
                        row -> row.getString(1),
                        id))
                .containsExactly("ma-casablanca MA sister_city unknown 1991 2");
    }

    @Test
    void a_promise_is_known_as_it_was_told_last() {
        var id = UUID.randomUUID();
        var agreement = UUID.randomUUID();

        Kpi.promise(id, agreement, "NOT_PICKED_UP", 1);
        Kpi.promise(id, agreement, "KEPT", 2);

        assertThat(sql.list(
                        "select state || ' ' || due_year || ' ' || clause from known_promise where agreement_id = ?",
                        row -> row.getString(1),
                        agreement))
                .containsExactly("KEPT 2026 Article 3");
    }
}
