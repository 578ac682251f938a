package id.jembatan.partners.notification;

import id.jembatan.partners.desk.Desks;
import id.jembatan.platform.refusal.Failures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.mailer.Mail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Carries mails to the server, one after the other, each in a transaction of its own that holds its row.
///
/// One repeat cannot be avoided: the server takes the mail and we die before we can write that down. So the mail that
/// goes out again has the same Message-ID, by which mail programs and people can tell.
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);

    /// What RFC 5321 calls "service not available": the server speaks only to say that it does not listen.
    private static final int CLOSING = 421;

    private final Mails mails;
    private final Notifications notifications;
    private final Letters letters;
    private final Desks desks;
    private final Dispatch dispatch;
    private final MailSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;

    Postman(
            Mails mails,
            Notifications notifications,
            Letters letters,
            Desks desks,
            Dispatch dispatch,
            MailSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.mails = mails;
        this.notifications = notifications;
        this.letters = letters;
        this.desks = desks;
        this.dispatch = dispatch;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
    }

    private enum Step {
        SENT,
        REFUSED,
        /// Nobody opens: the others would fare no better now.
        NOBODY_THERE,
        NOTHING_LEFT
    }

    @Scheduled(every = "{jembatan.mail.every}", concurrentExecution = ConcurrentExecution.SKIP, identity = "mails")
    void deliverNowAndThen() {
        deliver();
    }

    /// Sends what waits, until nothing is left or the server does not answer.
    ///
    /// @return how many the server has taken
    int deliver() {
        var taken = 0;
        while (true) {
            var step = QuarkusTransaction.requiringNew().call(this::step);
            switch (step) {
                case SENT -> taken++;
                case REFUSED -> {}
                case NOBODY_THERE, NOTHING_LEFT -> {
                    return taken;
                }
            }
        }
    }

    private Step step() {
        var next = mails.next();
        if (next.isEmpty()) {
            return Step.NOTHING_LEFT;
        }
        var mail = next.get();
        try {
            dispatch.send(written(mail));
        } catch (RuntimeException e) {
            return failed(mail, e);
        }
        mails.sent(mail);
        meters.counter("jembatan.mails.sent").increment();
        return Step.SENT;
    }

    private Mail written(Mails.Item item) {
        var told = notifications.get(item.notification());
        var desk = desks.of(told.desk())
                .map(entry -> entry.name())
                .orElse(told.desk().code());
        var letter = letters.about(told, notifications.earlierOf(told.id()), desk, Locale.of(item.language()));
        return Mail.withText(item.address(), letter.subject(), new Letters.text(letter).render())
                .setHtml(new Letters.html(letter).render())
                .setFrom(settings.from())
                .addHeader("Message-ID", messageId(item))
                .addHeader("Auto-Submitted", "auto-generated");
    }

    /// The same for every try, and another one for every address.
    private String messageId(Mails.Item item) {
        var address = UUID.nameUUIDFromBytes(item.address().getBytes(StandardCharsets.UTF_8));
        return "<" + item.notification() + "." + address.toString().substring(0, 8) + "@" + settings.domain() + ">";
    }

    private Step failed(Mails.Item mail, RuntimeException failure) {
        var answer = Failures.find(failure, SMTPException.class);
        var reason = answer.map(SMTPException::getMessage).orElseGet(() -> Failures.reason(failure));
        if (answer.filter(it -> it.getReplyCode() != CLOSING).isEmpty() && isSilence(failure)) {
            LOG.warnf("The mail server does not answer, mails wait: %s", reason);
            mails.unheard(mail, reason, clock.instant().plus(settings.silence()));
            return Step.NOBODY_THERE;
        }
        LOG.warnf("Mail %s was not taken (try %d): %s", mail.id(), mail.tries() + 1, reason);
        mails.refused(mail, reason, again(mail));
        return Step.REFUSED;
    }

    /// When to try a refused mail again, or never.
    private @Nullable Instant again(Mails.Item mail) {
        if (mail.tries() + 1 >= settings.tries()) {
            return null;
        }
        var pause = settings.firstPause().multipliedBy(1L << Math.min(mail.tries(), 20));
        return clock.instant().plus(shorter(pause, settings.longestPause()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean isSilence(Throwable failure) {
        return Failures.find(failure, IOException.class).isPresent()
                || Failures.find(failure, TimeoutException.class).isPresent()
                || Failures.find(failure, VertxException.class).isPresent()
                || Failures.find(failure, NoStackTraceThrowable.class).isPresent()
                || failure.getClass().getSimpleName().equals("TimeoutException"); // Mutiny's own
    }
}
