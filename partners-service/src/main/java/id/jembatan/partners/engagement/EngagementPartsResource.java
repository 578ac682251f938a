package id.jembatan.partners.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// What belongs to an engagement and is entered later: answers to follow-ups, companies, cohorts.
@Path("/engagements/{id}")
@Tag(name = "Engagements", description = "What happens between people: meetings, visits, trainings, exchanges, events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class EngagementPartsResource {

    private final Engagements engagements;
    private final Outcomes outcomes;
    private final EngagementViews views;
    private final MergePatch mergePatch;
    private final Callers callers;

    EngagementPartsResource(
            Engagements engagements, Outcomes outcomes, EngagementViews views, MergePatch mergePatch, Callers callers) {
        this.engagements = engagements;
        this.outcomes = outcomes;
        this.views = views;
        this.mergePatch = mergePatch;
        this.callers = callers;
    }

    @POST
    @Path("follow-ups/{days}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "answerFollowUp", summary = "Say what came of a meeting, so many days after it")
    public RestResponse<EngagementView> answer(
            @RestPath UUID id, @RestPath int days, @Valid @NotNull AnswerFollowUp form) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        outcomes.answer(engagement, days, form, caller);
        return created(engagement, caller, "/follow-ups/" + days + "/answers");
    }

    @POST
    @Path("leads")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "startLead", summary = "Enter two companies that were brought together")
    public RestResponse<EngagementView> lead(@RestPath UUID id, @Valid @NotNull StartLead form) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        outcomes.lead(engagement, form, caller);
        return created(engagement, caller, "/leads");
    }

    @POST
    @Path("leads/{lead}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "stepLead", summary = "Say how far two companies came: lead, contact, deal, or lost")
    public RestResponse<EngagementView> step(@RestPath UUID id, @RestPath UUID lead, @Valid @NotNull StepLead form) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        outcomes.step(engagement, lead, form, caller);
        return created(engagement, caller, "/leads/" + lead + "/steps");
    }

    @GET
    @Path("cohorts")
    @PermissionsAllowed("engagement:view")
    @Transactional
    @Operation(operationId = "listCohorts", summary = "The cohorts of a programme, and its places by year and in all")
    public CohortsView cohorts(@RestPath UUID id) {
        var caller = callers.current();
        return outcomes.cohorts(engagements.get(id, caller));
    }

    @POST
    @Path("cohorts")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "addCohort", summary = "Enter a group of people who take part together")
    public RestResponse<EngagementView> cohort(@RestPath UUID id, @Valid @NotNull SayCohort form) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        outcomes.cohort(engagement, form, caller);
        return created(engagement, caller, "/cohorts");
    }

    @PATCH
    @Path("cohorts/{cohort}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("engagement:update")
    @Transactional
    @Operation(
            operationId = "changeCohort",
            summary = "Correct a cohort (JSON Merge Patch); needs the engagement's ETag in If-Match")
    public RestResponse<EngagementView> change(
            @RestPath UUID id,
            @RestPath UUID cohort,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = SayCohort.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        var present = outcomes.cohort(engagement, cohort);
        Conditional.check(headers, engagement.version(), caller);
        outcomes.change(engagement, present, mergePatch.apply(present.said(), patch, SayCohort.class), caller);
        return Conditional.ok(views.one(engagement, caller), engagement.version(), caller, headers);
    }

    @POST
    @Path("cohorts/{cohort}/surveys")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("engagement:update")
    @Idempotent
    @Transactional
    @Operation(operationId = "surveyCohort", summary = "Enter what the alumni answered")
    public RestResponse<EngagementView> survey(
            @RestPath UUID id, @RestPath UUID cohort, @Valid @NotNull SaySurvey form) {
        var caller = callers.current();
        var engagement = engagements.get(id, caller);
        outcomes.survey(engagement, outcomes.cohort(engagement, cohort), form, caller);
        return created(engagement, caller, "/cohorts/" + cohort + "/surveys");
    }

    private RestResponse<EngagementView> created(Engagement engagement, Caller caller, String part) {
        return Conditional.created(
                URI.create("/api/v1/engagements/" + engagement.id() + part),
                views.one(engagement, caller),
                engagement.version(),
                caller);
    }
}
