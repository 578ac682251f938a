package id.jembatan.gateway.administration;

import id.jembatan.gateway.page.Form;
import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.page.Tries;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
import id.jembatan.gateway.service.Services;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/// Tables that come in: tried first, then taken, row by row accounted for, and undone when they were wrong.
@Path("/administration/imports")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ImportPages {

    private static final int RUNS = 50;
    private static final int FINDINGS = 100;

    /// @param tables what this reader may bring in
    /// @param report of a table that the service keeps no record of, and whether there was one
    record imports(
            Frame frame,
            List<String> tables,
            Part<Run> ofPartners,
            Part<Run> ofAgreements,
            Form form,
            List<Tables.Report> report)
            implements TemplateInstance {}

    record run(Frame frame, String service, Run run, Listing<Tables.Finding> findings, Filter filter, Form form)
            implements TemplateInstance {}

    /// Which page of the findings is shown.
    record Filter(String service, UUID id, String after) {

        public String from(String cursor) {
            return Place.of("/administration/imports/" + service + "/" + id, "after", cursor);
        }

        public @Nullable String start() {
            return after.isEmpty() ? null : from("");
        }

        /// The page after, if there is one.
        public @Nullable String next(@Nullable String cursor) {
            return cursor == null ? null : from(cursor);
        }
    }

    private final Frames frames;
    private final Services services;
    private final Tables tables;

    ImportPages(Frames frames, Services services, @RestClient Tables tables) {
        this.frames = frames;
        this.services = services;
        this.tables = tables;
    }

    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance imports(@RestQuery @Nullable String done) {
        return page(Form.done(done), List.of());
    }

    /// Tries a table, or takes it. The service keeps a record of it with every row it has something to say
    /// about; only for figures it does not, and so their report is the answer itself.
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Authenticated
    @Operation(hidden = true)
    public Response take(MultipartFormDataInput sent) {
        var typed = new MultivaluedHashMap<String, String>();
        sent.getValues()
                .forEach((name, values) -> values.stream()
                        .filter(value -> !value.isFileItem())
                        .forEach(value -> typed.add(name, value.getValue())));
        var form = Form.of(typed);
        var file = sent.getValues().getOrDefault("file", List.of()).stream()
                .filter(value -> value.isFileItem()
                        && !Place.orEmpty(value.getFileName()).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.INVALID));
        var table = Table.of(form.was("table")).orElseThrow(() -> new Refusal(CommonProblem.INVALID));
        return Tries.of(
                () -> {
                    var report = send(table, form, file).await().indefinitely();
                    var kept = report.kept();
                    return kept == null
                            ? Response.ok(page(form, List.of(report))).build()
                            : Response.seeOther(URI.create("/administration/imports/" + table.service() + "/" + kept))
                                    .build();
                },
                no -> page(form.refused(no), List.of()));
    }

    @GET
    @Path("{service}/{id}")
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance run(
            @RestPath String service,
            @RestPath UUID id,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String done) {
        return run(service, id, Place.orEmpty(after), Form.done(done));
    }

    @POST
    @Path("{service}/{id}/reversals")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Authenticated
    @Operation(hidden = true)
    public Response reverse(@RestPath String service, @RestPath UUID id, MultivaluedMap<String, String> sent) {
        var form = Form.of(sent);
        return form.send(
                URI.create("/administration/imports/" + runsOf(service, true) + "/" + id + "?done=reversed"),
                () -> tables.reverse(runsOf(service, false), id, new Tables.Reason(form.was("reason"))),
                refused -> run(service, id, "", refused));
    }

    private Uni<Tables.Report> send(Table table, Form form, FormValue file) {
        var address = services.get(table.service()).url() + "/api/v1";
        var name = Place.orEmpty(file.getFileName());
        var remembered = table.remembersName() ? name : null;
        var dryRun = !form.was("do").equals("take");
        var rows = form.was("rows").equals("all") ? "all" : "good";
        File content = file.getFileItem().getFile().toFile();
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? tables.takeWorkbook(
                        address, table.collection(), dryRun, rows, form.orNothing("forms"), remembered, content)
                : tables.takeText(
                        address, table.collection(), dryRun, rows, form.orNothing("forms"), remembered, content);
    }

    /// Two calls at once.
    private TemplateInstance page(Form form, List<Tables.Report> report) {
        var frame = Offered.to(
                frames.of(Frame.Section.ADMINISTRATION), "partner:administer", "agreement:administer", "kpi:update");
        var both = Uni.combine()
                .all()
                .unis(
                        Part.of(tables.runs(runsOf("partners", false), RUNS)),
                        Part.of(tables.runs(runsOf("agreements", false), RUNS)))
                .asTuple()
                .await()
                .indefinitely();
        var offered = Stream.of(Table.values())
                .filter(each -> frame.may(each.permission()))
                .map(Table::collection)
                .toList();
        return new imports(frame, offered, both.getItem1(), both.getItem2(), form, report);
    }

    /// Two calls at once.
    private TemplateInstance run(String service, UUID id, String after, Form form) {
        var frame = frames.of(Frame.Section.ADMINISTRATION);
        var address = runsOf(service, false);
        var both = Uni.combine()
                .all()
                .unis(tables.run(address, id), tables.findings(address, id, Place.orNothing(after), FINDINGS))
                .asTuple()
                .await()
                .indefinitely();
        return new run(frame, service, both.getItem1(), both.getItem2(), new Filter(service, id, after), form);
    }

    /// @param asName whether only the name of the service is wanted, once it is known to be one
    private String runsOf(String service, boolean asName) {
        var runs = Table.runsOf(service).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        return asName ? service : services.get(service).url() + "/api/v1" + runs;
    }
}
