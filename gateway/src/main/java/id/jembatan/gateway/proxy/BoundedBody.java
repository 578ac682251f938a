package id.jembatan.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// A body that ends with a failure as soon as it is longer than allowed, so that nobody has to hold it to find out.
/// Pausing and resuming go through to the client's connection: a slow service slows its client, not this process.
final class BoundedBody implements ReadStream<Buffer> {

    /// The body is longer than allowed.
    static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("The body is longer than allowed", null, false, false);
        }
    }

    private final ReadStream<Buffer> body;
    private final long most;
    private long seen;
    private boolean tooLong;
    private @Nullable Handler<Throwable> failure;

    /// @param most bytes
    BoundedBody(ReadStream<Buffer> body, long most) {
        this.body = body;
        this.most = most;
    }

    boolean isTooLong() {
        return tooLong;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        seen += chunk.length();
        if (tooLong) {
            return;
        }
        if (seen <= most) {
            handler.handle(chunk);
            return;
        }
        tooLong = true;
        if (failure != null) {
            failure.handle(new TooLong());
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (!tooLong) {
                                handler.handle(end);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
