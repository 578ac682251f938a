package id.jembatan.agreements.term;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.agreements.instrument.Certainty;
import id.jembatan.agreements.instrument.Instrument;
import id.jembatan.agreements.instrument.Instruments;
import id.jembatan.agreements.instrument.Kinds;
import id.jembatan.agreements.instrument.Span;
import id.jembatan.agreements.instrument.Worded;
import id.jembatan.agreements.procedure.Procedures;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.journal.Journal;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which texts, of which cases, have carried a relation one after the other.
@ApplicationScoped
class Chains {

    /// Cases joined by a named predecessor, or by a text that follows one of another case.
    private static final String LINE = """
            with recursive line as (
                select cast(? as uuid) as id
                union
                select n.id from line l cross join lateral (
                    select predecessor_id as id from predecessor where agreement_id = l.id
                    union all select agreement_id from predecessor where predecessor_id = l.id
                    union all select f.agreement_id from instrument i join instrument f on f.id = i.follows_id
                        where i.agreement_id = l.id
                    union all select i.agreement_id from instrument f join instrument i on i.follows_id = f.id
                        where f.agreement_id = l.id) n)
            select id from line limit 200""";

    private final Sql sql;
    private final EntityManager database;
    private final Agreements agreements;
    private final Instruments instruments;
    private final Kinds kinds;
    private final Procedures procedures;
    private final Rows rows;
    private final Journal journal;
    private final Clock clock;

    Chains(
            Sql sql,
            EntityManager database,
            Agreements agreements,
            Instruments instruments,
            Kinds kinds,
            Procedures procedures,
            Rows rows,
            Journal journal,
            Clock clock) {
        this.sql = sql;
        this.database = database;
        this.agreements = agreements;
        this.instruments = instruments;
        this.kinds = kinds;
        this.procedures = procedures;
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /// Names the case before this one, which the caller has locked.
    void follow(Agreement agreement, NamePredecessor form, Caller caller) {
        var predecessor = seen(Set.of(form.predecessor()), caller).stream().findFirst();
        if (predecessor.isEmpty()) {
            throw new Refusal(CommonProblem.INVALID).at("/predecessor", TermProblem.UNKNOWN_CASE);
        }
        // Two at once could close a ring that neither of them sees.
        sql.first("select pg_advisory_xact_lock(hashtextextended('predecessors', 0))", _ -> true);
        if (above(form.predecessor()).contains(agreement.id())) {
            throw new Refusal(CommonProblem.INVALID).at("/predecessor", TermProblem.PREDECESSOR_CYCLE);
        }
        var now = clock.instant();
        var added = sql.run(
                "insert into predecessor (agreement_id, predecessor_id, reason, at, by_subject, by_name)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                agreement.id(),
                form.predecessor(),
                form.reason(),
                now,
                caller.subject(),
                caller.name());
        if (added == 1) {
            agreement.touch(now);
            journal.record(
                    caller,
                    "follow",
                    "agreement",
                    agreement.id(),
                    null,
                    Map.of("predecessor", predecessor.get().reference(), "reason", form.reason()));
        }
    }

    private List<UUID> above(UUID one) {
        return sql.list("""
                with recursive above as (
                    select cast(? as uuid) as id
                    union select p.predecessor_id from predecessor p join above a on p.agreement_id = a.id)
                select id from above""", row -> row.getObject(1, UUID.class), one);
    }

    private List<Agreement> seen(Collection<UUID> ids, Caller caller) {
        var seen = rows.seenBy(caller);
        var query = database.createQuery(
                        "select a from Agreement a where a.id in :ids and " + seen.hql(), Agreement.class)
                .setParameter("ids", ids);
        seen.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private record Of(Agreement agreement, @Nullable Instrument instrument) {}

    /// Three queries, however long the chain is.
    ChainView of(UUID id, Caller caller) {
        var agreement = agreements.get(id, caller);
        var line = sql.list(LINE, row -> row.getObject(1, UUID.class), agreement.id());
        var cases = seen(line, caller).stream().collect(Collectors.toMap(Agreement::id, it -> it));
        var texts = instruments.ofCases(cases.keySet()).stream()
                .filter(it -> it.inForce() != null)
                .filter(it -> kinds.get(it.kind()).hasTerm())
                // What rests on another text carries nothing by itself.
                .filter(it -> it.parentId() == null)
                .toList();
        var stretches = new ArrayList<Chain.Stretch<Of>>();
        texts.forEach(it -> stretches.add(new Chain.Stretch<>(
                new Of(Objects.requireNonNull(cases.get(it.agreementId())), it),
                Objects.requireNonNull(it.inForce()),
                it.ends())));
        var withTexts = texts.stream().map(Instrument::agreementId).collect(Collectors.toSet());
        cases.values().stream()
                .filter(it -> !withTexts.contains(it.id()))
                .filter(it -> it.fields().containsKey("inForceOn")
                        || it.termEnd() != null
                                && StandIns.runs(procedures.frozen(it.procedureCode(), it.procedureVersion()), it))
                .forEach(it ->
                        stretches.add(new Chain.Stretch<>(new Of(it, null), begins(it), field(it, Agreement.END))));
        return view(agreement.id(), Chain.of(stretches), caller);
    }

    /// A case without texts may still say when it was in force; what it does not say is not known.
    private static Span field(Agreement agreement, String name) {
        var day = agreement.fields().get(name);
        try {
            return day == null ? Span.UNKNOWN : Span.of(PartialDate.parse(day));
        } catch (DateTimeException e) {
            return Span.UNKNOWN;
        }
    }

    /// A case of which only the end is known began between the day on which it was opened and that end.
    private static Span begins(Agreement agreement) {
        if (agreement.fields().containsKey("inForceOn")) {
            return field(agreement, "inForceOn");
        }
        var opened = agreement.openedOn().earliest();
        var end = agreement.termEnd();
        return end == null || end.latest().isBefore(opened) ? Span.UNKNOWN : new Span(opened, end.latest());
    }

    private ChainView view(UUID id, Chain<Of> chain, Caller caller) {
        var today = rows.today();
        return new ChainView(
                id,
                chain.joined().stream()
                        .map(it -> {
                            var agreement = it.stretch().of().agreement();
                            var text = it.stretch().of().instrument();
                            var ends = it.stretch().ends();
                            var join = it.join();
                            return new ChainView.Link(
                                    new ChainView.CaseOf(
                                            agreement.id(),
                                            agreement.reference(),
                                            agreement.title(),
                                            agreement.stage()),
                                    text == null
                                            ? null
                                            : new ChainView.InstrumentOf(
                                                    text.id(),
                                                    text.number(),
                                                    text.kind(),
                                                    text.draft().title(),
                                                    text.standing(today)),
                                    TermViews.written(it.stretch().begins()),
                                    TermViews.written(ends),
                                    ends == null || ends.known(),
                                    join == null
                                            ? null
                                            : new ChainView.Join(
                                                    join.gap(),
                                                    join.atLeast(),
                                                    join.atMost(),
                                                    Worded.of(join.why(), caller.language())));
                        })
                        .toList(),
                chain.unbroken(),
                chain.count(Certainty.CERTAINLY),
                chain.count(Certainty.POSSIBLY),
                TermViews.written(chain.unbrokenSince()),
                chain.covers(today));
    }
}
