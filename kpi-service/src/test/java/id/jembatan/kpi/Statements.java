package id.jembatan.kpi;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.SessionFactory;

/// Counts what is sent to the database, by the mapper and without it.
@ApplicationScoped
public class Statements {

    private final SessionFactory hibernate;
    private final MeterRegistry meters;

    Statements(SessionFactory hibernate, MeterRegistry meters) {
        this.hibernate = hibernate;
        this.meters = meters;
    }

    /// @return how many statements this sent
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
