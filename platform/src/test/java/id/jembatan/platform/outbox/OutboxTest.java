package id.jembatan.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.test.Floor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Floor.class, scope = TestResourceScope.GLOBAL)
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxBell bell;

    @Inject
    Sql sql;

    @Test
    void an_event_has_no_life_without_a_transaction() {
        assertThatThrownBy(() -> outbox.add(new Done(Ids.next(), "alone", 1)))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void what_is_rolled_back_was_never_told() {
        var thing = Ids.next();
        var rung = bell.times();

        QuarkusTransaction.begin();
        outbox.add(new Done(thing, "never", 1));
        QuarkusTransaction.rollback();

        assertThat(toldOf(thing)).isZero();
        assertThat(bell.times()).isEqualTo(rung);
    }

    @Test
    void the_bell_rings_once_for_a_transaction_with_many_events() {
        var thing = Ids.next();
        var rung = bell.times();

        QuarkusTransaction.requiringNew().run(() -> {
            outbox.add(new Done(thing, "one", 1));
            outbox.add(new Done(thing, "two", 2));
        });

        assertThat(toldOf(thing)).isEqualTo(2);
        assertThat(bell.times()).isEqualTo(rung + 1);
    }

    @Test
    void many_events_of_one_act_are_told_in_their_order() {
        var one = Ids.next();
        var other = Ids.next();
        var rung = bell.times();

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.addAll(List.of(new Done(one, "one", 1), new Done(other, "two", 1))));

        assertThat(toldOf(one)).isEqualTo(1);
        assertThat(toldOf(other)).isEqualTo(1);
        assertThat(bell.times()).isEqualTo(rung + 1);
        assertThat(sql.list(
                        "select subject from outbox_event where subject in (?, ?) order by seq",
                        row -> row.getObject(1, UUID.class),
                        one,
                        other))
                .containsExactly(one, other);
    }

    private long toldOf(UUID thing) {
        return sql.first("select count(*) from outbox_event where subject = ?", row -> row.getLong(1), thing)
                .orElseThrow();
    }
}
