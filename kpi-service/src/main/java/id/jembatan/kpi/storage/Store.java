package id.jembatan.kpi.storage;

import id.jembatan.platform.refusal.Failures;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/// Writes now what is waiting to be written, so that versions are counted and unique indexes have spoken.
@ApplicationScoped
public class Store {

    private final EntityManager entities;

    Store(EntityManager entities) {
        this.entities = entities;
    }

    /// Two callers can pass the check before an insert at the same time; the index lets one of them in, and the other
    /// hears the same refusal as if he had come later.
    public void flush(Supplier<Refusal> taken) {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (Failures.find(e, ConstraintViolationException.class)
                    .filter(broken -> "23505".equals(broken.getSQLState()))
                    .isPresent()) {
                throw taken.get();
            }
            throw e;
        }
    }

    public void flush() {
        entities.flush();
    }
}
