package id.jembatan.partners.notification;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Hands one mail to the server and waits for its answer.
///
/// All mails go out on one event loop. Off it, the mail client opens a connection on one loop and begins to listen on
/// another: a server that greets in between is never heard, and looks as if it did not answer.
@ApplicationScoped
class Dispatch {

    /// Beside the time that the client gives the server: for the loop itself to come to it.
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ReactiveMailer mailer;
    private final Context loop;
    private final Duration patience;

    Dispatch(ReactiveMailer mailer, Vertx vertx, @ConfigProperty(name = "quarkus.mailer.timeout") Duration timeout) {
        this.mailer = mailer;
        this.loop = vertx.getOrCreateContext();
        this.patience = timeout.plus(GRACE);
    }

    /// @throws RuntimeException with the server's answer, or with what kept it from answering, as a cause
    void send(Mail mail) {
        Uni.createFrom()
                .deferred(() -> mailer.send(mail))
                .runSubscriptionOn(work -> loop.runOnContext(ignored -> work.run()))
                .await()
                .atMost(patience);
    }
}
