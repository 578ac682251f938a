package id.jembatan.gateway.result;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.ServiceRefusal;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// An indicator as it is used on one scorecard: its values and targets over time, what is owed, and a new figure for
/// it.
@Path("/measures/{use}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class MeasurePages {

    private static final int PAGE = 100;

    record measure(
            Frame frame,
            Use use,
            Scorecard card,
            Scorecard.Applied line,
            Indicator indicator,
            Listing<Observation> observations,
            List<ReportingPeriod> periods,
            @Nullable Quota quota,
            Chart chart,
            Tried tried)
            implements TemplateInstance {}

    record observe(Frame frame, Use use, Scorecard card, Indicator indicator, List<ReportingPeriod> periods, Form form)
            implements TemplateInstance {}

    private final Frames frames;
    private final Cards cards;
    private final Observations observations;

    MeasurePages(Frames frames, @RestClient Cards cards, @RestClient Observations observations) {
        this.frames = frames;
        this.cards = cards;
        this.observations = observations;
    }

    /// One call, and five at once after it.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance measure(
            @RestPath UUID use, @RestQuery @Nullable String done, @RestQuery @Nullable String after) {
        return page(use, Form.done(done), "", Place.orNothing(Place.orEmpty(after)));
    }

    @POST
    @Path("targets")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response aim(@RestPath UUID use, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> {
                    var target = Sending.fields(form, "source", "certainty", "reason", "scope");
                    Sending.number(target, "value", form, frame);
                    target.put("indicator", use);
                    target.put("period", Sending.period(form, frame));
                    if (form.has("keep", "true")) {
                        target.put("keep", true);
                    }
                    return cards.aim(target);
                },
                made -> here(use, "aimed"),
                refused -> page(use, refused, "target", null));
    }

    @POST
    @Path("baselines")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response begin(@RestPath UUID use, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> cards.use(use)
                        .flatMap(found -> cards.begin(found.scorecard(), use, Baselines.of(form, "", frame))),
                made -> here(use, "begun"),
                refused -> page(use, refused, "baseline", null));
    }

    /// What is owed from when until when, by the rhythm of the indicator or another.
    @POST
    @Path("periods")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response cut(@RestPath UUID use, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return Sending.of(
                form,
                () -> cards.schedule(use, "series", Sending.fields(form, "from", "until", "rhythm")),
                made -> here(use, "cut"),
                refused -> page(use, refused, "periods", null));
    }

    @POST
    @Path("locks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response lock(@RestPath UUID use, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> {
                    var lock = Sending.fields(form, "reason");
                    lock.put("period", Sending.period(form, frame));
                    return cards.schedule(use, "locks", lock);
                },
                made -> here(use, "locked"),
                refused -> page(use, refused, "lock", null));
    }

    /// A lock is opened for one account until the end of a day in the zone of the office.
    @POST
    @Path("unlocks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response unlock(@RestPath UUID use, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        var frame = frames.of(Frame.Section.RESULTS);
        return Sending.of(
                form,
                () -> {
                    var unlock = Sending.fields(form, "account", "reason");
                    unlock.put("period", Sending.period(form, frame));
                    unlock.put("until", Sending.endOf(form.was("until"), "/until", frame));
                    return cards.schedule(use, "unlocks", unlock);
                },
                made -> here(use, "unlocked"),
                refused -> page(use, refused, "unlock", null));
    }

    /// One call, and three at once after it.
    @GET
    @Path("observations/new")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance observe(@RestPath UUID use, @RestQuery @Nullable String period) {
        return observe(use, Form.with("period", period));
    }

    /// Records a figure, and puts the file beside it that came with it.
    @POST
    @Path("observations")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Authenticated
    @Operation(hidden = true)
    public Response record(@RestPath UUID use, MultipartFormDataInput input) {
        var frame = frames.of(Frame.Section.RESULTS);
        var sent = Upload.read(input);
        var form = sent.form();
        return Sending.of(
                form,
                () -> observations.record(Figures.said(use, form, frame)).flatMap(made -> prove(made, sent, frame)),
                made -> made,
                refused -> observe(use, refused));
    }

    /// Where to go with a recorded figure. A file that is refused does not undo it: its page says so.
    private Uni<String> prove(Id made, Upload sent, Frame frame) {
        var page = "/observations/" + made.id() + "?done=recorded";
        return sent.has("file")
                ? observations
                        .prove(made.id(), sent.passedOn("file", frame, "title", "shared"))
                        .map(kept -> page + "-with-file")
                        .onFailure(ServiceRefusal.class)
                        .recoverWithItem(page + "-without-file")
                : Uni.createFrom().item(page);
    }

    private static String here(UUID use, String done) {
        return "/measures/" + use + "?done=" + done;
    }

    private TemplateInstance observe(UUID id, Form form) {
        var frame = frames.of(Frame.Section.RESULTS);
        var use = cards.use(id).await().indefinitely();
        var all = Uni.combine()
                .all()
                .unis(
                        cards.get(use.scorecard(), null),
                        cards.indicator(use.indicator().toString()),
                        cards.periods(id))
                .asTuple()
                .await()
                .indefinitely();
        return new observe(
                frame, use, all.getItem1(), all.getItem2(), all.getItem3().items(), form);
    }

    private TemplateInstance page(UUID id, Form form, String at, @Nullable String after) {
        var frame = frames.of(Frame.Section.RESULTS);
        var use = cards.use(id).await().indefinitely();
        var all = Uni.combine()
                .all()
                .unis(
                        cards.get(use.scorecard(), null),
                        cards.indicator(use.indicator().toString()),
                        observations.of(id, after, PAGE, true),
                        cards.periods(id),
                        cards.quota(id)
                                .map(Optional::of)
                                .onFailure(ServiceRefusal.class)
                                .recoverWithItem(Optional.empty()))
                .asTuple()
                .await()
                .indefinitely();
        var card = all.getItem1();
        var line = card.indicators().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(jakarta.ws.rs.NotFoundException::new);
        var said = all.getItem3();
        return new measure(
                frame,
                use,
                card,
                line,
                all.getItem2(),
                said,
                all.getItem4().items(),
                all.getItem5().orElse(null),
                Chart.of(line, said.items(), frame),
                new Tried(form, at));
    }
}
