package id.jembatan.gateway.administration;

import id.jembatan.gateway.page.Frame;
import id.jembatan.gateway.page.Frames;
import id.jembatan.gateway.page.Place;
import id.jembatan.gateway.service.Listing;
import id.jembatan.gateway.service.Part;
import id.jembatan.gateway.service.Services;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Who did what, service by service; and whether the chain of the journal is whole.
@Path("/administration/journal")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class JournalPages {

    static final List<String> SERVICES = List.of("partners", "agreements", "kpi");
    private static final int PAGE = 40;

    /// What the reader has asked for; it lives in the address.
    ///
    /// @param check whether the whole chain is to be computed anew
    record Filter(
            String service,
            String resource,
            String resourceId,
            String actor,
            String from,
            String to,
            String after,
            boolean check) {

        public boolean isSet() {
            return !(resource + resourceId + actor + from + to).isEmpty();
        }

        public String from(String cursor) {
            return address(service, resource, resourceId, actor, cursor);
        }

        /// The first page of the same search.
        public @Nullable String start() {
            return after.isEmpty() ? null : from("");
        }

        /// The page after, if there is one.
        public @Nullable String next(@Nullable String cursor) {
            return cursor == null ? null : from(cursor);
        }

        /// The same question to another service.
        public String at(String other) {
            return address(other, resource, resourceId, actor, "");
        }

        /// Everything that this account did.
        public String by(String account) {
            return address(service, "", "", account, "");
        }

        /// Everything that was done to this record.
        public String on(JournalEntry entry) {
            return address(service, entry.resource(), entry.resourceId().toString(), "", "");
        }

        private String address(String service, String resource, String resourceId, String actor, String after) {
            return Place.of(
                    "/administration/journal",
                    "service",
                    service,
                    "resource",
                    resource,
                    "resourceId",
                    resourceId,
                    "actor",
                    actor,
                    "from",
                    from,
                    "to",
                    to,
                    "after",
                    after);
        }
    }

    record journal(
            Frame frame,
            Filter filter,
            Listing<JournalEntry> found,
            Part<Upkeep.Seal> seal,
            Part<Upkeep.Verdict> verdict,
            List<String> services)
            implements TemplateInstance {}

    private final Frames frames;
    private final Services services;
    private final Upkeep upkeep;

    JournalPages(Frames frames, Services services, @RestClient Upkeep upkeep) {
        this.frames = frames;
        this.services = services;
        this.upkeep = upkeep;
    }

    /// Two calls at once; three when the chain is to be checked.
    @GET
    @Authenticated
    @Operation(hidden = true)
    public TemplateInstance journal(
            @RestQuery @Nullable String service,
            @RestQuery @Nullable String resource,
            @RestQuery @Nullable String resourceId,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String after,
            @RestQuery boolean check) {
        var frame = frames.of(Frame.Section.ADMINISTRATION);
        var name = Place.orEmpty(service);
        var filter = new Filter(
                SERVICES.contains(name) ? name : SERVICES.getFirst(),
                Place.orEmpty(resource),
                Place.orEmpty(resourceId),
                Place.orEmpty(actor),
                Place.orEmpty(from),
                Place.orEmpty(to),
                Place.orEmpty(after),
                check);
        var address = services.get(filter.service()).url().toString();
        var all = Uni.combine()
                .all()
                .unis(
                        upkeep.entries(
                                address,
                                Place.orNothing(filter.resource()),
                                Place.orNothing(filter.resourceId()),
                                Place.orNothing(filter.actor()),
                                start(frame, filter.from(), 0),
                                start(frame, filter.to(), 1),
                                Place.orNothing(filter.after()),
                                PAGE),
                        Part.of(upkeep.seal(address).map(JournalPages::only)),
                        check
                                ? Part.of(upkeep.verify(address).map(JournalPages::only))
                                : Uni.createFrom().item(new Part<Upkeep.Verdict>(List.of(), false)))
                .asTuple()
                .await()
                .indefinitely();
        return new journal(frame, filter, all.getItem1(), all.getItem2(), all.getItem3(), SERVICES);
    }

    private static <T> Listing<T> only(T found) {
        return new Listing<>(List.of(found), null, null);
    }

    /// The first moment of a day, or of the day after; what is no day is not searched for.
    private static @Nullable Instant start(Frame frame, String day, int later) {
        try {
            return day.isEmpty()
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(later)
                            .atStartOfDay(frame.zone())
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
