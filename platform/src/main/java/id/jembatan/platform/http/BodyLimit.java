package id.jembatan.platform.http;

import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Cuts a body off at its limit while it is being read: a length that was announced can be a lie, and a chunked body
/// announces none. Files go another way (multipart) and have a limit of their own, that of the server.
@Provider
public class BodyLimit implements ReaderInterceptor {

    private final BodyLimits limits;
    private final CurrentVertxRequest request;

    public BodyLimit(BodyLimits limits, CurrentVertxRequest request) {
        this.limits = limits;
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        context.setInputStream(new Limited(context.getInputStream(), limit(context.getMediaType())));
        return context.proceed();
    }

    private long limit(@Nullable MediaType type) {
        var current = request.getCurrent();
        return limits.of(
                type == null ? null : type.toString(),
                current == null ? null : current.request().path());
    }

    /// The refusal of a body that is too large. Nobody reads the rest of it, so the connection ends with the answer.
    static Refusal tooLarge() {
        return new Refusal(CommonProblem.TOO_LARGE).header("Connection", "close");
    }

    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var some = super.read(buffer, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
