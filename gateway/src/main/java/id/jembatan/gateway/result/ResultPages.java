package id.jembatan.gateway.result;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.service.Listing;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// What waits in the results: the whole at a glance, what is owed, what has to be looked at, and tables to send in.
@Path("/results")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ResultPages {

    private static final int FIRST = 5;
    private static final int PAGE = 50;
    private static final List<String> WAITS = List.of("VERIFICATION", "SETTLEMENT", "CORRECTION");

    record overview(
            Frame frame, Standing standing, Listing<Owed> due, Listing<Waiting> toVerify, Listing<Waiting> disputed)
            implements TemplateInstance {}

    /// What the reader has asked for; it lives in the address.
    record DueFilter(String until, boolean mine, String after) {

        public String from(String cursor) {
            return Place.of("/results/due", "until", until, "mine", mine ? "true" : "", "after", cursor);
        }

        /// The same rows as a table to fill in.
        public String template(String ending) {
            return Place.of("/downloads/observations/template." + ending, "until", until, "mine", mine ? "true" : "");
        }

        public boolean isSet() {
            return mine || !until.isEmpty();
        }
    }

    record due(Frame frame, DueFilter filter, Listing<Owed> found) implements TemplateInstance {}

    record QueueFilter(String what, String after) {

        public String of(String other) {
            return Place.of("/results/queue", "for", other.equals(WAITS.getFirst()) ? "" : other);
        }

        public String from(String cursor) {
            return Place.of("/results/queue", "for", what.equals(WAITS.getFirst()) ? "" : what, "after", cursor);
        }
    }

    record queue(Frame frame, QueueFilter filter, List<String> waits, Listing<Waiting> found)
            implements TemplateInstance {}

    record upload(Frame frame, Form form, @Nullable Imported report) implements TemplateInstance {}

    private final Frames frames;
    private final Cards cards;
    private final Observations observations;

    ResultPages(Frames frames, @RestClient Cards cards, @RestClient Observations observations) {
        this.frames = frames;
        this.cards = cards;
        this.observations = observations;
    }

    /// Four calls at once.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance overview() {
        var frame = frames.of(Frame.Section.RESULTS);
        var all = Uni.combine()
                .all()
                .unis(
                        cards.portfolio(),
                        observations.due(null, null, false, null, FIRST, true),
                        observations.waiting(WAITS.getFirst(), null, null, FIRST, true),
                        observations.waiting("SETTLEMENT", null, null, FIRST, true))
                .asTuple()
                .await()
                .indefinitely();
        return new overview(frame, all.getItem1(), all.getItem2(), all.getItem3(), all.getItem4());
    }

    /// One call.
    @GET
    @Path("due")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance due(
            @RestQuery @Nullable String until, @RestQuery @Nullable String mine, @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.RESULTS);
        var filter = new DueFilter(Place.orEmpty(until), Place.orEmpty(mine).equals("true"), Place.orEmpty(after));
        var found = observations
                .due(Place.orNothing(filter.until()), null, filter.mine(), Place.orNothing(filter.after()), PAGE, true)
                .await()
                .indefinitely();
        return new due(frame, filter, found);
    }

    /// One call.
    @GET
    @Path("queue")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance queue(@RestQuery("for") @Nullable String what, @RestQuery @Nullable String after) {
        var frame = frames.of(Frame.Section.RESULTS);
        var asked = Place.orEmpty(what);
        var filter = new QueueFilter(WAITS.contains(asked) ? asked : WAITS.getFirst(), Place.orEmpty(after));
        var found = observations
                .waiting(filter.what(), null, Place.orNothing(filter.after()), PAGE, true)
                .await()
                .indefinitely();
        return new queue(frame, filter, WAITS, found);
    }

    @GET
    @Path("upload")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance upload() {
        return new upload(frames.of(Frame.Section.RESULTS), Form.empty(), null);
    }

    /// A table is looked at first and taken by a second press of a button: nothing is kept of the first.
    @POST
    @Path("upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Authenticated
    @Operation(hidden = true)
    public Response take(MultipartFormDataInput input) {
        var frame = frames.of(Frame.Section.RESULTS);
        var sent = Upload.read(input);
        var form = sent.form();
        return Tries.of(
                () -> {
                    var report = take(form, sent.file("file", frame)).await().indefinitely();
                    return Response.ok(new upload(frame, form, report)).build();
                },
                refusal -> new upload(frame, form.refused(refusal), null));
    }

    private Uni<Imported> take(Form form, Upload.Sent table) {
        var dryRun = !form.was("how").equals("take");
        var rows = form.was("rows").equals("all") ? "all" : "good";
        var forms = form.orNothing("forms");
        return table.name().toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? observations.importXlsx(dryRun, rows, forms, table.path().toFile())
                : observations.importCsv(dryRun, rows, forms, table.path().toFile());
    }
}
