package id.jembatan.gateway.desk;

import id.jembatan.gateway.page.Tries;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

/// What follows a form: the page where the result stands, or the form again with what was typed and what is wrong.
public final class Answers {

    private Answers() {}

    /// @param what asks the service
    /// @param place where to go on, from what the service answered
    /// @param again the page with the form
    public static <T> Response to(
            Typed typed, Supplier<Uni<T>> what, Function<T, String> place, Function<Typed, TemplateInstance> again) {
        return Tries.send(
                what, answer -> URI.create(place.apply(answer)), refusal -> again.apply(typed.refused(refusal)));
    }
}
