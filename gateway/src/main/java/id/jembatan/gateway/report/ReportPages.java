package id.jembatan.gateway.report;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.pdf.Pdf;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The report on results: planned, reported, verified and disputed apart, as of a day that is over.
@Path("/results/reports")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ReportPages {

    /// What the reader has asked for; it lives in the address.
    record Filter(String kind, String period, String cutOff) {

        /// The same data in another form.
        public String data(String ending) {
            return Place.of("/downloads/reports/" + kind + "." + ending, "period", period, "cutOff", cutOff);
        }

        public String paper() {
            return Place.of("/results/reports/report.pdf", "kind", kind, "period", period, "cutOff", cutOff);
        }
    }

    record report(Frame frame, Filter filter, @Nullable ResultsReport report, Form form) implements TemplateInstance {}

    record paper(Frame frame, ResultsReport report) implements TemplateInstance {}

    private final Frames frames;
    private final Reports reports;
    private final Pdf pdf;

    ReportPages(Frames frames, @RestClient Reports reports, Pdf pdf) {
        this.frames = frames;
        this.reports = reports;
        this.pdf = pdf;
    }

    /// One call.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public Response report(
            @RestQuery @Nullable String kind, @RestQuery @Nullable String period, @RestQuery @Nullable String cutOff) {
        var frame = frames.of(Frame.Section.RESULTS);
        var filter = filter(kind, period, cutOff);
        return Tries.of(
                () -> Response.ok(new report(frame, filter, read(filter), Form.empty()))
                        .build(),
                refusal -> new report(frame, filter, null, Form.empty().refused(refusal)));
    }

    /// The same on paper. One call.
    @GET
    @Path("report.pdf")
    @Produces(Pdf.MEDIA_TYPE)
    @Authenticated
    @Operation(hidden = true)
    public Response paper(
            @RestQuery @Nullable String kind, @RestQuery @Nullable String period, @RestQuery @Nullable String cutOff) {
        var frame = frames.of(Frame.Section.RESULTS);
        var report = read(filter(kind, period, cutOff));
        return pdf.of(new paper(frame, report), frame, report.period().key() + " " + report.cutOff());
    }

    private ResultsReport read(Filter filter) {
        return reports.of(filter.kind(), Place.orNothing(filter.period()), Place.orNothing(filter.cutOff()))
                .await()
                .indefinitely();
    }

    private static Filter filter(@Nullable String kind, @Nullable String period, @Nullable String cutOff) {
        return new Filter(
                Place.orEmpty(kind).equals("year") ? "year" : "half-year",
                Place.orEmpty(period),
                Place.orEmpty(cutOff));
    }
}
