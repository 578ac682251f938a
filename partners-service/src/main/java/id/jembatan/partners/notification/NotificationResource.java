package id.jembatan.partners.notification;

import id.jembatan.partners.naming.Plain;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/notifications")
@Tag(name = "Notifications", description = "What a desk was told: each desk sees its own")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NotificationResource {

    private final Notifications notifications;
    private final Letters letters;
    private final Journal journal;
    private final Callers callers;
    private final Clock clock;

    NotificationResource(Notifications notifications, Letters letters, Journal journal, Callers callers, Clock clock) {
        this.notifications = notifications;
        this.letters = letters;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /// How many there are.
    ///
    /// @param unread that nobody at the desk has read
    public record NotificationCounts(long unread) {}

    @GET
    @PermissionsAllowed("notification:view")
    @Transactional
    @Operation(operationId = "listNotifications", summary = "What the caller's desk was told, the latest first")
    public Page<NotificationView> list(
            @RestQuery @Nullable @Parameter(description = "Only what nobody at the desk has read, or only the rest")
                    Boolean unread,
            @RestQuery @Nullable @Plain @Size(max = 60) @Parameter(description = "Such as `request-half-time`")
                    String rule,
            @RestQuery @Nullable @Plain @Size(max = 60) @Parameter(description = "A collection, such as `requests`")
                    String subjectKind,
            @RestQuery @Nullable @Parameter(description = "The id of the record that it is about") UUID subject,
            @BeanParam @Valid Paging paging) {
        if (rule != null && Rule.of(rule).isEmpty()) {
            throw new Refusal(CommonProblem.MALFORMED_REQUEST).at("rule", CommonProblem.WRONG_TYPE, rule);
        }
        var caller = callers.current();
        return notifications
                .page(new Notifications.Filter(unread, rule, subjectKind, subject), caller, paging)
                .map(told -> view(told, caller));
    }

    @GET
    @Path("counts")
    @PermissionsAllowed("notification:view")
    @Transactional
    @Operation(operationId = "countNotifications", summary = "How many the caller's desk has not read")
    public NotificationCounts counts() {
        return new NotificationCounts(notifications.countUnread(callers.current()));
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("notification:view")
    @Transactional
    @Operation(operationId = "getNotification", summary = "One notification")
    public RestResponse<NotificationView> get(@RestPath UUID id, @Context HttpHeaders headers) {
        var caller = callers.current();
        var told = notifications.get(id, caller);
        return Conditional.ok(view(told, caller), version(told), caller, headers);
    }

    @POST
    @Path("{id}/readings")
    @PermissionsAllowed("notification:view")
    @Idempotent
    @Transactional
    @Operation(
            operationId = "readNotification",
            summary = "Mark it read for the whole desk, with those that it speaks for; the journal says by whom")
    public RestResponse<NotificationView> read(@RestPath UUID id) {
        var caller = callers.current();
        var told = notifications.get(id, caller);
        if (!Readers.isAtItsDesk(caller, told.desk())) {
            throw new Refusal(NotificationProblem.NOT_YOUR_DESK, told.desk().code());
        }
        var now = clock.instant();
        if (notifications.read(id, now)) {
            journal.record(caller, "read", "notification", id, null, Map.of("readAt", now.toString()));
        }
        var read = notifications.get(id, caller);
        return Conditional.created(
                URI.create("/api/v1/notifications/" + id), view(read, caller), version(read), caller);
    }

    private NotificationView view(Notification told, Caller caller) {
        var unread = told.readAt() == null && Readers.isAtItsDesk(caller, told.desk());
        return NotificationView.of(told, letters, caller.language(), unread ? List.of("read") : List.of());
    }

    /// It changes when it is read and when its mail gets on.
    private static long version(Notification told) {
        var mail = List.of("none", "waiting", "sent", "given_up").indexOf(told.mail());
        return (told.readAt() == null ? 0 : 10) + mail;
    }
}
