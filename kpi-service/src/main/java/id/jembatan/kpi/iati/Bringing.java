package id.jembatan.kpi.iati;

import id.jembatan.kpi.goal.CreateGoal;
import id.jembatan.kpi.goal.Goal;
import id.jembatan.kpi.goal.Goals;
import id.jembatan.kpi.goal.Pursue;
import id.jembatan.kpi.iati.Activity.Narrative;
import id.jembatan.kpi.iati.ActivityReader.Places;
import id.jembatan.kpi.measurement.FigureChanges;
import id.jembatan.kpi.measurement.Measure;
import id.jembatan.kpi.measurement.Scorecard;
import id.jembatan.kpi.measurement.Scorecards;
import id.jembatan.kpi.measurement.SubjectKind;
import id.jembatan.kpi.neighbour.KnownAgreement;
import id.jembatan.kpi.neighbour.KnownAgreements;
import id.jembatan.kpi.storage.Store;
import id.jembatan.kpi.wording.Wording;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.hash.Sha256;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.Upload;
import id.jembatan.platform.time.PartialDate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Takes files of IATI 2.03, each in one transaction: all of it or nothing. A dry run does everything that a real one
/// does, and then rolls it back.
@ApplicationScoped
class Bringing {

    /// The outer transaction holds the key of the request and its answer; the work has one of its own.
    static final int SECONDS = 1_200;

    private static final int LONGEST_CODE = 60;

    private final Publications publications;
    private final Documents documents;
    private final Storing storing;
    private final OwnWords words;
    private final KnownAgreements agreements;
    private final Goals goals;
    private final Pursue pursue;
    private final Scorecards scorecards;
    private final Measure measure;
    private final FigureChanges changes;
    private final EntityManager entities;
    private final Store store;
    private final Journal journal;
    private final Clock clock;

