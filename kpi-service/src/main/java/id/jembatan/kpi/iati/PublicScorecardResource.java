package id.jembatan.kpi.iati;

import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.open.PublicAnswers;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sheet.Exports;
import id.jembatan.platform.sheet.Upload;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Verified results that are public, for everybody.
@Path("/public")
@Tag(name = "Public register", description = "What is marked as public; no token is asked for")
@RunOnVirtualThread
class PublicScorecardResource {

    private static final List<String> HEADER = List.of(
            "identifier",
            "title",
            "indicator_code",
            "indicator",
            "definition",
            "measure",
            "higher_is_better",
            "baseline_year",
            "baseline",
            "from",
            "until",
            "target",
            "verified_value",
            "comment");

    private static final String Q = "In identifier, title and description; accents and letter case do not matter";

    private final PublicScorecards scorecards;
    private final PublicAnswers answers;
    private final Callers callers;

    PublicScorecardResource(PublicScorecards scorecards, PublicAnswers answers, Callers callers) {
        this.scorecards = scorecards;
        this.answers = answers;
        this.callers = callers;
    }

    @Schema(name = "PublicScorecardPage")
    private record PublicScorecardPage(
            List<PublicScorecard> items,
            @Nullable String next,
            @Nullable Long total) {}

    @GET
    @Path("scorecards")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "listPublicScorecards", summary = "Scorecards that are public, without their figures")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicScorecardPage.class)))
    public RestResponse<byte[]> list(
            @RestQuery @Parameter(description = Q) @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") @Nullable String q,
            @BeanParam @Valid Paging paging,
            @Context UriInfo place,
            @Context HttpHeaders headers) {
        return answers.json(scorecards.page(q, paging, callers.language()), place, headers);
    }

    @GET
    @Path("scorecards/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "getPublicScorecard",
            summary = "One scorecard that is public, with targets and verified values")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicScorecard.class)))
    public RestResponse<byte[]> get(@RestPath UUID id, @Context UriInfo place, @Context HttpHeaders headers) {
        return answers.json(scorecards.get(id, callers.language()), place, headers);
    }

    @GET
    @Path("scorecards.csv")
    @Produces(Exports.CSV)
    @PermitAll
    @Operation(
            operationId = "exportPublicScorecards",
            summary = "Targets and verified values of all public scorecards as a table: a row for each period")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = Exports.CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> csv(
            @RestQuery @Parameter(description = Q) @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") @Nullable String q,
            @Context UriInfo place,
            @Context HttpHeaders headers) {
        var out = new ByteArrayOutputStream();
        try {
            Exports.csv(out, HEADER, rows -> {
                for (var card : scorecards.all(q, callers.language())) {
                    for (var indicator : card.results()) {
                        for (var period : indicator.periods()) {
                            rows.row(row(card, indicator, period));
                        }
                        if (indicator.periods().isEmpty()) {
                            rows.row(row(card, indicator, null));
                        }
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers.file(
                out.toByteArray(), Exports.CSV + ";charset=utf-8;header=present", "results.csv", place, headers);
    }

    private static List<@Nullable Object> row(
            PublicScorecard card, PublicScorecard.Indicator it, PublicScorecard.@Nullable Period period) {
        var baseline = it.baselines().isEmpty() ? null : it.baselines().getFirst();
        return Arrays.asList(
                card.identifier(),
                card.title(),
                it.code(),
                it.title(),
                it.definition(),
                it.measure(),
                it.higherIsBetter(),
                baseline == null ? null : baseline.year(),
                baseline == null ? null : baseline.value(),
                period == null ? null : period.from(),
                period == null ? null : period.until(),
                period == null ? null : period.target(),
                period == null ? null : period.actual(),
                period == null ? null : period.comment());
    }

    @GET
    @Path("iati/activities.xml")
    @Produces(Upload.XML)
    @PermitAll
    @Operation(
            operationId = "exportPublicActivities",
            summary = "The same as IATI 2.03; 404 as long as nothing is public")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = Upload.XML, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> activities(@Context UriInfo place, @Context HttpHeaders headers) {
        return answers.file(scorecards.activities(), Upload.XML, "iati-activities.xml", place, headers);
    }
}
