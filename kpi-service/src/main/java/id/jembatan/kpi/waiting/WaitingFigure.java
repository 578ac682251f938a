package id.jembatan.kpi.waiting;

import id.jembatan.kpi.measurement.Observation;
import id.jembatan.kpi.measurement.Place;
import id.jembatan.kpi.wording.Wording;
import org.jspecify.annotations.Nullable;

/// A figure that waits, with where it belongs.
///
/// @param reference of the agreement, or the code of the goal or the programme
/// @param title of the agreement
/// @param goal what the goal is called
/// @param programme what the programme is called
/// @param files how many files of evidence the caller may see beside it
record WaitingFigure(
        Observation observation,
        Place place,
        @Nullable String reference,
        @Nullable String title,
        @Nullable Wording goal,
        @Nullable Wording programme,
        long files) {}
