package id.jembatan.partners.registry;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Searches wait for each other, first come, first served. A search is pure work of the database's processors: sixteen
/// at once all end late, while one after the other each ends as early as it can, and the rest of the connections stays
/// for those who read by an address.
@ApplicationScoped
class SearchTurns {

    private static final String SOON = "2";

    private final Semaphore places;
    private final Duration patience;

    /// @param places searches at once, in this process
    /// @param patience so long one waits for its turn
    SearchTurns(
            @ConfigProperty(name = "jembatan.search.at-once", defaultValue = "4") int places,
            @ConfigProperty(name = "jembatan.search.patience", defaultValue = "10S") Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /// @throws Refusal 503 with `Retry-After` if the turn did not come in time
    <T> T take(Supplier<T> search) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal(CommonProblem.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, SOON);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(CommonProblem.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, SOON);
        }
        try {
            return search.get();
        } finally {
            places.release();
        }
    }
}
