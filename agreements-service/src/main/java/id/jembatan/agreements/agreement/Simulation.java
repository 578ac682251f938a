package id.jembatan.agreements.agreement;

import id.jembatan.agreements.agreement.SimulationView.CaseView;
import id.jembatan.agreements.agreement.SimulationView.MoveChange;
import id.jembatan.agreements.agreement.SimulationView.NeedChange;
import id.jembatan.agreements.agreement.SimulationView.StageView;
import id.jembatan.agreements.procedure.Dossier;
import id.jembatan.agreements.procedure.Judgement;
import id.jembatan.agreements.procedure.Move;
import id.jembatan.agreements.procedure.Procedure;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.agreements.procedure.Publications;
import id.jembatan.agreements.procedure.Publications.Candidate;
import id.jembatan.agreements.procedure.Requirement;
import id.jembatan.agreements.procedure.Situation;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.ProblemTexts;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a new version would change for the cases that are open, if they followed it. None does by itself: this is for
/// whoever publishes it, and for whoever takes a single case over.
///
/// A partner's procedure is followed by no case but beside one; what follows it is counted, and not compared one by
/// one.
///
/// It costs the same few queries however many cases there are: one counts them by version and stage, and a page of them
/// is compared one by one with what is on file. Facts that other features derive are asked for one by one, too, where
/// one of the two versions names one.
@ApplicationScoped
class Simulation {

    /// What every case has by itself.
    private static final Set<String> PROPERTIES = Set.of("partners", "sectors", "origin", "kind", "goals");

    private final Agreements agreements;
    private final Procedures procedures;
    private final Publications publications;
    private final List<CaseFacts> facts;
    private final Rows rows;
    private final EntityManager database;
    private final Clock clock;

