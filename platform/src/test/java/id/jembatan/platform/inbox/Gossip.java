package id.jembatan.platform.inbox;

import id.jembatan.platform.outbox.Done;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Writes down every word it hears. Some words make it ill, if the test says so.
@ApplicationScoped
class Gossip implements Hearer {

    private final Set<String> poison = ConcurrentHashMap.newKeySet();
    private final AtomicInteger crashes = new AtomicInteger();
    private final Sql sql;
    private final TransactionSynchronizationRegistry transaction;

    Gossip(Sql sql, TransactionSynchronizationRegistry transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    record Word(UUID thing, String word) {}

    @Override
    public String source() {
        return "self";
    }

    @Override
    public Set<String> types() {
        return Set.of(Done.TYPE);
    }

    @Override
    public void apply(HeardEvent event) {
        var heard = event.dataAs(Word.class);
        if (poison.contains(heard.word())) {
            throw new IllegalArgumentException("I cannot stand " + heard.word());
        }
        sql.run("insert into gossip (thing, word) values (?, ?)", heard.thing(), heard.word());
        if (crashes.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            transaction.registerInterposedSynchronization(new Crash());
        }
    }

    /// From now on exactly these words make it ill.
    void hates(String... words) {
        poison.clear();
        poison.addAll(List.of(words));
    }

    /// The next transaction breaks when all is applied, before anything is kept.
    void crashesAtTheEnd() {
        crashes.set(1);
    }

    List<String> wordsOf(UUID thing) {
        return sql.list("select word from gossip where thing = ? order by seq", row -> row.getString(1), thing);
    }

    void begin() {
        sql.run("""
                create table if not exists gossip
                    (seq bigint generated always as identity, thing uuid not null, word text not null)""");
    }

    private static final class Crash implements Synchronization {

        @Override
        public void beforeCompletion() {
            throw new IllegalStateException("crashed before the commit");
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                throw new IllegalStateException("committed though it crashed");
            }
        }
    }
}
