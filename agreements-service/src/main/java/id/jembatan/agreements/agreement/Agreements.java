package id.jembatan.agreements.agreement;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sql.Sql;
import id.jembatan.platform.time.PartialDate;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All cases. Every read goes through [Rows]; what the caller may not see is not found, with the same answer as for
/// what is not there.
@ApplicationScoped
public class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    private final Rows rows;
    private final Sql sql;
    private final PaperRow paperRow;

    Agreements(Rows rows, Sql sql, PaperRow paperRow) {
        this.rows = rows;
        this.sql = sql;
        this.paperRow = paperRow;
    }

    public Agreement get(UUID id, Caller caller) {
        return one(id, caller, LockModeType.NONE);
    }

    /// The case, locked until the transaction ends: two who move it go one after the other.
    public Agreement toChange(UUID id, Caller caller) {
        return one(id, caller, LockModeType.PESSIMISTIC_WRITE);
    }

    /// The case, locked, for the clock, which asks nobody.
    public Agreement toKeep(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow();
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
            @Nullable String goal,
            @Nullable String stage,
            @Nullable String procedure,
            @Nullable String kind,
            @Nullable Boolean open,
            @Nullable Boolean promisesNotPickedUp,
            @Nullable String q,
            More more) {}

    /// What else: the goal of the sectors, the source's own word for an entry, and days.
    record More(
            @Nullable String sdg,
            @Nullable String agency,
            @Nullable String entry,
            DayRange range,
            @Nullable LocalDate endsFrom,
            @Nullable LocalDate endsUntil,
            DayRange.@Nullable Which ends) {}

    Map<UUID, List<PartyRow>> parties(Collection<UUID> agreements) {
        var all = grouped(
                getEntityManager()
                        .createQuery("""
                                select new id.jembatan.agreements.agreement.PartyRow(p.id, p.agreementId, p.role,
                                p.name, coalesce(k.id, p.partnerId), k.code, k.name, k.country, t.procedureCode, t.stage)
                                from Party p left join KnownPartner o on o.id = p.partnerId
                                left join KnownPartner k on k.id = o.currentId
                                left join Track t on t.partyId = p.id
                                where p.agreementId in :agreements and p.endedAt is null
                                order by p.agreementId, p.position""", PartyRow.class)
                        .setParameter("agreements", agreements)
                        .getResultList(),
                PartyRow::agreementId);
        all.replaceAll((_, rows) -> PartyRow.distinct(rows));
        return all;
    }

    List<Party> partyRecords(UUID agreement) {
        return getEntityManager()
                .createQuery(
                        "select p from Party p where p.agreementId = :agreement and p.endedAt is null order by p.position",
                        Party.class)
                .setParameter("agreement", agreement)
                .getResultList();
    }

    int nextPartyPosition(UUID agreement) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(p.position), -1) + 1 from Party p where p.agreementId = :agreement",
                        Integer.class)
                .setParameter("agreement", agreement)
                .getSingleResult();
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

    /// The same as a procedure looks at them, for who only reads: no session keeps them.
    List<PaperRow.OnFile> onFile(UUID agreement) {
        return sql.list(PaperRow.SELECT, paperRow::read, agreement);
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

    /// Where the next step of a case comes, and when the last one was that stands and whose day is known.
    record LastMove(int next, @Nullable PartialDate done) {}

    LastMove lastMove(UUID agreement) {
        return sql.first(
                        """
                        select coalesce(max(m.position), 0) + 1 as next,
                            (array_agg(to_char(m.done_year, 'FM0000') || coalesce(to_char(m.done_month, '"-"FM00'), '')
                                || coalesce(to_char(m.done_day, '"-"FM00'), '') order by m.position desc)
                            filter (where m.track_id is null and m.reverses is null and m.move <> 'open'
                                and m.done_year is not null
                                and not exists (select from made_move r where r.reverses = m.id)))[1] as done
                        from made_move m where m.agreement_id = ?""",
                        row -> new LastMove(
                                row.getInt(1), row.getString(2) == null ? null : PartialDate.parse(row.getString(2))),
                        agreement)
                .orElseThrow();
    }

    /// The stages of our procedure that a case has been in.
    Set<String> stagesOf(UUID agreement) {
        return new HashSet<>(getEntityManager()
                .createQuery(
                        "select distinct m.toStage from MadeMove m where m.agreementId = :agreement"
                                + " and m.trackId is null",
                        String.class)
                .setParameter("agreement", agreement)
                .getResultList());
    }

    List<Track> tracks(UUID agreement) {
        return getEntityManager()
                .createQuery("select t from Track t where t.agreementId = :agreement order by t.id", Track.class)
                .setParameter("agreement", agreement)
                .getResultList();
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
                                + " left join KnownPartner k on k.id = p.partnerId"
                                + " where a.kind = :kind and a.finalStage = false and a.enteredInError = false"
                                + " and p.endedAt is null"
                                + " and (k.currentId in :partners or p.partnerId is null and p.folded in :names)",
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
                .createQuery(
                        "select p from Party p where p.partnerId is null and p.endedAt is null and p.folded in :names",
                        Party.class)
                .setParameter("names", foldedNames)
                .getResultList();
    }

    /// Cases with a partner, to be written again.
    List<Agreement> withPartner(UUID partner) {
        return getEntityManager()
                .createQuery(
                        "select a from Agreement a where a.id in"
                                + " (select p.agreementId from Party p join KnownPartner k on k.id = p.partnerId"
                                + " where k.id = :partner or k.currentId = :partner)",
                        Agreement.class)
                .setParameter("partner", partner)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
