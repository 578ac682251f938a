package id.jembatan.agreements.neighbour;

import id.jembatan.agreements.text.Folded;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The partners that we have heard of.
@ApplicationScoped
public class KnownPartners {

    /// Whoever asks for a record that was merged gets the one that holds now what it held.
    private static final String FROM = """
            from KnownPartner o join KnownPartner k on k.id = o.currentId
            where o.record <> 'entered_in_error' and k.record <> 'entered_in_error' and\s""";

    /// Follows every merge to its end, as far as the records are known; a circle, which nobody says, would end too.
    private static final String SETTLE = """
            with recursive up (id, current, depth) as (
                select id, id, 0 from known_partner
                union all
                select u.id, s.id, u.depth + 1 from up u
                join known_partner o on o.id = u.current and o.record = 'merged'
                join known_partner s on s.id = o.merged_into and s.id <> u.id
                where u.depth < 32),
            ends as (select distinct on (id) id, current from up order by id, depth desc),
            before as (select k.id, k.current_id, e.current from known_partner k join ends e on e.id = k.id
                where k.current_id <> e.current)
            update known_partner k set current_id = b.current from before b where b.id = k.id
            returning k.id, k.folded, k.record, b.current_id, b.current""";

    private final EntityManager database;
    private final Sql sql;

    KnownPartners(EntityManager database, Sql sql) {
        this.database = database;
        this.sql = sql;
    }

    /// A partner as it was asked for, and the one whose record holds it.
    public record Asked(UUID askedId, String askedCode, PartnerRef partner) {

        public Asked(UUID askedId, String askedCode, UUID id, String code, String name, @Nullable String country) {
            this(askedId, askedCode, new PartnerRef(id, code, name, country));
        }
    }

    /// Writes down whose record holds what each one held.
    ///
    /// @return what changed by that
    @Transactional(TxType.MANDATORY)
    List<PartnerHeard> settle() {
        return sql.list(
                SETTLE,
                row -> new PartnerHeard(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        !KnownPartner.ENTERED_IN_ERROR.equals(row.getString(3)),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class)));
    }

    /// Whether a record was merged into this one before we heard of this one: events of two subjects come in any order.
    @Transactional(TxType.MANDATORY)
    boolean isAwaited(UUID partner) {
        return sql.first("select 1 from known_partner where merged_into = ?", row -> true, partner)
                .isPresent();
    }

    /// News of a partner whose record stands where it stood.
    @Transactional(TxType.MANDATORY)
    PartnerHeard unmoved(KnownPartner.PartnerTold told) {
        var known = database.find(KnownPartner.class, told.partnerId());
        return new PartnerHeard(
                told.partnerId(), told.folded(), !known.isInError(), known.currentId(), known.currentId());
    }

    /// Lets those who write a partner down by its name and the news of partners go one after the other, until the
    /// transaction ends: neither could see what the other has not committed, and the two would never be linked.
    @Transactional(TxType.MANDATORY)
    public void inTurn() {
        database.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('partners by name', 0))")
                .getSingleResult();
    }

    @Transactional
    public List<Asked> byIdOrCode(Collection<UUID> ids, Collection<String> codes) {
        return database.createQuery(
                        "select new id.jembatan.agreements.neighbour.KnownPartners$Asked(o.id, o.code, k.id, k.code, k.name, k.country) "
                                + FROM + "(o.id in :ids or o.code in :codes)",
                        Asked.class)
                .setParameter("ids", ids)
                .setParameter("codes", codes)
                .getResultList();
    }

    /// The one partner that has, or had, this name; none when two of them do.
    @Transactional
    public Optional<PartnerRef> named(String name) {
        var found = database.createQuery(
                        "select distinct new id.jembatan.agreements.neighbour.PartnerRef(k.id, k.code, k.name, k.country) "
                                + FROM + "o.folded like :name escape '\\'",
                        PartnerRef.class)
                .setParameter("name", Folded.anywhere("|" + Folded.of(name) + "|"))
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Whether a mission is accredited to a country on a day.
    @Transactional
    public boolean isAccredited(String mission, String country, LocalDate day) {
        return database.createQuery("""
                                select count(ra) from KnownAccreditation ra join KnownMission rm on rm.id = ra.missionId
                                where rm.code = :mission and ra.country = :country
                                and (ra.fromDay is null or ra.fromDay <= :day)
                                and (ra.untilDay is null or ra.untilDay >= :day)""", Long.class)
                        .setParameter("mission", mission)
                        .setParameter("country", country)
                        .setParameter("day", day)
                        .getSingleResult()
                > 0;
    }
}
