package id.jembatan.gateway.service;

import com.fasterxml.jackson.core.JacksonException;
import id.jembatan.platform.refusal.Failures;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// A block of a page that comes from another service than the page's own matter, and without which the page is still of
/// use: a stopped neighbour never stops reading.
///
/// @param items what the service said; nothing if it is down, or if it is not this reader's to know
/// @param down whether the service could not be reached, which the page says instead of looking empty
public record Part<T>(List<T> items, boolean down) {

    public static <T> Uni<Part<T>> of(Uni<Listing<T>> call) {
        return call.map(found -> new Part<>(found.items(), false))
                .onFailure(Part::isUnreadable)
                .invoke(failure ->
                        Log.error("A block is left out: this portal cannot read what the service says", failure))
                .onFailure(Part::isDown)
                .recoverWithItem(() -> new Part<>(List.of(), true))
                .onFailure(Part::isNotForThisReader)
                .recoverWithItem(() -> new Part<>(List.of(), false));
    }

    /// The service answered, and we do not understand it: our fault, and nobody would see it where a block is missing.
    private static boolean isUnreadable(Throwable failure) {
        return Failures.find(failure, JacksonException.class).isPresent();
    }

    private static boolean isDown(Throwable failure) {
        return failure instanceof ProcessingException
                || failure instanceof IOException
                || failure instanceof TimeoutException
                || failure instanceof VertxException
                || (failure instanceof ServiceRefusal refusal && refusal.status() >= 500);
    }

    private static boolean isNotForThisReader(Throwable failure) {
        return failure instanceof ServiceRefusal refusal && (refusal.status() == 403 || refusal.status() == 404);
    }
}
