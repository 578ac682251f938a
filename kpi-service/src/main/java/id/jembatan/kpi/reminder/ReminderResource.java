package id.jembatan.kpi.reminder;

import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// For our own offices: those who report, and those who look on. All of them see every card.
@Path("/observations/reminders")
@Tag(name = "Observations")
@RunOnVirtualThread
class ReminderResource {

    private final Reminders reminders;

    ReminderResource(Reminders reminders) {
        this.reminders = reminders;
    }

    @GET
    @PermissionsAllowed({"kpi:update", "kpi:administer", "audit:view"})
    @Operation(operationId = "listReportingReminders", summary = "Who was reminded of which figures, the latest first")
    public Page<ReminderView> list(
            @Valid @BeanParam Paging paging,
            @RestQuery @Nullable UUID scorecard,
            @RestQuery @Nullable @Size(max = 100) @Parameter(description = "A desk, such as `agency:sda`")
                    String recipient,
            @RestQuery @Nullable Occasion occasion) {
        return reminders.page(new Reminders.Filter(scorecard, recipient, occasion), paging);
    }
}
