package id.jembatan.platform.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A transaction that is open until the test lets it end: what it does, it does on a thread of its own.
final class Together implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CountDownLatch end = new CountDownLatch(1);
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch wentOn = new CountDownLatch(1);

    /// Begins, and comes back when `first` is done. `second` waits for [#goOn].
    Together(Runnable first, Runnable second) throws InterruptedException {
        thread.execute(() -> {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    first.run();
                    begun.countDown();
                    await(goOn);
                    second.run();
                    wentOn.countDown();
                    await(end);
                });
                ended.complete(null);
            } catch (RuntimeException | Error e) {
                ended.completeExceptionally(e);
            } finally {
                begun.countDown();
                wentOn.countDown();
            }
        });
        begun.await();
    }

    Together(Runnable work) throws InterruptedException {
        this(work, () -> {});
    }

    void goOn() throws InterruptedException {
        goOn.countDown();
        wentOn.await();
    }

    void commit() throws InterruptedException {
        goOn();
        end.countDown();
        ended.join();
    }

    @Override
    public void close() {
        goOn.countDown();
        end.countDown();
        thread.shutdown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
