package id.jembatan.kpi.reminder;

import static java.util.Objects.requireNonNull;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/observations/due")
@Tag(name = "Observations")
@RunOnVirtualThread
class OwedResource {

    private final OwedFigures owed;
    private final ReminderSettings settings;
    private final Callers callers;
    private final Clock clock;

    OwedResource(OwedFigures owed, ReminderSettings settings, Callers callers, Clock clock) {
        this.owed = owed;
        this.settings = settings;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("kpi:view")
    @Operation(
            operationId = "listDueObservations",
            summary = "Figures that are owed and not reported, the longest due first")
    public Page<OwedView> list(
            @Valid @BeanParam Paging paging,
            @RestQuery @Nullable @Parameter(description = "The last due day; as far as reminders reach when left out")
                    LocalDate until,
            @RestQuery @Nullable UUID scorecard,
            @RestQuery
                    @DefaultValue("false")
                    @Parameter(description = "Only those whose owner is the account of the caller")
                    boolean mine) {
        var caller = callers.current();
        var rows = Rows.of(caller, clock);
        var today = LocalDate.now(clock);
        var filter = new OwedFigures.Filter(
                until == null ? today.plusDays(settings.soonDays()) : until, scorecard, mine, false);
        var found = owed.find(filter, caller, rows, paging.after().orElse(null), paging.limit() + 1);
        var page = Page.of(
                found,
                paging.limit(),
                last -> Cursor.of(
                        requireNonNull(last.period().dueOn()), last.period().id()));
        return (paging.wantsTotal() ? page.withTotal(owed.count(filter, caller, rows)) : page)
                .map(each -> OwedView.of(each, today, settings.soonDays(), caller.language()));
    }
}
