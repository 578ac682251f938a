package id.jembatan.partners.contact;

import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// All contacts, as far as a caller may know of them.
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    private static final int AT_ONCE = 200;

    private final ContactRows rows;
    private final Clock clock;
    private final ZoneId zone;

    Contacts(ContactRows rows, Clock clock, @ConfigProperty(name = "jembatan.zone") ZoneId zone) {
        this.rows = rows;
        this.clock = clock;
        this.zone = zone;
    }

    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    Contact get(UUID id, Caller caller) {
        return seen(id, caller).orElseThrow(() -> new Refusal(ContactProblem.UNKNOWN_CONTACT));
    }

    Optional<Contact> seen(UUID id, Caller caller) {
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("id", id);
        return select("c.id = :id and " + seen.sql(), parameters, "c.id", 1).stream()
                .findFirst();
    }

    Page<Contact> page(ContactFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        return Page.of(part(filter, caller, after, limit + 1), limit, Contacts::cursorAt);
    }

    /// Everything that the filter selects for this caller, part by part, so that memory does not grow with it.
    void each(ContactFilter filter, Caller caller, Consumer<List<Contact>> take) {
        @Nullable Cursor after = null;
        List<Contact> part;
        do {
            part = part(filter, caller, after, AT_ONCE);
            if (!part.isEmpty()) {
                after = cursorAt(part.getLast());
                take.accept(part);
            }
            getEntityManager().clear();
        } while (part.size() == AT_ONCE);
    }

    long count(ContactFilter filter, Caller caller) {
        var condition = condition(filter, caller, null);
        var query = getEntityManager()
                .createNativeQuery("select count(*) from contact c where " + condition.sql(), Long.class);
        condition.parameters().forEach(query::setParameter);
        return ((Number) query.getSingleResult()).longValue();
    }

    /// Who follows whom, among the contacts that this caller may know of.
    Map<UUID, UUID> successors(Collection<UUID> ids, Caller caller) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var seen = rows.seenBy(caller);
        var query = getEntityManager()
                .createNativeQuery(
                        "select c.predecessor_id, c.id from contact c where c.predecessor_id in (:ids) and "
                                + seen.sql(),
                        Tuple.class);
        seen.parameters().forEach(query::setParameter);
        query.setParameter("ids", ids);
        var found = new HashMap<UUID, UUID>();
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Tuple> tuples = query.getResultList();
        tuples.forEach(row -> found.put(row.get(0, UUID.class), row.get(1, UUID.class)));
        return found;
    }

    /// Everybody who holds or held the role of this contact, the latest first, as far as this caller may know of them.
    List<Contact> holders(UUID id, Caller caller) {
        var seen = rows.seenBy(caller);
        var parameters = new HashMap<>(seen.parameters());
        parameters.put("id", id);
        var query = getEntityManager().createNativeQuery("""
                        with recursive later(id, place) as (
                            select cast(:id as uuid), 0
                            union all
                            select n.id, l.place - 1 from contact n join later l on n.predecessor_id = l.id
                            where l.place > -1000),
                        earlier(id, place) as (
                            select cast(:id as uuid), 0
                            union all
                            select b.predecessor_id, e.place + 1 from contact b join earlier e on b.id = e.id
                            where b.predecessor_id is not null and e.place < 1000)
                        select c.* from contact c
                        join (select id, place from later union select id, place from earlier) chain on chain.id = c.id
                        where\s""" + seen.sql() + " order by chain.place", Contact.class);
        bind(query, parameters);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Contact> found = query.getResultList();
        return found;
    }

    /// Whether one contact comes somewhere before the other.
    boolean precedes(UUID earlier, UUID later) {
        var query = getEntityManager()
                .createNativeQuery("""
                        with recursive earlier(id, place) as (
                            select cast(:later as uuid), 0
                            union all
                            select b.predecessor_id, e.place + 1 from contact b join earlier e on b.id = e.id
                            where b.predecessor_id is not null and e.place < 1000)
                        select count(*) from earlier where id = :earlier""", Long.class)
                .setParameter("later", later)
                .setParameter("earlier", earlier);
        return ((Number) query.getSingleResult()).longValue() > 0;
    }

    /// The contact that this desk once took from a card.
    Optional<Contact> ofCard(String keeper, String uid) {
        return find("keeper = ?1 and cardUid = ?2", keeper, uid).firstResultOptional();
    }

    private List<Contact> part(ContactFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        var condition = condition(filter, caller, after);
        return select(condition.sql(), condition.parameters(), "c.listed_as, c.id", limit);
    }

    /// A condition on `contact c`.
    PartnerRows.Condition condition(ContactFilter filter, Caller caller, @Nullable Cursor after) {
        var seen = rows.seenBy(caller);
        var sql = new StringBuilder(seen.sql());
        var parameters = new HashMap<>(seen.parameters());
        if (filter.partner != null) {
            sql.append(" and c.partner_id = :partner");
            parameters.put("partner", filter.partner);
        }
        if (filter.mission != null) {
            sql.append(" and c.mission_code = :mission");
            parameters.put("mission", filter.mission);
        }
        if (filter.agency != null) {
            sql.append(" and c.agency = :agency");
            parameters.put("agency", filter.agency);
        }
        if (filter.retentionClass != null) {
            sql.append(" and c.retention_class = :retentionClass");
            parameters.put("retentionClass", filter.retentionClass);
        }
        if (filter.current) {
            sql.append(" and coalesce(c.term_from_earliest, '-infinity') <= :now"
                    + " and coalesce(c.term_until_latest, 'infinity') >= :now");
            parameters.put("now", LocalDate.now(clock.withZone(zone)));
        }
        filter.words().ifPresent(words -> {
            // What a list leaves out, a search must not tell.
            sql.append("""
                     and (c.office_folded like '%' || regexp_replace(fold(:words), '([%_\\\\])', '\\\\\\1', 'g') || '%'
                    or fold(:words) <% c.office_folded
                    or not c.confidential and (
                    c.person_folded like '%' || regexp_replace(fold(:words), '([%_\\\\])', '\\\\\\1', 'g') || '%'
                    or fold(:words) <% c.person_folded))""");
            parameters.put("words", words);
        });
        if (after != null) {
            sql.append(" and (c.listed_as, c.id) > (:afterName, :afterId)");
            parameters.put("afterName", after.text(0));
            parameters.put("afterId", after.uuid(1));
        }
        return new PartnerRows.Condition(sql.toString(), parameters);
    }

    private static Cursor cursorAt(Contact contact) {
        return Cursor.of(contact.listedAs(), contact.id());
    }

    private List<Contact> select(String condition, Map<String, Object> parameters, String orderBy, int limit) {
        var query = getEntityManager()
                .createNativeQuery(
                        "select c.* from contact c where " + condition + " order by " + orderBy + " limit :atMost",
                        Contact.class);
        bind(query, parameters);
        query.setParameter("atMost", limit);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Contact> found = query.getResultList();
        return found;
    }

    private static void bind(Query query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
    }
}
