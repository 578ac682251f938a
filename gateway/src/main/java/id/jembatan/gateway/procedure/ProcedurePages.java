package id.jembatan.gateway.procedure;

import id.jembatan.gateway.form.Attempt;
import id.jembatan.gateway.form.Sending;
import id.jembatan.gateway.form.Typed;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Procedures for everybody to read, and the workshop in which an administrator looks at a new version, tries it on the
/// open cases, publishes it and puts it in force.
@Path("/procedures")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ProcedurePages {

    private static final int CASES = 100;

    /// A code stands in addresses of the service: nothing else may.
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    record list(Frame frame, Listing<Template> found) implements TemplateInstance {}

    record show(Frame frame, Template template, Part<Template.Version> versions, Attempt attempt)
            implements TemplateInstance {}

    /// @param text of the version that is being worked on
    /// @param findings what is wrong with it, where somebody has asked
    /// @param trial what it would change, where somebody has asked
    record workshop(
            Frame frame,
            String text,
            Template.@Nullable Findings findings,
            Template.@Nullable Trial trial,
            Attempt attempt)
            implements TemplateInstance {}

    private final Frames frames;
    private final Templates templates;

    ProcedurePages(Frames frames, @RestClient Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance list() {
        return new list(
                frames.of(Frame.Section.AGREEMENTS), templates.all().await().indefinitely());
    }

    /// Two calls at once.
    @GET
    @Path("{code}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance show(
            @RestPath String code, @RestQuery @Nullable Integer version, @RestQuery @Nullable String done) {
        return page(known(code), version, Attempt.done(done));
    }

    /// Puts a version in force from a day, or ends it.
    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response commence(@RestPath String code, MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        return Sending.send(
                "/procedures/" + known(code) + "?done=commenced",
                typed,
                () -> templates.commence(
                        code,
                        typed.body()
                                .whole("version")
                                .text("validFrom", "validUntil", "reason")
                                .map()),
                attempt -> page(code, null, attempt));
    }

    /// @param from the procedure whose text is to be the beginning of a new version
    @GET
    @Path("workshop")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance workshop(@RestQuery @Nullable String from, @RestQuery @Nullable Integer version) {
        var text = from == null
                ? ""
                : templates.source(known(from), version).await().indefinitely();
        return new workshop(frames.of(Frame.Section.AGREEMENTS), text, null, null, Attempt.none());
    }

    @POST
    @Path("workshop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response work(MultivaluedMap<String, String> form) {
        var typed = Typed.of(form);
        // Browsers end lines as networks do; the text that is tried and the text that is published must be the same.
        var text = typed.was("text").replace("\r\n", "\n") + "\n";
        var frame = frames.of(Frame.Section.AGREEMENTS);
        return Tries.of(
                () -> switch (typed.was("act")) {
                    case "validate" ->
                        Response.ok(new workshop(
                                        frame,
                                        text,
                                        templates.validate(text).await().indefinitely(),
                                        null,
                                        Attempt.none()))
                                .build();
                    case "simulate" ->
                        Response.ok(new workshop(
                                        frame,
                                        text,
                                        null,
                                        templates.simulate(CASES, text).await().indefinitely(),
                                        Attempt.none()))
                                .build();
                    case "publish" -> {
                        var published = templates.publish(text).await().indefinitely();
                        yield Response.seeOther(URI.create("/procedures/" + published.code() + "?version="
                                        + published.version() + "&done=published"))
                                .build();
                    }
                    default -> throw new NotFoundException();
                },
                refusal -> new workshop(frame, text, null, null, Attempt.refused(refusal, Typed.nothing())));
    }

    static String known(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new NotFoundException();
        }
        return code;
    }

    private TemplateInstance page(String code, @Nullable Integer version, Attempt attempt) {
        var both = Uni.combine()
                .all()
                .unis(templates.get(code, version), Part.of(templates.versions(code)))
                .asTuple()
                .await()
                .indefinitely();
        return new show(frames.of(Frame.Section.AGREEMENTS), both.getItem1(), both.getItem2(), attempt);
    }
}
