package id.jembatan.agreements.open;

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
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Signed agreements that are marked as public, for everybody.
@Path("/public")
@Tag(name = "Public register", description = "What is marked as public; no token is asked for")
@RunOnVirtualThread
class PublicAgreementResource {

    private static final List<String> HEADER = List.of(
            "reference",
            "title",
            "kind",
            "kind_label",
            "stage",
            "stage_label",
            "partners",
            "partner_codes",
            "countries",
            "sectors",
            "opened_on",
            "text_number",
            "text_kind",
            "text_title",
            "text_standing",
            "signed_on",
            "in_force_on",
            "ends_on");

    private final PublicAgreements agreements;
    private final PublicAnswers answers;
    private final Callers callers;

    PublicAgreementResource(PublicAgreements agreements, PublicAnswers answers, Callers callers) {
        this.agreements = agreements;
        this.answers = answers;
        this.callers = callers;
    }

    @Schema(name = "PublicAgreementPage")
    private record PublicAgreementPage(
            List<PublicAgreement> items,
            @Nullable String next,
            @Nullable Long total) {}

    @GET
    @Path("agreements")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "listPublicAgreements", summary = "Signed agreements that are public, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicAgreementPage.class)))
    public RestResponse<byte[]> list(
            @BeanParam @Valid PublicAgreementFilter filter,
            @BeanParam @Valid Paging paging,
            @Context UriInfo place,
            @Context HttpHeaders headers) {
        return answers.json(agreements.page(filter, paging, callers.language()), place, headers);
    }

    @GET
    @Path("agreements/{reference}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "getPublicAgreement", summary = "One signed agreement that is public, by its reference")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PublicAgreement.class)))
    public RestResponse<byte[]> get(
            @RestPath @Size(max = 100) String reference, @Context UriInfo place, @Context HttpHeaders headers) {
        return answers.json(agreements.get(reference, callers.language()), place, headers);
    }

    @GET
    @Path("agreements.csv")
    @Produces(Exports.CSV)
    @PermitAll
    @Operation(
            operationId = "exportPublicAgreements",
            summary = "Signed agreements that are public as a table: a row for each text, one for a case without any")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = Exports.CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<byte[]> csv(
            @BeanParam @Valid PublicAgreementFilter filter, @Context UriInfo place, @Context HttpHeaders headers) {
        var out = new ByteArrayOutputStream();
        try {
            Exports.csv(out, HEADER, rows -> {
                for (var agreement : agreements.all(filter, callers.language())) {
                    for (var text : agreement.texts()) {
                        rows.row(row(agreement, text));
                    }
                    if (agreement.texts().isEmpty()) {
                        rows.row(row(agreement, null));
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers.file(
                out.toByteArray(), Exports.CSV + ";charset=utf-8;header=present", "agreements.csv", place, headers);
    }

    private static List<@Nullable Object> row(PublicAgreement it, PublicAgreement.@Nullable Text text) {
        return Arrays.asList(
                it.reference(),
                it.title(),
                it.kind(),
                it.kindLabel(),
                it.stage(),
                it.stageLabel(),
                several(it, PublicAgreement.Partner::name),
                several(it, PublicAgreement.Partner::code),
                several(it, PublicAgreement.Partner::country),
                String.join(";", it.sectors()),
                it.openedOn(),
                text == null ? null : text.number(),
                text == null ? null : text.kind(),
                text == null ? null : text.title(),
                text == null ? null : text.standing(),
                text == null ? null : text.signedOn(),
                text == null ? null : text.inForceOn(),
                text == null ? null : text.endsOn());
    }

    private static String several(PublicAgreement it, Function<PublicAgreement.Partner, @Nullable String> field) {
        return it.partners().stream().map(field).filter(Objects::nonNull).collect(Collectors.joining("; "));
    }
}
