package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.indicator.Indicator;
import id.jembatan.kpi.measurement.Scorecard;
import id.jembatan.kpi.wording.Wording;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of a card, as it may count in what stands above: the applied indicator, with where it is measured.
///
/// @param definition what tells this use apart; two definitions are two figures
/// @param reference and title: of the agreement or, in its own languages, of the goal or programme
record LineFound(
        UUID applied,
        @Nullable String definition,
        Scorecard card,
        Indicator indicator,
        @Nullable String reference,
        @Nullable String title,
        @Nullable Wording goal,
        @Nullable Wording programme) {}
