package id.jembatan.partners;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;

/// Counts what the service sends to its database: through Hibernate, and around it.
@ApplicationScoped
public class Statements {

    private final SessionFactory hibernate;
    private final MeterRegistry meters;

    Statements(SessionFactory hibernate, MeterRegistry meters) {
        this.hibernate = hibernate;
        this.meters = meters;
    }

    /// @return how many statements this sent; nothing else may be going on
    public long of(Runnable work) {
        var before = all();
        work.run();
        return all() - before;
    }

    private long all() {
        return hibernate.getStatistics().getPrepareStatementCount()
                + (long) meters.counter("jembatan.sql.statements").count();
    }
}
