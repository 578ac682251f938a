package id.jembatan.partners;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;

/// Counts what the service sends to its database: through Hibernate, and around it.
@ApplicationScoped
public class Statements {

    private static final int ROUNDS = 5;

    private final SessionFactory hibernate;
    private final MeterRegistry meters;

    Statements(SessionFactory hibernate, MeterRegistry meters) {
        this.hibernate = hibernate;
        this.meters = meters;
    }

    /// @param work what can be done several times: schedulers send statements of their own now and then
    /// @return how many statements this sent, the least of some rounds
    public long of(Runnable work) {
        return LongStream.range(0, ROUNDS).map(round -> once(work)).min().orElseThrow();
    }

    /// @param work what can be done only once
    /// @return how many statements this sent
    public long once(Runnable work) {
        var before = all();
        work.run();
        return all() - before;
    }

    private long all() {
        return hibernate.getStatistics().getPrepareStatementCount()
                + (long) meters.counter("jembatan.sql.statements").count();
    }
}