    Simulation(
            Agreements agreements,
            Procedures procedures,
            Publications publications,
            @All List<CaseFacts> facts,
            Rows rows,
            EntityManager database,
            Clock clock) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.publications = publications;
        this.facts = facts;
        this.rows = rows;
        this.database = database;
        this.clock = clock;
    }

    SimulationView run(Candidate candidate, Caller caller, Paging paging) {
        var after = candidate.procedure();
        var ours = after.side() == Procedure.Side.OURS;
        var counted = ours ? counted(after.code(), caller) : beside(after.code(), caller);
        var stages = counted.stream().map(it -> stage(it, after, caller)).toList();
        var open = counted.stream().mapToLong(Counted::cases).sum();
        var homeless = stages.stream()
                .filter(it -> it.newStage() == null)
                .mapToLong(StageView::cases)
                .sum();
        var page = ours ? page(after, caller, paging) : new Page<CaseView>(List.of(), null, null);
        publications.simulated(candidate, Math.toIntExact(open), Math.toIntExact(homeless), caller);
        return new SimulationView(
                after.code(),
                after.version(),
                candidate.hash(),
                clock.instant(),
                open,
                homeless,
                ProblemTexts.text("definition.simulation", caller.language()).orElse(""),
                stages,
                page.items(),
                page.next());
    }

    /// How many open cases stand at a stage, by the version they follow.
    record Counted(int version, String stage, long cases) {}

    private List<Counted> counted(String code, Caller caller) {
        var seen = rows.seenBy(caller);
        var query = database.createQuery(
                        "select new id.jembatan.agreements.agreement.Simulation$Counted("
                                + "a.procedureVersion, a.stage, count(a)) from Agreement a"
                                + " where a.procedureCode = :code and a.finalStage = false and " + seen.hql()
                                + " group by a.procedureVersion, a.stage order by a.procedureVersion desc, a.stage",
                        Counted.class)
                .setParameter("code", code);
        seen.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private List<Counted> beside(String code, Caller caller) {
        var seen = rows.seenBy(caller);
        var query = database.createQuery(
                        "select new id.jembatan.agreements.agreement.Simulation$Counted("
                                + "t.procedureVersion, t.stage, count(t)) from Track t"
                                + " join Agreement a on a.id = t.agreementId"
                                + " where t.procedureCode = :code and t.finalStage = false and " + seen.hql()
                                + " group by t.procedureVersion, t.stage order by t.procedureVersion desc, t.stage",
                        Counted.class)
                .setParameter("code", code);
        seen.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private StageView stage(Counted counted, Procedure after, Caller caller) {
        var before = procedures.frozen(after.code(), counted.version());
        var now = after.stageFor(counted.stage()).orElse(null);
        var old = names(before.possible(Situation.at(counted.stage())));
        var fresh = now == null ? Set.<String>of() : names(after.possible(Situation.at(now)));
        var label = before.stages().get(counted.stage());
        return new StageView(
                counted.version(),
                counted.stage(),
                Views.label(label == null ? null : label.label(), caller, counted.stage()),
                counted.cases(),
                now,
                without(fresh, old),
                without(old, fresh),
                old.stream()
                        .filter(fresh::contains)
                        .filter(it -> !same(move(before, it), move(after, it)))
                        .toList());
    }

    private static Set<String> names(List<Move> moves) {
        return moves.stream().map(Move::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> without(Collection<String> all, Collection<String> others) {
        return all.stream().filter(it -> !others.contains(it)).toList();
    }

    private static Move move(Procedure procedure, String name) {
        var move = procedure.moves().get(name);
        if (move == null) {
            throw new IllegalArgumentException(name);
        }
        return move;
    }

    /// Whether two versions of a move ask and do the same; words may differ.
    private static boolean same(Move one, Move other) {
        return java.util.Objects.equals(one.to(), other.to())
                && one.actor().equals(other.actor())
                && one.when().equals(other.when())
                && one.effects().equals(other.effects())
                && asked(one).equals(asked(other));
    }

    private record Asked(
            String kind,
            String code,
            boolean advisory,
            @Nullable String when) {}

    private static Set<Asked> asked(Move move) {
        return move.needs().stream().map(Simulation::asked).collect(Collectors.toSet());
    }

    private static Asked asked(Requirement it) {
        return new Asked(
                it.need().kind(),
                it.need().code(),
                it.advisory(),
                it.when() == null ? null : it.when().text());
    }

    private Page<CaseView> page(Procedure after, Caller caller, Paging paging) {
        var seen = rows.seenBy(caller);
        var last = paging.after().map(it -> it.uuid(0));
        var query = database.createQuery(
                        "select a from Agreement a where a.procedureCode = :code and a.finalStage = false and "
                                + seen.hql() + (last.isPresent() ? " and a.id > :after" : "") + " order by a.id",
                        Agreement.class)
                .setParameter("code", after.code())
                .setMaxResults(paging.limit() + 1);
        seen.parameters().forEach(query::setParameter);
        last.ifPresent(it -> query.setParameter("after", it));
        var page = Page.of(query.getResultList(), paging.limit(), it -> Cursor.of(it.id()));
        var ids = page.items().stream().map(Agreement::id).toList();
        var papers = papers(ids);
        var partners = partners(ids);
        var clocks = agreements.openDeadlines(ids);
        return page.map(it -> compared(
                it,
                dossier(it, partners.getOrDefault(it.id(), 0L), papers.getOrDefault(it.id(), List.of()), after),
                clocks.getOrDefault(it.id(), List.of()),
                after));
    }

    private Map<UUID, List<Document>> papers(List<UUID> agreements) {
        return database.createQuery(
                        "select d from Document d where d.agreementId in :agreements and d.state = :valid"
                                + " order by d.id desc",
                        Document.class)
                .setParameter("agreements", agreements)
                .setParameter("valid", Document.State.VALID)
                .getResultStream()
                .collect(Collectors.groupingBy(Document::agreementId));
    }

    record Partners(UUID agreement, long count) {}

    private Map<UUID, Long> partners(List<UUID> agreements) {
        return database.createQuery(
                        "select new id.jembatan.agreements.agreement.Simulation$Partners(p.agreementId, count(p))"
                                + " from Party p where p.agreementId in :agreements and p.endedAt is null group by p.agreementId",
                        Partners.class)
                .setParameter("agreements", agreements)
                .getResultStream()
                .collect(Collectors.toMap(Partners::agreement, Partners::count));
    }

    private Dossier dossier(Agreement it, long partners, List<Document> documents, Procedure after) {
        var said = it.description();
        var fields = new HashMap<>(it.fields());
        put(fields, "partners", partners == 0 ? null : String.valueOf(partners));
        put(fields, "sectors", said.sectors().isEmpty() ? null : String.join(",", said.sectors()));
        put(fields, "origin", said.origin());
        put(fields, "kind", said.kind());
        put(fields, "goals", said.goals());
        if (asksForFacts(after) || asksForFacts(procedures.frozen(it.procedureCode(), it.procedureVersion()))) {
            facts.forEach(each -> fields.putAll(each.of(it)));
        }
        return new Dossier(
                documents.stream().map(Document::paper).toList(), fields, it.answers(), rows.today(), "simulation");
    }

    private static boolean asksForFacts(Procedure procedure) {
        return procedure.fields().entrySet().stream()
                .anyMatch(it -> it.getValue().type() == Procedure.FieldType.CASE && !PROPERTIES.contains(it.getKey()));
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private CaseView compared(Agreement it, Dossier dossier, List<Deadline> clocks, Procedure after) {
        var before = procedures.frozen(it.procedureCode(), it.procedureVersion());
        var stage = after.stageFor(it.stage()).orElse(null);
        var gone = new TreeSet<>(clocks.stream().map(Deadline::clock).toList());
        gone.removeAll(after.clocks().keySet());
        var old = before.open(it.situation(), dossier);
        var then = stage == null
                ? null
                : new Situation(
                        stage,
                        it.isOnHold(),
                        it.situation().flags(),
                        it.situation().endReason());
        var fresh = then == null ? List.<Move>of() : after.open(then, dossier);
        var changes = new ArrayList<MoveChange>();
        for (var name : Stream.concat(names(old).stream(), names(fresh).stream())
                .distinct()
                .toList()) {
            var was = names(old).contains(name) ? move(before, name) : null;
            var is = names(fresh).contains(name) ? move(after, name) : null;
            var change = change(
                    name,
                    was,
                    was == null ? List.of() : before.judge(was, it.situation(), dossier),
                    is,
                    is == null || then == null ? List.of() : after.judge(is, then, dossier));
            if (change != null) {
                changes.add(change);
            }
        }
        var kindThere = after.kinds().containsKey(it.kind());
        return new CaseView(
                it.id(),
                it.reference(),
                it.procedureVersion(),
                it.stage(),
                stage,
                kindThere,
                List.copyOf(gone),
                stage == null || !stage.equals(it.stage()) || !kindThere || !gone.isEmpty() || !changes.isEmpty(),
                changes);
    }

    private static @Nullable MoveChange change(
            String name, @Nullable Move was, List<Judgement> before, @Nullable Move is, List<Judgement> after) {
        var added = needs(after, before);
        var removed = needs(before, after);
        var lackedBefore = before.stream().anyMatch(Judgement::stops);
        var lacksNow = after.stream().anyMatch(Judgement::stops);
        var to = was == null || is == null || java.util.Objects.equals(was.to(), is.to()) ? null : is.to();
        var actor = was == null || is == null || was.actor().equals(is.actor()) ? null : is.actor();
        if (was != null
                && is != null
                && to == null
                && actor == null
                && added.isEmpty()
                && removed.isEmpty()
                && lackedBefore == lacksNow) {
            return null;
        }
        return new MoveChange(
                name,
                was == null
                        ? SimulationView.Change.ADDED
                        : is == null ? SimulationView.Change.REMOVED : SimulationView.Change.CHANGED,
                to,
                actor,
                was != null && !lackedBefore,
                is != null && !lacksNow,
                added,
                removed);
    }

    /// The needs of the first that the second does not have.
    private static List<NeedChange> needs(List<Judgement> all, List<Judgement> others) {
        var known = others.stream().map(it -> asked(it.requirement())).collect(Collectors.toSet());
        var more = new LinkedHashMap<Asked, NeedChange>();
        all.stream()
                .filter(it -> !known.contains(asked(it.requirement())))
                .forEach(it -> more.put(
                        asked(it.requirement()),
                        new NeedChange(
                                it.requirement().need().kind(),
                                it.requirement().need().code(),
                                it.requirement().basis(),
                                it.met())));
        return List.copyOf(more.values());
    }
}
