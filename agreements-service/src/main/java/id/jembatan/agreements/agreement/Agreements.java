package id.jembatan.agreements.agreement;

import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All cases. Every read goes through [Rows]; what the caller may not see is not found, with the same answer as for
/// what is not there.
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    private final Rows rows;

    Agreements(Rows rows) {
        this.rows = rows;
    }

    public Agreement get(UUID id, Caller caller) {
        return one(id, caller, LockModeType.NONE);
    }

    /// The case, locked until the transaction ends: two who move it go one after the other.
    public Agreement toChange(UUID id, Caller caller) {
        return one(id, caller, LockModeType.PESSIMISTIC_WRITE);
    }

    private Agreement one(UUID id, Caller caller, LockModeType lock) {
        var seen = rows.seenBy(caller);
        var query = getEntityManager()
                .createQuery("select a from Agreement a where a.id = :id and " + seen.hql(), Agreement.class)
                .setParameter("id", id)
                .setLockMode(lock);
        seen.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /// What a list is narrowed by.
    record Filter(
            @Nullable String partner,
            @Nullable String country,
            @Nullable String sector,
            @Nullable String stage,
            @Nullable String procedure,
            @Nullable String kind,
            @Nullable Boolean open,
            @Nullable String q) {}

    Page<Agreement> page(Filter filter, Caller caller, Paging paging) {
        var seen = rows.seenBy(caller);
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>(seen.parameters());
        conditions.add(seen.hql());
        narrow(filter, conditions, parameters);
        var all = "from Agreement a where " + String.join(" and ", conditions);
        var counted = Map.copyOf(parameters);
        var last = paging.after().map(it -> it.uuid(0));
        last.ifPresent(id -> parameters.put("after", id));
        var query = getEntityManager()
                .createQuery(
                        "select a " + all + (last.isPresent() ? " and a.id < :after" : "") + " order by a.id desc",
                        Agreement.class)
                .setMaxResults(paging.limit() + 1);
        parameters.forEach(query::setParameter);
        var page = Page.of(query.getResultList(), paging.limit(), it -> Cursor.of(it.id()));
        if (!paging.wantsTotal()) {
            return page;
        }
        var count = getEntityManager().createQuery("select count(a) " + all, Long.class);
        counted.forEach(count::setParameter);
        return page.withTotal(count.getSingleResult());
    }

    private static void narrow(Filter filter, List<String> conditions, Map<String, Object> parameters) {
        if (filter.partner() != null) {
            conditions.add("exists (select 1 from Party p join KnownPartner k on k.id = p.partnerId"
                    + " where p.agreementId = a.id and (k.code = :partner or cast(k.id as string) = :partner))");
            parameters.put("partner", filter.partner());
        }
        if (filter.country() != null) {
            conditions.add("exists (select 1 from Party p join KnownPartner k on k.id = p.partnerId"
                    + " where p.agreementId = a.id and k.country = :country)");
            parameters.put("country", filter.country());
        }
        if (filter.sector() != null) {
            conditions.add(Rows.contains("a.sectors", "sector"));
            parameters.put("sector", filter.sector());
        }
        equal("stage", filter.stage(), conditions, parameters);
        equal("procedureCode", filter.procedure(), conditions, parameters);
        equal("kind", filter.kind(), conditions, parameters);
        if (filter.open() != null) {
            conditions.add("a.finalStage = :final");
            parameters.put("final", !filter.open());
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            conditions.add("(a.folded like :q escape '\\' or exists (select 1 from Party p"
                    + " left join KnownPartner k on k.id = p.partnerId where p.agreementId = a.id"
                    + " and (p.folded like :q escape '\\' or k.folded like :q escape '\\')))");
            parameters.put("q", Folded.anywhere(filter.q()));
        }
    }

    private static void equal(
            String field, @Nullable String value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add("a." + field + " = :" + field);
            parameters.put(field, value);
        }
    }

    /// With whom a case is, as it is known today.
    record PartyRow(
            UUID agreementId,
            String written,
            @Nullable UUID partnerId,
            @Nullable String code,
            @Nullable String name,
            @Nullable String country) {}

    Map<UUID, List<PartyRow>> parties(Collection<UUID> agreements) {
        return grouped(
                getEntityManager()
                        .createQuery("""
                                select new id.jembatan.agreements.agreement.Agreements$PartyRow(
                                p.agreementId, p.name, p.partnerId, k.code, k.name, k.country)
                                from Party p left join KnownPartner k on k.id = p.partnerId
                                where p.agreementId in :agreements order by p.agreementId, p.position""", PartyRow.class)
                        .setParameter("agreements", agreements)
                        .getResultList(),
                PartyRow::agreementId);
    }

    Map<UUID, List<Statement>> statements(Collection<UUID> agreements) {
        return grouped(
                getEntityManager()
                        .createQuery(
                                "select s from Statement s where s.agreementId in :agreements order by s.id",
                                Statement.class)
                        .setParameter("agreements", agreements)
                        .getResultList(),
                Statement::agreementId);
    }

    Map<UUID, List<Deadline>> openDeadlines(Collection<UUID> agreements) {
        return grouped(
                getEntityManager()
                        .createQuery(
                                "select d from Deadline d where d.agreementId in :agreements and d.stoppedAt is null"
                                        + " order by d.due, d.id",
                                Deadline.class)
                        .setParameter("agreements", agreements)
                        .getResultList(),
                Deadline::agreementId);
    }

    private static <T> Map<UUID, List<T>> grouped(List<T> all, Function<T, UUID> key) {
        var groups = new HashMap<UUID, List<T>>();
        all.forEach(it ->
                groups.computeIfAbsent(key.apply(it), _ -> new ArrayList<>()).add(it));
        return groups;
    }

    List<Document> validDocuments(UUID agreement) {
        return getEntityManager()
                .createQuery(
                        "select d from Document d where d.agreementId = :agreement and d.state = :valid order by d.id desc",
                        Document.class)
                .setParameter("agreement", agreement)
                .setParameter("valid", Document.State.VALID)
                .getResultList();
    }

    /// Documents of a case that the caller sees anyway.
    List<Document> documents(UUID agreement, Caller caller) {
        var seen = rows.documentsSeenBy(caller);
        var query = getEntityManager()
                .createQuery(
                        "select d from Document d where d.agreementId = :agreement and " + seen.hql()
                                + " order by d.id desc",
                        Document.class)
                .setParameter("agreement", agreement);
        seen.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /// One document, by the rows of its case: the same right on the file as on the record.
    Document document(UUID agreement, UUID document, Caller caller) {
        var cases = rows.seenBy(caller);
        var documents = rows.documentsSeenBy(caller);
        var query = getEntityManager()
                .createQuery(
                        "select d from Document d join Agreement a on a.id = d.agreementId"
                                + " where d.id = :document and a.id = :agreement and " + cases.hql() + " and "
                                + documents.hql(),
                        Document.class)
                .setParameter("document", document)
                .setParameter("agreement", agreement);
        cases.parameters().forEach(query::setParameter);
        documents.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    /// Which of some documents a move has relied on.
    List<UUID> reliedOn(Collection<UUID> documents) {
        return getEntityManager()
                .createQuery(
                        "select distinct r.documentId from MadeMove m join m.documents r where r.documentId in :documents",
                        UUID.class)
                .setParameter("documents", documents)
                .getResultList();
    }

    List<MadeMove> moves(UUID agreement) {
        return getEntityManager()
                .createQuery(
                        "select m from MadeMove m left join fetch m.documents where m.agreementId = :agreement"
                                + " order by m.position desc",
                        MadeMove.class)
                .setParameter("agreement", agreement)
                .getResultList();
    }

    int nextMovePosition(UUID agreement) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(m.position), 0) + 1 from MadeMove m where m.agreementId = :agreement",
                        Integer.class)
                .setParameter("agreement", agreement)
                .getSingleResult();
    }

    int nextRevision(UUID agreement, String type, @Nullable String language) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(d.revision), 0) + 1 from Document d where d.agreementId = :agreement"
                                + " and d.type = :type and coalesce(d.language, '') = :language",
                        Integer.class)
                .setParameter("agreement", agreement)
                .setParameter("type", type)
                .setParameter("language", language == null ? "" : language)
                .getSingleResult();
    }

    /// Open cases of a kind with one of these partners, or with somebody of one of these names.
    List<UUID> openWith(String kind, Collection<UUID> partners, Collection<String> foldedNames) {
        return getEntityManager()
                .createQuery(
                        "select distinct a.id from Agreement a join Party p on p.agreementId = a.id"
                                + " where a.kind = :kind and a.finalStage = false"
                                + " and (p.partnerId in :partners or p.partnerId is null and p.folded in :names)",
                        UUID.class)
                .setParameter("kind", kind)
                .setParameter("partners", partners)
                .setParameter("names", foldedNames)
                .getResultList();
    }

    Optional<Agreement> byReference(String reference) {
        return find("reference", reference).firstResultOptional();
    }

    String nextReference(int year) {
        var number = (Number) getEntityManager()
                .createNativeQuery("select nextval('agreement_number')", Long.class)
                .getSingleResult();
        return "%d-%05d".formatted(year, number.longValue());
    }

    /// Parties that wait for a partner of one of these names.
    List<Party> unlinked(Collection<String> foldedNames) {
        return getEntityManager()
                .createQuery("select p from Party p where p.partnerId is null and p.folded in :names", Party.class)
                .setParameter("names", foldedNames)
                .getResultList();
    }

    /// Cases with a partner, to be written again.
    List<Agreement> withPartner(UUID partner) {
        return getEntityManager()
                .createQuery(
                        "select a from Agreement a where a.id in"
                                + " (select p.agreementId from Party p where p.partnerId = :partner)",
                        Agreement.class)
                .setParameter("partner", partner)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
