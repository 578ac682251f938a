package id.jembatan.agreements.signature;

import id.jembatan.agreements.signature.SignatureReport.Found;
import id.jembatan.agreements.signature.SignatureReport.State;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Looks for signatures in PDF files, on few threads of its own and within a time: a file made to keep us busy keeps
/// two threads busy for some seconds, and is marked as not checked.
@ApplicationScoped
public class PdfSignatures {

    private static final Logger LOG = Logger.getLogger(PdfSignatures.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 50;

    private final TrustList trusted;
    private final Duration longest;
    private final Clock clock;
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            task -> Thread.ofPlatform().name("pdf-signatures").daemon().unstarted(task));

    PdfSignatures(
            TrustList trusted,
            @ConfigProperty(name = "jembatan.documents.signature-check-limit") Duration longest,
            Clock clock) {
        this.trusted = trusted;
        this.longest = longest;
        this.clock = clock;
        workers.allowCoreThreadTimeOut(true);
    }

    /// Changes with the list of trusted issuers: reports of another edition are out of date.
    public String edition() {
        return trusted.edition();
    }

    /// Never fails because of what is in the file.
    public SignatureReport check(Path pdf) {
        var now = clock.instant();
        try {
            var work = workers.submit(() -> read(pdf, now));
            try {
                return work.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                work.cancel(true);
                LOG.warnf(e, "The signatures of a file were not checked");
                return notChecked(now);
            }
        } catch (RejectedExecutionException e) {
            return notChecked(now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notChecked(now);
        }
    }

    private SignatureReport notChecked(Instant now) {
        return new SignatureReport(State.NOT_CHECKED, now, trusted.edition(), List.of(), false);
    }

    private SignatureReport read(Path pdf, Instant now) throws IOException {
        try (var file = FileChannel.open(pdf, StandardOpenOption.READ)) {
            var ranges = new RangeScanner(file).scan();
            var check = new SignatureCheck(file, trusted, now);
            var found = new ArrayList<Found>();
            for (var range : ranges.subList(0, Math.min(ranges.size(), RangeScanner.MOST))) {
                found.add(check.check(range));
            }
            return new SignatureReport(State.CHECKED, now, trusted.edition(), found, ranges.size() > RangeScanner.MOST);
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
