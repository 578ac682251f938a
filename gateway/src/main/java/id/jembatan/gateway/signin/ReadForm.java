package id.jembatan.gateway.signin;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Remembers a form that a page has read as a whole: should a service say that the session has ended, nothing
/// else has it any more, for a body can be read only once.
@Provider
public class ReadForm implements ReaderInterceptor {

    static final String PROPERTY = "jembatan.form";

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var read = context.proceed();
        if (read instanceof MultivaluedMap<?, ?>) {
            context.setProperty(PROPERTY, read);
        }
        return read;
    }
}