    Bringing(
            Publications publications,
            Documents documents,
            Storing storing,
            OwnWords words,
            KnownAgreements agreements,
            Goals goals,
            Pursue pursue,
            Scorecards scorecards,
            Measure measure,
            FigureChanges changes,
            EntityManager entities,
            Store store,
            Journal journal,
            Clock clock) {
        this.publications = publications;
        this.documents = documents;
        this.storing = storing;
        this.words = words;
        this.agreements = agreements;
        this.goals = goals;
        this.pursue = pursue;
        this.scorecards = scorecards;
        this.measure = measure;
        this.changes = changes;
        this.entities = entities;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// @throws Refusal 400 or 413 if it cannot be read, 422 with the report if anything in it is wrong
    IatiReport take(Upload upload, boolean dryRun, Caller caller) {
        var looked = new Work(caller, new Findings());
        read(upload, looked.findings(), (_, _) -> {});
        if (looked.findings().refuse()) {
            var report = looked.report(dryRun);
            if (!dryRun) {
                throw new Refusal(IatiProblem.IATI_REFUSED, report.errors()).with("report", report);
            }
            return report;
        }
        var work = new Work(caller, new Findings());
        try {
            QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
                changes.together(
                        () -> read(upload, work.findings(), (activity, places) -> bring(activity, places, work)));
                if (dryRun) {
                    throw new OnlyTried();
                }
            });
        } catch (OnlyTried e) {
            // Rolled back, as was asked.
        }
        return work.report(dryRun);
    }

    private static void read(Upload upload, Findings findings, BiConsumer<Activity, Places> taking) {
        try (var in = Files.newInputStream(upload.path())) {
            ActivityReader.read(in, findings, taking);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class OnlyTried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OnlyTried() {
            super("tried", null, false, false);
        }
    }

    private void bring(Activity said, Places places, Work work) {
        var known = publications.brought(said.identifier()).orElse(null);
        var before = known == null ? null : documents.read(known.document());
        var merge = new Merge(work.findings(), places);
        var activity = before == null ? said : merge.of(before, said);
        work.differ(merge.differing());
        if (words.reporter()
                .filter(it -> it.ref().equals(said.reporter().ref()))
                .isEmpty()) {
            var place = places.activity();
            work.findings()
                    .warning(
                            IatiProblem.ANOTHER_REPORTER,
                            place.path() + "/reporting-org",
                            place.line(),
                            said.reporter().ref());
        }
        var card = known == null ? card(said, places, work) : scorecards.findById(known.scorecardId());
        var stored = storing.onto(card, activity, places, work);
        if (known == null || before == null) {
            var document = documents.written(stored);
            var fresh = new BroughtActivity(card.id(), said.identifier(), document, work.caller(), clock.instant());
            entities.persist(fresh);
            journal.record(work.caller(), "bring", "scorecard", card.id(), null, stored.header());
        } else if (!stored.equals(before)) {
            known.take(documents.written(stored), work.caller(), clock.instant());
            journal.record(work.caller(), "bring", "scorecard", card.id(), before.header(), stored.header());
        }
        work.activities.add(known == null);
        work.card(card.id());
        store.flush();
        entities.clear(); // one activity at a time
    }

    /// The card of what the identifier names here; else that of a goal of its own, of the kind that a project is.
    private Scorecard card(Activity said, Places places, Work work) {
        var published = publications.cardOf(said.identifier());
        if (published.isPresent()) {
            return scorecards.findById(published.get());
        }
        var code = named(said);
        var agreement = code.flatMap(agreements::byReference).map(KnownAgreement::id);
        if (agreement.isPresent()) {
            return cardOf(SubjectKind.AGREEMENT, agreement.get(), work.caller());
        }
        var goal = code.flatMap(goals::coded)
                .or(() -> goals.coded(goalCode(said.identifier())))
                .map(Goal::id)
                .orElseGet(() -> goal(said, places, work));
        return cardOf(SubjectKind.GOAL, goal, work.caller());
    }

    /// What follows our own prefix.
    private Optional<String> named(Activity said) {
        return words.reporter()
                .map(it -> it.ref() + "-")
                .filter(prefix -> said.identifier().startsWith(prefix))
                .map(prefix -> said.identifier().substring(prefix.length()));
    }

    private Scorecard cardOf(SubjectKind kind, UUID subject, Caller caller) {
        return measure.opened(kind, subject, caller)
                .orElseGet(() -> scorecards.of(kind, subject).orElseThrow());
    }

    private UUID goal(Activity said, Places places, Work work) {
        var from = day(said, "2", "1");
        var to = day(said, "4", "3");
        if (from != null && to != null && to.isBefore(from)) {
            var place = places.activity();
            work.findings().warning(IatiProblem.ACTIVITY_DATES_REVERSED, place.path(), place.line(), from, to);
            to = null;
        }
        return pursue.set(
                        new CreateGoal(
                                goalCode(said.identifier()),
                                Goal.Kind.PROGRAMME,
                                wording(said.title(), places, work),
                                partial(from),
                                partial(to),
                                null,
                                Storing.source(said),
                                null,
                                null),
                        work.caller())
                .id();
    }

    private static @Nullable LocalDate day(Activity said, String better, String otherwise) {
        return said.dates().stream()
                .filter(it -> it.type().equals(better))
                .findFirst()
                .or(() -> said.dates().stream()
                        .filter(it -> it.type().equals(otherwise))
                        .findFirst())
                .map(Activity.ActivityDate::day)
                .orElse(null);
    }

    private static @Nullable PartialDate partial(@Nullable LocalDate day) {
        return day == null ? null : new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /// The name in our languages. One in another language only is shown under English, and that is told.
    static Wording wording(List<Narrative> texts, Places places, Work work) {
        var id = in(texts, "id");
        var en = in(texts, "en");
        var tr = in(texts, "tr");
        if (id == null && en == null && tr == null) {
            var place = places.activity();
            var first = texts.getFirst();
            work.findings()
                    .warning(
                            IatiProblem.LANGUAGE_NOT_SHOWN,
                            place.path(),
                            place.line(),
                            first.language() == null ? "-" : first.language(),
                            first.text());
            en = first.text();
        }
        return new Wording(id, en, tr);
    }

    private static @Nullable String in(List<Narrative> texts, String language) {
        return texts.stream()
                .filter(it -> it.language() != null
                        && Locale.forLanguageTag(it.language()).getLanguage().equals(language))
                .map(Narrative::text)
                .findFirst()
                .orElse(null);
    }

    /// A code that a goal may have; the same identifier gives the same one.
    static String goalCode(String identifier) {
        var slug = identifier
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        var mark = Sha256.hex(identifier.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
        return "iati-" + slug.substring(0, Math.min(slug.length(), LONGEST_CODE - 14)) + "-" + mark;
    }
}
