package id.jembatan.kpi.bulk;

import id.jembatan.kpi.measurement.RecordObservation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Many observations in one act.
record RecordBulk(@NotNull @Size(min = 1, max = 1000) List<@NotNull RecordObservation> observations) {}
