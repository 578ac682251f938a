package id.jembatan.agreements.agreement;

import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// All documents. Every read asks [Rows] twice: for the case and for the class of the document. What the caller may not
/// know of is not found and not counted, with the same answer as for what is not there.
@ApplicationScoped
public class Documents {

    private final EntityManager database;
    private final Sql sql;
    private final Rows rows;

    Documents(EntityManager database, Sql sql, Rows rows) {
        this.database = database;
        this.sql = sql;
        this.rows = rows;
    }

    /// Those of a case that the caller sees anyway, the newest first.
    List<Document> of(UUID agreement, Caller caller) {
        var seen = rows.documentsSeenBy(caller);
        return with(
                        database.createQuery(
                                "select d from Document d join Agreement a on a.id = d.agreementId"
                                        + " where d.agreementId = :agreement and " + seen.hql() + " order by d.id desc",
                                Document.class),
                        seen)
                .setParameter("agreement", agreement)
                .getResultList();
    }

    /// One document, by the rows of its case: the same right on the file as on the record.
    Document get(UUID agreement, UUID document, Caller caller) {
        var cases = rows.seenBy(caller);
        var seen = rows.documentsSeenBy(caller);
        return with(
                        with(
                                database.createQuery(
                                        "select d from Document d join Agreement a on a.id = d.agreementId"
                                                + " where d.id = :document and a.id = :agreement and " + cases.hql()
                                                + " and " + seen.hql(),
                                        Document.class),
                                cases),
                        seen)
                .setParameter("document", document)
                .setParameter("agreement", agreement)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /// Which of some documents the caller may know of.
    public Set<UUID> seen(Collection<UUID> documents, Caller caller) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        var cases = rows.seenIn(caller);
        var papers = rows.documentsSeenIn(caller);
        var parameters = new HashMap<String, Object>(cases.parameters());
        parameters.putAll(papers.parameters());
        parameters.put("documents", documents.toArray(UUID[]::new));
        return Set.copyOf(sql.list(
                "select d.id from document d join agreement a on a.id = d.agreement_id where d.id = any(:documents) and "
                        + cases.hql() + " and " + papers.hql(),
                row -> row.getObject(1, UUID.class),
                parameters));
    }

    /// What rests on a document.
    ///
    /// @param reliedOn a move does that has not been taken back
    /// @param initialled its text is frozen now
    /// @param held anything rests on it, or did, so that it can never be withdrawn: a move, a text that was frozen
    ///     or signed, an act, a promise, an original
    record Held(boolean reliedOn, boolean initialled, boolean held) {}

    /// What rests on each of some documents: one query.
    Map<UUID, Held> held(Collection<UUID> of) {
        var held = new HashMap<UUID, Held>();
        sql.list(
                        """
                        select w.id,
                            exists (select 1 from made_move_document r where r.document_id = w.id
                                and not exists (select 1 from made_move c where c.reverses = r.made_move_id)) as relied_on,
                            exists (select 1 from initialled_text t join initialling i on i.id = t.initialling_id
                                where t.document_id = w.id and i.reopened_at is null) as initialled,
                            document_is_held(w.id) as held
                        from unnest(?) as w (id)""",
                        row -> Map.entry(
                                row.getObject("id", UUID.class),
                                new Held(
                                        row.getBoolean("relied_on"),
                                        row.getBoolean("initialled"),
                                        row.getBoolean("held"))),
                        (Object) of.toArray(UUID[]::new))
                .forEach(it -> held.put(it.getKey(), it.getValue()));
        return held;
    }

    /// A document and its case.
    record Filed(Document document, Agreement agreement) {}

    /// Across cases, the newest first.
    Page<Filed> page(DocumentFilter filter, Caller caller, Paging paging) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        for (var rule : List.of(rows.seenBy(caller), rows.documentsSeenBy(caller))) {
            conditions.add(rule.hql());
            parameters.putAll(rule.parameters());
        }
        narrow(filter, conditions, parameters);
        var all = "from Document d join Agreement a on a.id = d.agreementId where " + String.join(" and ", conditions);
        var counted = Map.copyOf(parameters);
        var last = paging.after().map(it -> it.uuid(0));
        last.ifPresent(id -> parameters.put("after", id));
        var query = database.createQuery(
                        "select new id.jembatan.agreements.agreement.Documents$Filed(d, a) " + all
                                + (last.isPresent() ? " and d.id < :after" : "") + " order by d.id desc",
                        Filed.class)
                .setMaxResults(paging.limit() + 1);
        parameters.forEach(query::setParameter);
        var page = Page.of(
                query.getResultList(),
                paging.limit(),
                it -> Cursor.of(it.document().id()));
        if (!paging.wantsTotal()) {
            return page;
        }
        var count = database.createQuery("select count(d) " + all, Long.class);
        counted.forEach(count::setParameter);
        return page.withTotal(count.getSingleResult());
    }

    private static void narrow(DocumentFilter filter, List<String> conditions, Map<String, Object> parameters) {
        filter.equal().forEach((field, value) -> {
            conditions.add(field + " = :" + field.substring(2));
            parameters.put(field.substring(2), value);
        });
        if (filter.agreement != null) {
            conditions.add("(a.reference = :case or cast(a.id as string) = :case)");
            parameters.put("case", filter.agreement);
        }
        if (filter.q != null && !filter.q.isBlank()) {
            conditions.add("d.folded like :q escape '\\'");
            parameters.put("q", Folded.anywhere(filter.q));
        }
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Rows.Condition condition) {
        condition.parameters().forEach(query::setParameter);
        return query;
    }
}
