package id.jembatan.platform.door;

import com.fasterxml.jackson.databind.JsonNode;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.conditional.MergePatch;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/things")
@RunOnVirtualThread
class ThingResource {

    private static final WriteThing STORED =
            new WriteThing("stone", WriteThing.Colour.RED, null, null, List.of(new WriteThing.Part("edge")));

    private final Callers callers;
    private final MergePatch patches;

    ThingResource(Callers callers, MergePatch patches) {
        this.callers = callers;
        this.patches = patches;
    }

    /// Who the service thinks is calling.
    public record Seen(
            String name, Set<String> roles, Set<String> permissions, String mission, String partner, String language) {}

    @GET
    @Path("/open")
    @PermitAll
    public String open() {
        return "open";
    }

    @GET
    @Path("/caller")
    @PermissionsAllowed("partner:view")
    public Seen caller() {
        var caller = callers.current();
        return new Seen(
                caller.name(),
                caller.roles(),
                caller.permissions(),
                caller.mission(),
                caller.partner(),
                caller.language().toLanguageTag());
    }

    @GET
    @PermissionsAllowed("partner:view")
    public Page<Integer> list(@BeanParam @Valid Paging paging, @RestQuery String colour) {
        var after = paging.after().map(cursor -> cursor.number(0)).orElse(0L);
        var rows = IntStream.rangeClosed(after.intValue() + 1, Math.min(5, after.intValue() + paging.limit() + 1))
                .boxed()
                .toList();
        return Page.of(rows, paging.limit(), Cursor::of);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("partner:view")
    public RestResponse<WriteThing> one(@RestPath UUID id, @Context HttpHeaders headers) {
        if (id.getLeastSignificantBits() == 0) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return Conditional.ok(STORED, 7, callers.current(), headers);
    }

    @POST
    @PermissionsAllowed("partner:create")
    public RestResponse<WriteThing> write(@Valid @NotNull WriteThing thing) {
        return Conditional.created(URI.create("/api/v1/things/1"), thing, 1, callers.current());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @PermissionsAllowed("partner:update")
    public WriteThing change(@RestPath UUID id, @NotNull JsonNode patch, @Context HttpHeaders headers) {
        Conditional.check(headers, 7, callers.current());
        return patches.apply(STORED, patch, WriteThing.class);
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("secret detail of the inside");
    }

    /// Takes whole tables: its address is among those that may.
    @POST
    @Path("/tables")
    @Consumes("text/csv")
    @PermissionsAllowed("partner:create")
    public String take(String table) {
        return String.valueOf(table.length());
    }

    /// Says nothing about who may call it, so nobody may.
    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "forgotten";
    }
}
