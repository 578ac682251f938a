package id.jembatan.kpi.iati;

import id.jembatan.kpi.goal.Goals;
import id.jembatan.kpi.iati.Activity.Description;
import id.jembatan.kpi.iati.Activity.DocumentLink;
import id.jembatan.kpi.iati.Activity.Narrative;
import id.jembatan.kpi.iati.Activity.Reporter;
import id.jembatan.kpi.iati.Activity.Result;
import id.jembatan.kpi.measurement.MeasurementProblem;
import id.jembatan.kpi.measurement.Place;
import id.jembatan.kpi.measurement.Scorecard;
import id.jembatan.kpi.measurement.Scorecards;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.neighbour.KnownAgreements;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Store;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.outbox.Outbox;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Decides what of a scorecard is public, and freezes the words of it. Joins the transaction of its caller.
@ApplicationScoped
class Publish {

    private final EntityManager entities;
    private final Scorecards scorecards;
    private final KnownAgreements agreements;
    private final Goals goals;
    private final Publications publications;
    private final Documents documents;
    private final OwnWords words;
    private final Store store;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    Publish(
            EntityManager entities,
            Scorecards scorecards,
            KnownAgreements agreements,
            Goals goals,
            Publications publications,
            Documents documents,
            OwnWords words,
            Store store,
            Journal journal,
            Outbox outbox,
            Clock clock) {
        this.entities = entities;
        this.scorecards = scorecards;
        this.agreements = agreements;
        this.goals = goals;
        this.publications = publications;
        this.documents = documents;
        this.words = words;
        this.store = store;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What the card is called and known by.
    private record Subject(List<Narrative> title, String code) {}

    /// @throws Refusal 409 if nobody said in whose name, 422 if a word is missing that has to be public
    PublicationView decide(UUID cardId, PublishScorecard form, Caller caller) {
        var owned = scorecards
                .visible(cardId, Rows.of(caller, clock))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (!Rows.mayChange(caller, owned.agency())) {
            throw new Refusal(MeasurementProblem.NOT_YOUR_AGENCY);
        }
        var card = owned.card();
        entities.lock(card, LockModeType.PESSIMISTIC_WRITE); // one decision after the other
        var last = publications.last(cardId);
        var document = form.isPublic() ? document(card, form, last.orElse(null)) : withdrawn(last);
        var publication = new Publication(
                cardId,
                last.map(it -> it.number() + 1).orElse(1),
                form.isPublic(),
                document.identifier(),
                documents.written(document),
                form.note(),
                caller,
                clock.instant());
        publications.persist(publication);
        store.flush();
        var view = PublicationView.of(publication, document);
        journal.record(
                caller,
                form.isPublic() ? "publish" : "withdraw",
                "scorecard",
                cardId,
                last.map(it -> PublicationView.of(it, documents.read(it.document())))
                        .orElse(null),
                view);
        outbox.add(new ScorecardPublished(
                cardId, view.isPublic(), view.identifier(), view.indicators(), publication.number()));
        return view;
    }

    private Activity withdrawn(Optional<Publication> last) {
        return last.filter(Publication::isPublic)
                .map(it -> documents.read(it.document()))
                .orElseThrow(() -> new Refusal(IatiProblem.NOT_PUBLIC));
    }

    private Activity document(Scorecard card, PublishScorecard form, @Nullable Publication last) {
        var reporter = words.reporter().orElseThrow(() -> new Refusal(IatiProblem.REPORTER_NOT_SET));
        var brought = publications
                .broughtOn(card.id())
                .map(it -> documents.read(it.document()))
                .orElse(null);
        if (brought != null && !brought.reporter().ref().equals(reporter.ref())) {
            throw new Refusal(
                    IatiProblem.NOT_OURS_TO_PUBLISH, brought.reporter().ref(), reporter.ref());
        }
        var before = last != null ? documents.read(last.document()) : brought;
        var subject = subject(card, reporter);
        var refusal = new Refusal(CommonProblem.INVALID);
        var activity = new Activity(
                before == null ? subject.code() : before.identifier(),
                reporter,
                form.title() != null
                        ? PublishScorecard.narratives(form.title())
                        : old(before, Activity::title, subject.title()),
                form.description() != null
                        ? List.of(new Description(null, PublishScorecard.narratives(form.description())))
                        : old(before, Activity::descriptions, List.of()),
                form.participants() != null
                        ? form.participants().stream()
                                .map(PublishScorecard.Participation::written)
                                .toList()
                        : old(before, Activity::participants, List.of()),
                form.status() != null ? form.status().code : before == null ? "" : before.status(),
                form.dates() != null
                        ? form.dates().stream()
                                .map(PublishScorecard.Day::written)
                                .toList()
                        : old(before, Activity::dates, List.of()),
                results(card, form, brought, before, refusal));
        need(activity.title().isEmpty(), "title", refusal);
        need(activity.descriptions().isEmpty(), "description", refusal);
        need(activity.participants().isEmpty(), "participants", refusal);
        need(activity.status().isEmpty(), "status", refusal);
        need(activity.dates().isEmpty(), "dates", refusal);
        if (refusal.hasFaults()) {
            throw refusal;
        }
        if (publications.isTaken(activity.identifier(), card.id())) {
            throw new Refusal(IatiProblem.IDENTIFIER_TAKEN, activity.identifier());
        }
        return activity;
    }

    private static <T> List<T> old(@Nullable Activity before, Function<Activity, List<T>> part, List<T> otherwise) {
        return before == null ? otherwise : part.apply(before);
    }

    private static void need(boolean missing, String field, Refusal refusal) {
        if (missing) {
            refusal.at("/" + field, IatiProblem.PUBLIC_WORDS_MISSING, field);
        }
    }

    private Subject subject(Scorecard card, Reporter reporter) {
        List<Narrative> title = List.of();
        var code = card.id().toString();
        if (card.subjectKind() == SubjectKind.AGREEMENT) {
            var agreement = agreements.findById(card.subject());
            if (agreement != null) {
                title = words.said(agreement.title());
                code = agreement.reference() == null ? code : agreement.reference();
            }
        } else if (card.subjectKind() == SubjectKind.GOAL) {
            var goal = goals.findById(card.subject());
            if (goal != null) {
                title = words.said(goal.title());
                code = goal.code() == null ? code : goal.code();
            }
        }
        return new Subject(title, reporter.ref() + "-" + code.replaceAll("[^A-Za-z0-9._-]", "-"));
    }

    private List<Result> results(
            Scorecard card,
            PublishScorecard form,
            @Nullable Activity brought,
            @Nullable Activity before,
            Refusal refusal) {
        var places = scorecards.places(card.id());
        var wanted = wanted(places, form, refusal);
        var results = new ArrayList<Result>();
        var told = new HashSet<UUID>();
        if (brought != null) {
            for (var result : brought.results()) {
                var kept = new ArrayList<Activity.Measured>();
                for (var measured : result.indicators()) {
                    var use = measured.applied();
                    if (use != null && wanted.contains(use)) {
                        kept.add(measured);
                        told.add(use);
                    }
                }
                if (!kept.isEmpty()) {
                    results.add(result.with(List.copyOf(kept)));
                }
            }
        }
        results.addAll(words.results(places.stream()
                .filter(it -> wanted.contains(it.applied().id())
                        && !told.contains(it.applied().id()))
                .toList()));
        if (results.isEmpty() && !refusal.hasFaults()) {
            refusal.at("/indicators", IatiProblem.NOTHING_TO_PUBLISH);
        }
        var links = links(form, before, wanted, refusal);
        return results.stream()
                .map(result -> result.with(result.indicators().stream()
                        .map(it -> documented(it, links))
                        .toList()))
                .toList();
    }

    private static Activity.Measured documented(Activity.Measured it, Map<UUID, List<DocumentLink>> links) {
        var use = it.applied();
        return use == null ? it : it.documented(links.getOrDefault(use, it.documents()));
    }

    /// The links of each use: those that are named now, or else those of the publication before.
    private static Map<UUID, List<DocumentLink>> links(
            PublishScorecard form, @Nullable Activity before, Set<UUID> wanted, Refusal refusal) {
        var links = new HashMap<UUID, List<DocumentLink>>();
        var papers = form.documents();
        if (papers == null) {
            for (var result : before == null ? List.<Result>of() : before.results()) {
                for (var measured : result.indicators()) {
                    if (measured.applied() != null) {
                        links.put(measured.applied(), measured.documents());
                    }
                }
            }
            return links;
        }
        wanted.forEach(use -> links.put(use, new ArrayList<>()));
        for (var i = 0; i < papers.size(); i++) {
            var ofUse = links.get(papers.get(i).indicator());
            if (ofUse == null) {
                refusal.at(
                        "/documents/" + i + "/indicator",
                        IatiProblem.NOT_ON_THIS_CARD,
                        papers.get(i).indicator());
            } else {
                ofUse.add(papers.get(i).written());
            }
        }
        return links;
    }

    private static Set<UUID> wanted(List<Place> places, PublishScorecard form, Refusal refusal) {
        var all = places.stream().map(it -> it.applied().id()).collect(Collectors.toSet());
        var asked = form.indicators();
        if (asked == null) {
            return all;
        }
        for (var i = 0; i < asked.size(); i++) {
            if (!all.contains(asked.get(i))) {
                refusal.at("/indicators/" + i, IatiProblem.NOT_ON_THIS_CARD, asked.get(i));
            }
        }
        return Set.copyOf(asked);
    }
}
