package id.jembatan.kpi.reminder;

import id.jembatan.kpi.measurement.Place;
import id.jembatan.kpi.measurement.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/// A figure that is owed, with where it belongs.
///
/// @param reference of the agreement
/// @param title of the agreement
/// @param goal the code of the goal
public record OwedFigure(
        ReportingPeriod period,
        Place place,
        @Nullable String reference,
        @Nullable String title,
        @Nullable String goal) {}
