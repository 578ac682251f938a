package id.jembatan.gateway.form;

import id.jembatan.gateway.page.Tries;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

/// Sends a form to a service. What succeeded leads on by 303 See Other, so that nobody sends it twice by going back;
/// what a person can put right comes back as the page it was on, with all that was typed.
public final class Sending {

    private Sending() {}

    /// @param then where to go on
    /// @param what the call; it is made when it is sent
    /// @param again the page to show when the service says no
    public static Response send(
            String then, Typed typed, Supplier<? extends Uni<?>> what, Function<Attempt, TemplateInstance> again) {
        return sendTo(typed, () -> what.get().map(_ -> then), again);
    }

    /// The same where only the answer tells where to go on.
    public static Response sendTo(Typed typed, Supplier<Uni<String>> what, Function<Attempt, TemplateInstance> again) {
        return Tries.send(what, URI::create, refusal -> again.apply(Attempt.refused(refusal, typed)));
    }
}
