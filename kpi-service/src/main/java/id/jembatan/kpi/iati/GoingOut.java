package id.jembatan.kpi.iati;

import id.jembatan.kpi.iati.Activity.Figure;
import id.jembatan.kpi.iati.Activity.Measured;
import id.jembatan.kpi.iati.Activity.Span;
import id.jembatan.kpi.neighbour.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes what was public and verified when a day had ended: the words of the publication of then, the targets as they
/// stood then, and of the actual values those that were verified by then. One activity is in memory at a time.
@ApplicationScoped
class GoingOut {

    private final EntityManager entities;
    private final Publications publications;
    private final Documents documents;
    private final Approved approved;
    private final OwnWords words;

    GoingOut(
            EntityManager entities, Publications publications, Documents documents, Approved approved, OwnWords words) {
        this.entities = entities;
        this.publications = publications;
        this.documents = documents;
        this.approved = approved;
        this.words = words;
    }

    /// Inside of a transaction.
    void write(OutputStream out, Instant end, @Nullable UUID scorecard, Rows rows) throws IOException {
        var writer = new ActivityWriter(out);
        var last = "";
        while (true) {
            var some = publications.publicBefore(end, scorecard, last, rows);
            if (some.isEmpty()) {
                break;
            }
            for (var publication : some) {
                var activity = documents.read(publication.document());
                writer.activity(filled(activity, approved.of(PublicationView.uses(activity), end)));
                last = publication.identifier();
            }
            entities.clear();
        }
        writer.close();
    }

    /// The words with what the register holds of them.
    ///
    /// @param figures by use, as [Approved] found them
    Activity filled(Activity activity, Map<UUID, Map<Days, Approved.Held>> figures) {
        return activity.with(activity.results().stream()
                .map(result -> result.with(result.indicators().stream()
                        .map(it -> it.at(spans(it, figures.getOrDefault(it.applied(), Map.of()))))
                        .toList()))
                .toList());
    }

    /// What the words hold of a period, and what the register holds of it.
    private List<Span> spans(Measured measured, Map<Days, Approved.Held> register) {
        var spans = new TreeMap<Days, Span>();
        measured.spans().forEach(span -> spans.put(Days.of(span), span));
        register.keySet()
                .forEach(days -> spans.putIfAbsent(days, new Span(days.start(), days.end(), List.of(), List.of())));
        var out = new ArrayList<Span>();
        spans.forEach((days, span) -> {
            var held = register.getOrDefault(days, Approved.Held.NOTHING);
            var targets = figures(span.targets(), held.target(), List.of(), true);
            // Parts and second opinions go out with the figure that was verified for their period, or not at all.
            var actuals = figures(span.actuals(), held.actual(), held.parts(), held.verified());
            if (!targets.isEmpty() || !actuals.isEmpty()) {
                out.add(new Span(span.start(), span.end(), targets, actuals));
            }
        });
        return out;
    }

    private List<Figure> figures(List<Figure> written, @Nullable Figure register, List<Figure> parts, boolean others) {
        var figures = new ArrayList<Figure>();
        if (register != null) {
            figures.add(written.stream()
                    .filter(it -> it.held() && saysTheSame(it, register))
                    .findFirst()
                    .orElse(register));
        }
        if (others) {
            var beside = written.stream().filter(it -> !it.held()).toList();
            parts.stream()
                    .filter(part -> beside.stream().noneMatch(part::isOfTheSameAs))
                    .forEach(figures::add);
            figures.addAll(beside);
        }
        return figures;
    }

    /// The file may have written `12.50`, and in more languages than one, what the register holds as 12.5.
    private boolean saysTheSame(Figure written, Figure register) {
        var one = Numbers.of(written.value());
        var other = Numbers.of(register.value());
        if (one.isPresent() && other.isPresent()) {
            return one.get().compareTo(other.get()) == 0 && commentsAreTheSame(written, register);
        }
        return Objects.equals(words.inWords(written), words.inWords(register))
                && (register.value() == null || commentsAreTheSame(written, register));
    }

    /// A target has no comment in the register, so the file's stands.
    private boolean commentsAreTheSame(Figure written, Figure register) {
        return register.comment().isEmpty()
                || Objects.equals(words.shown(written.comment()), words.shown(register.comment()));
    }
}
