package id.jembatan.partners.open;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import id.jembatan.partners.registry.PartnerMap;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.open.PublicAnswers;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.sheet.Exports;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Partners that are marked as public, for everybody.
@Path("/public")
@Tag(name = "Public register", description = "What is marked as public; no token is asked for")
@RunOnVirtualThread
class PublicPartnerResource {

    private static final String GEOJSON = "application/geo+json";

    private static final List<String> HEADER = List.of(
            "code",
            "name",
            "local_name",
            "kind",
            "country_iso2",
            "latitude",
            "longitude",
            "relation_kind",
            "relation",
            "since",
            "ended_on",
            "ended");

    private final PublicPartners partners;
    private final PublicAnswers answers;
    private final ObjectMapper json;
    private final Callers callers;

    PublicPartnerResource(PublicPartners partners, PublicAnswers answers, ObjectMapper json, Callers callers) {
        this.partners = partners;
        this.answers = answers;
        this.json = json;
        this.callers = callers;
    }

    @Schema(name = "PublicPartnerPage")
    private record PublicPartnerPage(
            List<PublicPartner> items,
            @Nullable String next,
            @Nullable Long total) {}

    @Schema(name = "PublicSectorPage")
    private record PublicSectorPage(List<PublicSector> items) {}

    @GET
    @Path("partners")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "listPublicPartners", summary = "Partners that are public, by name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicPartnerPage.class)))
    public RestResponse<byte[]> list(
            @BeanParam @Valid PublicPartnerFilter filter,
            @BeanParam @Valid Paging paging,
            @Context UriInfo place,
            @Context HttpHeaders headers) {
        return answers.json(partners.page(filter, paging, callers.language()), place, headers);
    }

    @GET
    @Path("partners/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "getPublicPartner", summary = "One partner that is public, by its code")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicPartner.class)))
    public RestResponse<byte[]> get(
            @RestPath @Size(max = 90) String code, @Context UriInfo place, @Context HttpHeaders headers) {
        return answers.json(partners.get(code, callers.language()), place, headers);
    }

    @GET
    @Path("sectors")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "listPublicSectors", summary = "What the fields of co-operation are called")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicSectorPage.class)))
    public RestResponse<byte[]> sectors(@Context UriInfo place, @Context HttpHeaders headers) {
        return answers.json(new PublicSectorPage(partners.sectors(callers.language())), place, headers);
    }

    @GET
    @Path("partners.csv")
    @Produces(Exports.CSV)
    @PermitAll
    @Operation(
            operationId = "exportPublicPartners",
            summary = "Partners that are public as a table: a row for each relation, one for a partner without any")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = Exports.CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> csv(
            @BeanParam @Valid PublicPartnerFilter filter, @Context UriInfo place, @Context HttpHeaders headers) {
        var out = new ByteArrayOutputStream();
        try {
            Exports.csv(out, HEADER, rows -> {
                for (var partner : partners.all(filter, callers.language())) {
                    for (var tie : partner.relations()) {
                        rows.row(row(partner, tie));
                    }
                    if (partner.relations().isEmpty()) {
                        rows.row(row(partner, null));
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers.file(
                out.toByteArray(), Exports.CSV + ";charset=utf-8;header=present", "partners.csv", place, headers);
    }

    private static List<@Nullable Object> row(PublicPartner partner, PublicPartner.@Nullable Tie tie) {
        var location = partner.location();
        return Arrays.asList(
                partner.code(),
                partner.name(),
                partner.localName(),
                partner.kind().code(),
                partner.country(),
                location == null ? null : location.latitude(),
                location == null ? null : location.longitude(),
                tie == null ? null : tie.kind(),
                tie == null ? null : tie.label(),
                tie == null ? null : tie.since(),
                tie == null ? null : tie.endedOn(),
                tie == null ? null : tie.ended());
    }

    @GET
    @Path("partners.geojson")
    @Produces(GEOJSON)
    @PermitAll
    @Operation(operationId = "mapPublicPartners", summary = "Partners that are public on a map (GeoJSON)")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = GEOJSON, schema = @Schema(implementation = PartnerMap.class)))
    public RestResponse<byte[]> map(
            @BeanParam @Valid PublicPartnerFilter filter, @Context UriInfo place, @Context HttpHeaders headers) {
        var map = json.createObjectNode().put("type", "FeatureCollection");
        var features = map.putArray("features");
        var without = 0L;
        for (var partner : partners.all(filter, callers.language())) {
            var location = partner.location();
            if (location == null) {
                without++;
                continue;
            }
            var feature = features.addObject().put("type", "Feature").put("id", partner.code());
            feature.putObject("geometry")
                    .put("type", "Point")
                    .putArray("coordinates") // longitude comes first, and both are numbers: the format says so
                    .add(DecimalNode.valueOf(location.longitude()))
                    .add(DecimalNode.valueOf(location.latitude()));
            var properties = feature.putObject("properties")
                    .put("code", partner.code())
                    .put("kind", partner.kind().code())
                    .put("name", partner.name())
                    .put("localName", partner.localName())
                    .put("country", partner.country());
            properties.set("relations", json.valueToTree(partner.relations()));
        }
        map.put("withoutCoordinates", without);
        try {
            return answers.file(json.writeValueAsBytes(map), GEOJSON, "partners.geojson", place, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
