package id.jembatan.kpi.waiting;

import id.jembatan.kpi.indicator.Evidence;
import id.jembatan.kpi.measurement.ObservationView;
import id.jembatan.kpi.measurement.SubjectKind;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure that waits, with all that somebody needs who works through a list of them.
///
/// @param subject what the card is about, in the caller's language
/// @param reference of the agreement, or the code of the goal or the programme
/// @param evidence whether it needs a file before it can be verified
/// @param files how many files the caller may see beside it
@Schema(name = "WaitingFigure")
record WaitingView(
        UUID scorecard,
        SubjectKind subjectKind,
        @Nullable String reference,
        String subject,
        String code,
        String label,
        @Nullable String definition,
        String unit,
        Evidence evidence,
        long files,
        ObservationView observation) {

    static WaitingView of(WaitingFigure it, ObservationView observation, Locale language) {
        var indicator = it.place().indicator();
        return new WaitingView(
                it.place().card().id(),
                it.place().card().subjectKind(),
                it.reference(),
                subject(it, language),
                indicator.code(),
                indicator.label().in(language),
                it.place().applied().definition(),
                indicator.unit(),
                indicator.evidence(),
                it.files(),
                observation);
    }

    private static String subject(WaitingFigure it, Locale language) {
        if (it.title() != null) {
            return it.title();
        }
        var worded = it.goal() == null ? it.programme() : it.goal();
        return worded == null ? "" : worded.in(language);
    }
}
