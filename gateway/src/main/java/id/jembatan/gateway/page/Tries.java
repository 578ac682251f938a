package id.jembatan.gateway.page;

import id.jembatan.gateway.service.ServiceRefusal;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

/// What follows a form or a filter: what was asked for, or the page again with what a person can put right.
public final class Tries {

    private Tries() {}

    /// @param what makes the answer; it may ask services and wait for them
    /// @param again the page to show when a service refused for a reason that a person can mend; it has the
    /// status of the refusal, so that a program sees it too
    /// @throws ServiceRefusal every other refusal
    public static Response of(Supplier<Response> what, Function<ServiceRefusal, ? extends TemplateInstance> again) {
        try {
            return what.get();
        } catch (ServiceRefusal refusal) {
            if (!refusal.belongsOnThePage()) {
                throw refusal;
            }
            return Response.status(refusal.status())
                    .entity(again.apply(refusal))
                    .build();
        }
    }

    /// The same where a page of its own follows (303 See Other), so that a reload repeats nothing.
    ///
    /// @param what asks the service; it is asked when this is called
    /// @param place where to go on, from what the service answered
    public static <T> Response send(
            Supplier<? extends Uni<? extends T>> what,
            Function<? super T, URI> place,
            Function<ServiceRefusal, ? extends TemplateInstance> again) {
        return of(
                () -> Response.seeOther(place.apply(what.get().await().indefinitely()))
                        .build(),
                again);
    }
}
