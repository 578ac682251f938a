package id.jembatan.partners.mission;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/missions")
@Tag(name = "Missions", description = "Embassies and consulates, and where they are accredited")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MissionResource {

    private final Missions missions;
    private final Legation legation;
    private final MergePatch mergePatch;
    private final Callers callers;
    private final Clock clock;
    private final ZoneId zone;

    MissionResource(
            Missions missions,
            Legation legation,
            MergePatch mergePatch,
            Callers callers,
            Clock clock,
            @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.missions = missions;
        this.legation = legation;
        this.mergePatch = mergePatch;
        this.callers = callers;
        this.clock = clock;
        this.zone = zone;
    }

    @GET
    @PermissionsAllowed("mission:view")
    @Transactional
    @Operation(operationId = "listMissions", summary = "List the missions, by name")
    public Page<MissionView> list(@BeanParam @Valid MissionFilter filter, @BeanParam @Valid Paging paging) {
        var actions = actions(callers.current());
        var today = LocalDate.now(clock.withZone(zone));
        var views = missions.page(filter, today, paging.after().orElse(null), paging.limit())
                .map(mission -> MissionView.of(mission, actions));
        return paging.wantsTotal() ? views.withTotal(missions.count(filter, today)) : views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("mission:administer")
    @Idempotent
    @Transactional
    @Operation(operationId = "openMission", summary = "Enter a mission")
    public RestResponse<MissionView> open(@Valid @NotNull OpenMission form) {
        var caller = callers.current();
        return created(legation.open(form, caller), caller);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("mission:view")
    @Transactional
    @Operation(operationId = "getMission", summary = "One mission, with its accreditations")
    public RestResponse<MissionView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        return shown(missions.get(id), callers.current(), headers);
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("mission:administer")
    @Transactional
    @Operation(operationId = "changeMission", summary = "Correct a mission (JSON Merge Patch); needs If-Match")
    public RestResponse<MissionView> change(
            @RestPath UUID id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = ChangeMission.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var mission = missions.get(id);
        Conditional.check(headers, mission.version(), caller);
        var changed = mergePatch.apply(ChangeMission.of(mission), patch, ChangeMission.class);
        legation.restate(mission, changed.of(mission.code()), caller);
        return shown(mission, caller, headers);
    }

    @POST
    @Path("{id}/accreditations")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("mission:administer")
    @Idempotent
    @Transactional
    @Operation(operationId = "accreditMission", summary = "Accredit a mission to a country, from a day to a day")
    public RestResponse<MissionView> accredit(@RestPath UUID id, @Valid @NotNull Accredit form) {
        var caller = callers.current();
        var mission = missions.get(id);
        legation.accredit(mission, form, caller);
        return created(mission, caller);
    }

    @PATCH
    @Path("{id}/accreditations/{accreditation}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @PermissionsAllowed("mission:administer")
    @Transactional
    @Operation(
            operationId = "redateAccreditation",
            summary =
                    "End an accreditation, or correct its days (JSON Merge Patch); needs the mission's ETag in If-Match")
    public RestResponse<MissionView> redate(
            @RestPath UUID id,
            @RestPath UUID accreditation,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = RedateAccreditation.class)))
                    @NotNull JsonNode patch,
            @Context HttpHeaders headers) {
        var caller = callers.current();
        var mission = missions.get(id);
        var dates = mission.accreditation(accreditation).dates();
        Conditional.check(headers, mission.version(), caller);
        legation.redate(mission, accreditation, mergePatch.apply(dates, patch, RedateAccreditation.class), caller);
        return shown(mission, caller, headers);
    }

    private static RestResponse<MissionView> shown(Mission mission, Caller caller, HttpHeaders headers) {
        return Conditional.ok(MissionView.of(mission, actions(caller)), mission.version(), caller, headers);
    }

    private static RestResponse<MissionView> created(Mission mission, Caller caller) {
        return Conditional.created(
                URI.create("/api/v1/missions/" + mission.id()),
                MissionView.of(mission, actions(caller)),
                mission.version(),
                caller);
    }

    private static List<String> actions(Caller caller) {
        return caller.may("mission:administer") ? List.of("update", "accredit") : List.of();
    }
}
