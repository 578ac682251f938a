package id.jembatan.partners.notification;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The queue of mails, for those who run it: what waits, what was given up and why, and the command to send it again.
@Path("/mails")
@Tag(name = "Mails", description = "Mails to desks on their way")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MailResource {

    private static final Set<String> STATES = Set.of("waiting", "sent", "given_up");

    private final Mails mails;
    private final Journal journal;
    private final Callers callers;

    MailResource(Mails mails, Journal journal, Callers callers) {
        this.mails = mails;
        this.journal = journal;
        this.callers = callers;
    }

    /// What came of the command.
    ///
    /// @param waiting how many mails wait again
    public record MailReplay(int waiting) {}

    @GET
    @PermissionsAllowed({"notification:administer", "audit:view"})
    @Transactional
    @Operation(operationId = "listMails", summary = "Mails to desks, the oldest first")
    public Page<MailView> list(
            @RestQuery
                    @Nullable @Parameter(
                            description = "Only those of this state",
                            schema = @Schema(enumeration = {"waiting", "sent", "given_up"}))
                    String state,
            @RestQuery @Nullable @Parameter(description = "Only those of this notification") UUID notification,
            @BeanParam @Valid Paging paging) {
        if (state != null && !STATES.contains(state)) {
            throw new Refusal(CommonProblem.MALFORMED_REQUEST).at("state", CommonProblem.WRONG_TYPE, state);
        }
        var mayReplay = mayReplay(callers.current());
        return mails.page(state, notification, paging).map(mail -> MailView.of(mail, mayReplay));
    }

    @POST
    @Path("{id}/replays")
    @PermissionsAllowed("notification:administer")
    @Transactional
    @Operation(operationId = "replayMail", summary = "Send a mail again that was given up")
    public MailView replay(@RestPath UUID id) {
        var caller = callers.current();
        if (!again(mail(id), caller)) {
            throw new Refusal(NotificationProblem.MAIL_NOT_GIVEN_UP);
        }
        return MailView.of(mail(id), mayReplay(caller));
    }

    @POST
    @Path("replays")
    @PermissionsAllowed("notification:administer")
    @Transactional
    @Operation(operationId = "replayMails", summary = "Send all mails again that were given up")
    public MailReplay replayAll() {
        var caller = callers.current();
        var givenUp = mails.givenUp();
        givenUp.forEach(mail -> again(mail, caller));
        return new MailReplay(givenUp.size());
    }

    private boolean again(Mails.Item before, Caller caller) {
        if (!mails.replay(before.id())) {
            return false;
        }
        journal.record(
                caller,
                "replay",
                "mail",
                before.id(),
                MailView.of(before, false),
                MailView.of(mail(before.id()), false));
        return true;
    }

    private Mails.Item mail(UUID id) {
        return mails.find(id).orElseThrow(() -> new Refusal(NotificationProblem.UNKNOWN_MAIL));
    }

    private static boolean mayReplay(Caller caller) {
        return caller.may("notification:administer");
    }
}
