package id.jembatan.agreements.instrument;

import id.jembatan.agreements.agreement.Agreement;
import id.jembatan.agreements.agreement.Agreements;
import id.jembatan.agreements.agreement.Register;
import id.jembatan.agreements.agreement.Rows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All instruments. Who may see the case may see its instruments.
@ApplicationScoped
public class Instruments implements PanacheRepositoryBase<Instrument, UUID> {

    private static final String OF_CASES = " from Instrument i join Agreement a on a.id = i.agreementId where ";

    private final Agreements agreements;
    private final Register register;
    private final Rows rows;

    Instruments(Agreements agreements, Register register, Rows rows) {
        this.agreements = agreements;
        this.register = register;
        this.rows = rows;
    }

    /// An instrument whose case is locked until the transaction ends.
    public record Held(Agreement agreement, Instrument instrument) {}

    public Instrument get(UUID id, Caller caller) {
        return find(id, caller).orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }

    public Optional<Instrument> find(UUID id, Caller caller) {
        return seen("select i" + OF_CASES + "i.id in :ids and ", Instrument.class, List.of(id), caller).stream()
                .findFirst();
    }

    /// Locks the case first, as everybody does who changes something in it.
    public Held toChange(UUID id, Caller caller) {
        var held = toTouch(id, caller);
        register.requireChange(held.agreement(), caller);
        return held;
    }

    /// The same for who may add to it without changing the case, such as the partner's officer.
    public Held toTouch(UUID id, Caller caller) {
        var agreement = seen("select a.id" + OF_CASES + "i.id in :ids and ", UUID.class, List.of(id), caller).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        var locked = agreements.toChange(agreement, caller);
        return new Held(locked, fresh(id));
    }

    /// For the clock, which asks nobody.
    public Optional<Held> toKeep(UUID id) {
        var found = findByIdOptional(id);
        return found.flatMap(it ->
                        Optional.ofNullable(agreements.findById(it.agreementId(), LockModeType.PESSIMISTIC_WRITE)))
                .map(it -> new Held(it, fresh(id)));
    }

    private Instrument fresh(UUID id) {
        var instrument = findById(id);
        getEntityManager().refresh(instrument); // as it is now that nobody else changes it
        return instrument;
    }

    private <T> List<T> seen(String query, Class<T> type, Collection<UUID> ids, Caller caller) {
        var seen = rows.seenBy(caller);
        var asked = getEntityManager().createQuery(query + seen.hql(), type).setParameter("ids", ids);
        seen.parameters().forEach(asked::setParameter);
        return asked.getResultList();
    }

    /// Those of them that the caller may know of.
    Map<UUID, Instrument> among(Collection<UUID> ids, Caller caller) {
        return ids.isEmpty()
                ? Map.of()
                : seen("select i" + OF_CASES + "i.id in :ids and ", Instrument.class, ids, caller).stream()
                        .collect(Collectors.toMap(Instrument::id, Function.identity()));
    }

    Page<Instrument> page(InstrumentFilter filter, Caller caller, Paging paging) {
        var narrowed = filter.seenBy(rows.seenBy(caller));
        var all = OF_CASES + String.join(" and ", narrowed.conditions());
        var after = paging.after();
        var query = getEntityManager()
                .createQuery(
                        "select i" + all + (after.isPresent() ? " and i.id < :after" : "") + " order by i.id desc",
                        Instrument.class)
                .setMaxResults(paging.limit() + 1);
        narrowed.parameters().forEach(query::setParameter);
        after.ifPresent(it -> query.setParameter("after", it.uuid(0)));
        var page = Page.of(query.getResultList(), paging.limit(), it -> Cursor.of(it.id()));
        if (!paging.wantsTotal()) {
            return page;
        }
        var count = getEntityManager().createQuery("select count(i)" + all, Long.class);
        narrowed.parameters().forEach(count::setParameter);
        return page.withTotal(count.getSingleResult());
    }

    public List<Instrument> ofCases(Collection<UUID> cases) {
        return list("agreementId in ?1 order by agreementId, position", cases);
    }

    int nextPosition(UUID agreement) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(i.position), 0) + 1 from Instrument i where i.agreementId = :agreement",
                        Integer.class)
                .setParameter("agreement", agreement)
                .getSingleResult();
    }

    List<Instrument> childrenOf(Collection<UUID> parents) {
        return list("parentId in ?1 order by id", parents);
    }

    List<Instrument> endedWith(UUID root) {
        return list("endedWith = ?1 and state = ?2 order by agreementId, id", root, Instrument.State.ENDED);
    }

    public List<InstrumentAct> acts(Collection<UUID> instruments) {
        return getEntityManager()
                .createQuery(
                        "select t from InstrumentAct t where t.instrumentId in :instruments order by t.id",
                        InstrumentAct.class)
                .setParameter("instruments", instruments)
                .getResultList();
    }

    /// What rests on an instrument, however far down, with the cases they belong to.
    @SuppressWarnings("unchecked")
    Map<UUID, UUID> below(UUID root) {
        var found = new HashMap<UUID, UUID>();
        ((List<Object[]>) getEntityManager()
                        .createNativeQuery("""
                                with recursive below as (
                                    select id, agreement_id from instrument where parent_id = :root
                                    union
                                    select i.id, i.agreement_id from instrument i join below b on i.parent_id = b.id)
                                select id, agreement_id from below""")
                        .setParameter("root", root)
                        .getResultList())
                .forEach(row -> found.put((UUID) row[0], (UUID) row[1]));
        return found;
    }

    /// Everything that one rests on, or follows, and itself.
    @SuppressWarnings("unchecked")
    Set<UUID> above(UUID one, String column) {
        return Set.copyOf((List<UUID>) getEntityManager()
                .createNativeQuery("""
                        with recursive above as (
                            select id, %1$s as next from instrument where id = :one
                            union
                            select i.id, i.%1$s from instrument i join above b on i.id = b.next)
                        select id from above""".formatted(column), UUID.class)
                .setParameter("one", one)
                .getResultList());
    }

    /// Lets those who hang instruments under or behind one another go one after the other: two at once could close a
    /// ring that neither of them sees.
    void inTurn() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('instrument tree', 0))")
                .getSingleResult();
    }

    /// Locks cases in the order in which everybody locks several.
    void lock(Set<UUID> cases) {
        getEntityManager()
                .createQuery("select a from Agreement a where a.id in :cases order by a.id", Agreement.class)
                .setParameter("cases", cases)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Nullable Agreement agreement(UUID id) {
        return agreements.findById(id);
    }
}
