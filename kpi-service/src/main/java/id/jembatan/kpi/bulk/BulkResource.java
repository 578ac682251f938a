package id.jembatan.kpi.bulk;

import id.jembatan.kpi.bulk.BulkReport.Fault;
import id.jembatan.kpi.bulk.BulkReport.Result;
import id.jembatan.kpi.measurement.RecordMany.Outcome;
import id.jembatan.kpi.measurement.RecordObservation;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.idempotency.Idempotent;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/observations/bulk")
@Tag(name = "Observations")
@RunOnVirtualThread
class BulkResource {

    private final Attempt attempt;
    private final Validator validator;
    private final Callers callers;

    BulkResource(Attempt attempt, Validator validator, Callers callers) {
        this.attempt = attempt;
        this.validator = validator;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @TransactionConfiguration(timeout = Attempt.SECONDS)
    @Idempotent
    @PermissionsAllowed("kpi:update")
    @Operation(
            operationId = "recordObservations",
            summary = "Record up to 1,000 observations in one transaction, good ones or all; the same again changes"
                    + " nothing, and what was recorded is undone by corrections")
    public RestResponse<BulkReport> record(@BeanParam @Valid BulkOptions options, @Valid @NotNull RecordBulk form) {
        var caller = callers.current();
        var results = new Result[form.observations().size()];
        var sound = new ArrayList<Integer>();
        for (var i = 0; i < results.length; i++) {
            var faults = faults(form.observations().get(i));
            if (faults.isEmpty()) {
                sound.add(i);
            } else {
                results[i] = new Result(i, BulkReport.Outcome.REFUSED, null, faults);
            }
        }
        var whole = sound.size() == results.length;
        var outcomes = attempt.of(
                sound.stream().map(form.observations()::get).toList(),
                caller,
                all -> !options.dryRun
                        && (options.goodRows() || whole && all.stream().noneMatch(Outcome.Refused.class::isInstance)));
        for (var i = 0; i < sound.size(); i++) {
            results[sound.get(i)] = result(sound.get(i), outcomes.get(i), options.dryRun, caller);
        }
        var report = report(options.dryRun, List.of(results));
        if (!options.dryRun && !options.goodRows() && report.refused() > 0) {
            throw new Refusal(BulkProblem.BULK_REFUSED, report.refused()).with("report", report);
        }
        return RestResponse.ok(report);
    }

    private List<Fault> faults(RecordObservation form) {
        return validator.validate(form).stream()
                .map(broken -> new Fault(
                        "/" + broken.getPropertyPath().toString().replace('.', '/'), "invalid", broken.getMessage()))
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
    }

    private static Result result(int row, Outcome outcome, boolean dryRun, Caller caller) {
        return switch (outcome) {
            case Outcome.Recorded(var observation) ->
                new Result(row, BulkReport.Outcome.RECORDED, dryRun ? null : observation, List.of());
            case Outcome.Unchanged(var observation) ->
                new Result(row, BulkReport.Outcome.UNCHANGED, dryRun ? null : observation, List.of());
            case Outcome.Refused(var why) ->
                new Result(
                        row,
                        BulkReport.Outcome.REFUSED,
                        null,
                        why.wrong(caller.language()).stream()
                                .map(wrong -> new Fault(wrong.place(), wrong.code(), wrong.detail()))
                                .toList());
        };
    }

    private static BulkReport report(boolean dryRun, List<Result> results) {
        return new BulkReport(
                dryRun,
                results.size(),
                count(results, BulkReport.Outcome.RECORDED),
                count(results, BulkReport.Outcome.UNCHANGED),
                count(results, BulkReport.Outcome.REFUSED),
                results);
    }

    private static int count(List<Result> results, BulkReport.Outcome outcome) {
        return Math.toIntExact(
                results.stream().filter(result -> result.outcome() == outcome).count());
    }
}
