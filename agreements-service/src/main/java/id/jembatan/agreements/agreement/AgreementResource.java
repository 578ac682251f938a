package id.jembatan.agreements.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.ProblemTexts;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/agreements")
@Tag(name = "Agreements", description = "Cases: where they stand, with whom, and what is said of them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AgreementResource {

    private final Agreements agreements;
    private final Directory directory;
    private final Register register;
    private final Parties parties;
    private final Past past;
    private final Views views;
    private final MergePatch mergePatch;
    private final Callers callers;
    private final Clock clock;

    AgreementResource(
            Agreements agreements,
            Directory directory,
            Register register,
            Parties parties,
            Past past,
            Views views,
            MergePatch mergePatch,
            Callers callers,
            Clock clock) {
        this.agreements = agreements;
        this.directory = directory;
        this.register = register;
        this.parties = parties;
        this.past = past;
        this.views = views;
        this.mergePatch = mergePatch;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("agreement:view")
    @Operation(
            operationId = "listAgreements",
            summary = "List the cases that the caller may see, the newest entry first")
    public RestResponse<AgreementPage> list(
            @BeanParam @Valid AgreementFilter filter, @BeanParam @Valid Paging paging, @Context UriInfo uri) {
        var caller = callers.current();
        var page = directory.page(filter.filter(), caller, paging);
        var total = page.total();
        var answer = RestResponse.ResponseBuilder.ok(new AgreementPage(
                page.items().stream().map(it -> views.of(it, caller)).toList(),
                page.next(),
                total,
                total == null ? null : definition(filter, caller),
                possibly(filter.range(), page.items())));
        if (page.next() != null) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", page.next())
                    .build();
            answer.header(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static @Nullable List<UUID> possibly(DayRange range, List<AgreementRow.Found> items) {
        return range.isOpen()
                ? null
                : items.stream()
                        .map(AgreementRow.Found::agreement)
                        .filter(it -> !range.holds(it.openedOn()))
                        .map(Agreement::id)
                        .toList();
    }

    private AgreementPage.Definition definition(AgreementFilter filter, Caller caller) {
        return new AgreementPage.Definition(
                ProblemTexts.text("definition.total", caller.language()).orElse(""), filter.used(), clock.instant());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("agreement:create")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "openAgreement",
            summary = "Open a case; a second open one of the kind with the partner needs confirm=true")
    public RestResponse<AgreementView> open(
            @Valid @NotNull OpenAgreement form, @RestQuery @DefaultValue("false") boolean confirm) {
        var caller = callers.current();
        var agreement = register.open(form, confirm, caller);
        if (form.past() != null && !form.past().isEmpty()) {
            past.enter(agreement, form.past(), form.stage(), "/past", caller);
        }
        return Conditional.created(
                URI.create("/api/v1/agreements/" + agreement.id()),
                views.of(agreement, caller),
                views.edition(agreement),
                caller);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("agreement:view")
    @Operation(operationId = "getAgreement", summary = "One case")
    public RestResponse<AgreementView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        return Conditional.ok(
                () -> views.edition(directory.version(id, caller)),
                () -> views.of(directory.get(id, caller), caller),
                view -> views.edition(view.version()),
                caller,
                headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("agreement:update")
    @Transactional
    @Operation(
            operationId = "changeAgreement",
            summary = "Change what is written of a case: words, fields, answers (JSON Merge Patch); needs If-Match")
    public RestResponse<AgreementView> change(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ChangeAgreement.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var agreement = agreements.toChange(id, caller);
        Conditional.check(headers, views.edition(agreement), caller);
        register.change(
                agreement,
                mergePatch.apply(agreement.changeable(parties.asSaid(agreement)), patch, ChangeAgreement.class),
                caller);
        return Conditional.ok(views.of(agreement, caller), views.edition(agreement), caller, headers);
    }
}
