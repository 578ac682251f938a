package id.jembatan.gateway.agreement;

import id.jembatan.gateway.form.Attempt;
import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.Countries;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The register of cases: found by any filter, counted with its definition, taken along as a file.
@Path("/agreements")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RegisterPages {

    private static final int PAGE = 50;
    private static final int PARTNERS = 200;

    /// @param count the number of the whole selection; nothing where a filter was refused
    record list(
            Frame frame,
            RegisterFilter filter,
            Agreements.Found found,
            @Nullable Count count,
            Choices choices,
            List<Countries.Country> countries,
            Attempt attempt)
            implements TemplateInstance {}

    record questions(Frame frame, Listing<Question.Asked> asked) implements TemplateInstance {}

    record question(Frame frame, Question question) implements TemplateInstance {}

    private final Frames frames;
    private final Agreements agreements;
    private final Sectors sectors;

    RegisterPages(Frames frames, @RestClient Agreements agreements, @RestClient Sectors sectors) {
        this.frames = frames;
        this.agreements = agreements;
        this.sectors = sectors;
    }

    /// Five calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public Response list(UriInfo uri) {
        var frame = frames.of(Frame.Section.AGREEMENTS);
        var filter = RegisterFilter.of(uri.getQueryParameters());
        var choices = Uni.combine()
                .all()
                .unis(
                        Part.of(agreements.procedures("ours")),
                        Part.of(sectors.sectors()),
                        Part.of(sectors.partners(PARTNERS)))
                .asTuple()
                .map(all -> new Choices(
                        all.getItem1().items(),
                        all.getItem2().items(),
                        all.getItem3().items()));
        var countries = Countries.in(frame.language()).all();
        return Tries.of(
                () -> {
                    var all = Uni.combine()
                            .all()
                            .unis(agreements.search(filter.asked(PAGE)), agreements.count(filter.counted()), choices)
                            .asTuple()
                            .await()
                            .indefinitely();
                    return Response.ok(new list(
                                    frame,
                                    filter,
                                    all.getItem1(),
                                    all.getItem2(),
                                    all.getItem3(),
                                    countries,
                                    Attempt.none()))
                            .build();
                },
                // A day that is none, a range that ends before it begins: the form shows it, and nothing is found.
                refusal -> new list(
                        frame,
                        filter,
                        new Agreements.Found(List.of(), null, null, null, null),
                        null,
                        choices.await().indefinitely(),
                        countries,
                        Attempt.refused(refusal, Typed.nothing())));
    }

    @GET
    @Path("questions")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance questions() {
        return new questions(
                frames.of(Frame.Section.AGREEMENTS),
                agreements.questions().await().indefinitely());
    }

    @GET
    @Path("questions/{code}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance question(@RestPath String code) {
        return new question(
                frames.of(Frame.Section.AGREEMENTS),
                agreements.answer(Place.orEmpty(code)).await().indefinitely());
    }
}
