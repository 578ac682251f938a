package id.jembatan.kpi.measurement;

import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// Where a figure belongs: its card, the applied indicator, the definition, and the agency whose case it is.
public record Place(
        Scorecard card,
        AppliedIndicator applied,
        Indicator indicator,
        @Nullable String agency) {

    /// @throws Refusal 403 if the caller may not change what belongs to another agency
    public void mustBeChangeableBy(Caller caller) {
        if (!Rows.mayChange(caller, agency)) {
            throw new Refusal(MeasurementProblem.NOT_YOUR_AGENCY);
        }
    }
}
