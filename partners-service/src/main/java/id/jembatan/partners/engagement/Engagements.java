package id.jembatan.partners.engagement;

import id.jembatan.partners.registry.PartnerRows;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All engagements, as far as a caller may know of them.
@ApplicationScoped
class Engagements {

    /// What an export reads at once.
    private static final int AT_ONCE = 200;

    /// The partners of an engagement.
    static final String PARTNERS = "select ep.partner_id from engagement_partner ep where ep.engagement_id = e.id";

    private final EntityManager database;
    private final PartnerRows rows;

    Engagements(EntityManager database, PartnerRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    Engagement get(UUID id, Caller caller) {
        return find(id, caller).orElseThrow(() -> new Refusal(EngagementProblem.UNKNOWN_ENGAGEMENT));
    }

    Optional<Engagement> find(UUID id, Caller caller) {
        var condition = seenBy(caller);
        condition.add("e.id = :id", "id", id);
        return select(condition, "e.id", 1).stream().findFirst();
    }

    Page<Engagement> page(EngagementFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        var found = selected(filter, caller, after, limit + 1);
        // Before any other query: a flush makes Hibernate forget what it could bring for the whole page at once.
        found.forEach(Engagement::bringWhatAListShows);
        return Page.of(
                found, limit, last -> Cursor.of(order(filter), last.begins().earliest(), last.id()));
    }

    /// Everything that the filter selects for this caller, read in parts, so that memory does not grow with it.
    Stream<List<Engagement>> all(EngagementFilter filter, Caller caller) {
        record Part(List<Engagement> found, boolean last) {}
        return Stream.iterate(new Part(selected(filter, caller, null, AT_ONCE), false), part -> !part.last(), part -> {
                    if (part.found().size() < AT_ONCE) {
                        return new Part(List.of(), true);
                    }
                    var last = part.found().getLast();
                    var after = Cursor.of(order(filter), last.begins().earliest(), last.id());
                    database.clear();
                    return new Part(selected(filter, caller, after, AT_ONCE), false);
                })
                .map(Part::found);
    }

    long count(EngagementFilter filter, Caller caller) {
        var condition = condition(filter, caller);
        var query =
                database.createNativeQuery("select count(*) from engagement e where " + condition.sql(), Long.class);
        bind(query, condition.parameters());
        return ((Number) query.getSingleResult()).longValue();
    }

    Conditions seenBy(Caller caller) {
        return new Conditions(rows.recordsSeenBy(caller, PARTNERS, "e.audience"));
    }

    private List<Engagement> selected(EngagementFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        var condition = condition(filter, caller);
        if (after != null) {
            if (!after.text(0).equals(order(filter))) {
                throw new Refusal(CommonProblem.INVALID_CURSOR).at("after", CommonProblem.INVALID_CURSOR);
            }
            condition.add(
                    "(e.earliest, e.id) " + (filter.ascending() ? ">" : "<") + " (:afterDay, :afterId)",
                    "afterDay",
                    after.day(1));
            condition.parameters().put("afterId", after.uuid(2));
        }
        var direction = filter.ascending() ? "" : " desc";
        return select(condition, "e.earliest" + direction + ", e.id" + direction, limit);
    }

    private static String order(EngagementFilter filter) {
        return filter.ascending() ? "from" : "-from";
    }

    /// What the filter selects for this caller.
    Conditions condition(EngagementFilter filter, Caller caller) {
        var condition = seenBy(caller);
        if (filter.partner != null) {
            condition.add(
                    "exists (select from engagement_partner fp where fp.engagement_id = e.id and fp.partner_id = :partner)",
                    "partner",
                    filter.partner);
        }
        if (filter.country != null) {
            condition.add(
                    "exists (select from engagement_partner fc join partner p on p.id = fc.partner_id"
                            + " where fc.engagement_id = e.id and p.country = :country)",
                    "country",
                    filter.country);
        }
        if (filter.kind != null) {
            condition.add("e.kind = :kind", "kind", filter.kind);
        }
        if (filter.stage != null) {
            condition.add("e.stage = :stage", "stage", filter.stage);
        }
        filter.direction().ifPresent(it -> condition.add("e.direction = :direction", "direction", it.code()));
        if (filter.sector != null) {
            condition.add(
                    "exists (select from engagement_sector fs where fs.engagement_id = e.id"
                            + " and (fs.sector_code = :sector or starts_with(fs.sector_code, :sector || '-')))",
                    "sector",
                    filter.sector);
        }
        if (filter.partnership != null) {
            condition.add("e.partnership_id = :partnership", "partnership", filter.partnership);
        }
        if (filter.parent != null) {
            condition.add("e.parent_id = :parent", "parent", filter.parent);
        }
        range(filter, condition);
        filter.words()
                .ifPresent(words ->
                        condition.add("not e.confidential and e.words @@ asked_words(:words)", "words", words));
        return condition;
    }

    /// What may have begun in the range: every day it may have been is in it, or only some.
    private static void range(EngagementFilter filter, Conditions condition) {
        if (filter.from != null) {
            condition.add("e.latest >= :from", "from", filter.from);
        }
        if (filter.until != null) {
            condition.add("e.earliest <= :until", "until", filter.until);
        }
        filter.onlyCertain().ifPresent(certain -> {
            var inside = Stream.of(
                            filter.from == null ? null : "e.earliest >= :from",
                            filter.until == null ? null : "e.latest <= :until")
                    .filter(each -> each != null)
                    .reduce((one, other) -> one + " and " + other)
                    .orElse("true");
            condition.add((certain ? "" : "not ") + "(" + inside + ")", Map.of());
        });
    }

    private List<Engagement> select(Conditions condition, String orderBy, int limit) {
        var query = database.createNativeQuery(
                "select e.* from engagement e where " + condition.sql() + " order by " + orderBy + " limit :atMost",
                Engagement.class);
        bind(query, condition.parameters());
        query.setParameter("atMost", limit);
        @SuppressWarnings("unchecked") // the class is given to the query
        List<Engagement> found = query.getResultList();
        return found;
    }

    static void bind(Query query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
    }
}
