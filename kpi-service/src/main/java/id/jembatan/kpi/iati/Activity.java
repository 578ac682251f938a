package id.jembatan.kpi.iati;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An activity as IATI 2.03 writes it, as far as results go. Codes of lists that are not ours stay as they were
/// written.
///
/// @param identifier `iati-identifier`
/// @param status `activity-status/@code`
@Schema(name = "IatiActivity")
record Activity(
        String identifier,
        Reporter reporter,
        List<Narrative> title,
        List<Description> descriptions,
        List<Participant> participants,
        String status,
        List<ActivityDate> dates,
        List<Result> results) {

    /// A text in one language; `null` where the file does not tell which.
    @Schema(name = "IatiNarrative")
    record Narrative(@Nullable String language, String text) {}

    @Schema(name = "IatiReporter")
    record Reporter(String ref, String type, List<Narrative> names) {}

    @Schema(name = "IatiDescription")
    record Description(@Nullable String type, List<Narrative> texts) {}

    /// @param role of the list OrganisationRole
    @Schema(name = "IatiParticipant")
    record Participant(
            @Nullable String ref,
            @Nullable String type,
            String role,
            @Nullable String activityId,
            List<Narrative> names) {}

    /// @param type of the list ActivityDateType
    @Schema(name = "IatiDate")
    record ActivityDate(String type, LocalDate day, List<Narrative> texts) {}

    /// @param type of the list ResultType
    @Schema(name = "IatiResult")
    record Result(
            String type,
            @Nullable Boolean aggregation,
            List<Narrative> title,
            List<Narrative> description,
            List<DocumentLink> documents,
            List<Reference> references,
            List<Measured> indicators) {

        Result with(List<Measured> others) {
            return new Result(type, aggregation, title, description, documents, references, others);
        }
    }

    /// A code of a vocabulary, of which nobody asks whether we know it.
    @Schema(name = "IatiReference")
    record Reference(
            String vocabulary, String code, @Nullable String uri) {}

    /// An indicator in a result.
    ///
    /// @param applied its use on the scorecard; null as long as there is none
    /// @param measure of the list IndicatorMeasure
    @Schema(name = "IatiIndicator")
    record Measured(
            @Nullable UUID applied,
            String measure,
            @Nullable Boolean ascending,
            @Nullable Boolean aggregation,
            List<Narrative> title,
            List<Narrative> description,
            List<DocumentLink> documents,
            List<Reference> references,
            List<Baseline> baselines,
            List<Span> spans) {

        Measured at(List<Span> periods) {
            return new Measured(
                    applied,
                    measure,
                    ascending,
                    aggregation,
                    title,
                    description,
                    documents,
                    references,
                    baselines,
                    periods);
        }

        Measured documented(List<DocumentLink> links) {
            return new Measured(
                    applied, measure, ascending, aggregation, title, description, links, references, baselines, spans);
        }

        Measured on(UUID use, List<Baseline> begins, List<Span> periods) {
            return new Measured(
                    use, measure, ascending, aggregation, title, description, documents, references, begins, periods);
        }
    }

    @Schema(name = "IatiBaseline")
    record Baseline(int year, @Nullable LocalDate day, Figure figure) {}

    /// A period with what was aimed at and what came.
    @Schema(name = "IatiPeriod")
    record Span(LocalDate start, LocalDate end, List<Figure> targets, List<Figure> actuals) {}

    /// One value, or several words in the place of one.
    ///
    /// @param value as it is written, which need not be a number
    /// @param held whether the register holds it too: then the register decides whether and as what it goes out
    @Schema(name = "IatiFigure")
    record Figure(
            @Nullable String value,
            List<String> places,
            List<Dimension> dimensions,
            List<Narrative> comment,
            List<DocumentLink> documents,
            boolean held) {

        Figure held(boolean now) {
            return new Figure(value, places, dimensions, comment, documents, now);
        }

        /// Whether it speaks of everything, not of a part.
        boolean speaksOfAll() {
            return places.isEmpty() && dimensions.isEmpty();
        }

        /// Whether another figure speaks of the same.
        boolean isOfTheSameAs(Figure other) {
            return places.equals(other.places) && dimensions.equals(other.dimensions);
        }

        /// Whether another figure says the same, wherever it is held.
        boolean says(Figure other) {
            return held(false).equals(other.held(false));
        }
    }

    @Schema(name = "IatiDimension")
    record Dimension(@Nullable String name, @Nullable String value) {}

    @Schema(name = "IatiDocument")
    record DocumentLink(
            String url,
            String format,
            List<Narrative> title,
            List<Narrative> description,
            List<String> categories,
            List<String> languages,
            @Nullable LocalDate day) {}

    Activity with(List<Result> others) {
        return new Activity(identifier, reporter, title, descriptions, participants, status, dates, others);
    }

    /// The words without the results.
    Activity header() {
        return with(List.of());
    }
}
