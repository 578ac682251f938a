package id.jembatan.kpi.goal;

import id.jembatan.kpi.neighbour.KnownAgreement;
import id.jembatan.kpi.neighbour.KnownAgreements.PartnerName;
import id.jembatan.kpi.neighbour.KnownPartnership;
import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.page.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What contributes to no goal today: agreements and partnerships of which no contribution of their own stands.
@ApplicationScoped
class Unaligned {

    private final EntityManager entities;

    Unaligned(EntityManager entities) {
        this.entities = entities;
    }

    /// A partnership with its partner's present name.
    record Relation(KnownPartnership partnership, @Nullable String partnerName) {}

    Page<UnalignedAgreement> agreements(UnalignedFilter filter, Rows rows, Paging paging) {
        var where = new StringBuilder(rows.agreements("k.id"))
                .append(" and k.enteredInError = false and not exists (select 1 from Contribution c"
                        + " where c.agreementId = k.id and ")
                .append(Standing.hql("c"))
                .append(")");
        Map<String, Object> values = new HashMap<>(rows.values());
        values.put("day", rows.today());
        filter.narrowAgreements(where, values);
        var page = page("KnownAgreement k", "k", KnownAgreement.class, KnownAgreement::id, where, values, paging);
        var partners = partnersOf(page.items().stream().map(KnownAgreement::id).toList());
        return page.map(it -> UnalignedAgreement.of(it, partners.getOrDefault(it.id(), List.of())));
    }

    Page<UnalignedPartnership> partnerships(UnalignedFilter filter, Rows rows, Paging paging) {
        var where = new StringBuilder(rows.partnerships("p"))
                .append(" and not exists (select 1 from Contribution c where c.partnershipId = p.id and ")
                .append(Standing.hql("c"))
                .append(")");
        Map<String, Object> values = new HashMap<>(rows.values());
        values.put("day", rows.today());
        filter.narrowPartnerships(where, values);
        return page(
                        "KnownPartnership p left join KnownPartner n on n.id = p.partnerId",
                        "p",
                        "new id.jembatan.kpi.goal.Unaligned$Relation(p, n.name)",
                        Relation.class,
                        it -> it.partnership().id(),
                        where,
                        values,
                        paging)
                .map(it -> UnalignedPartnership.of(it.partnership(), it.partnerName()));
    }

    private <T> Page<T> page(
            String from,
            String alias,
            Class<T> type,
            Function<T, UUID> id,
            StringBuilder where,
            Map<String, Object> values,
            Paging paging) {
        return page(from, alias, alias, type, id, where, values, paging);
    }

    private <T> Page<T> page(
            String from,
            String alias,
            String select,
            Class<T> type,
            Function<T, UUID> id,
            StringBuilder where,
            Map<String, Object> values,
            Paging paging) {
        var total = paging.wantsTotal() ? total(from, where.toString(), values) : 0;
        paging.after().ifPresent(cursor -> {
            where.append(" and ").append(alias).append(".id > :after");
            values.put("after", cursor.uuid(0));
        });
        var query = entities.createQuery(
                "select " + select + " from " + from + " where " + where + " order by " + alias + ".id", type);
        values.forEach(query::setParameter);
        var page = Page.of(
                query.setMaxResults(paging.limit() + 1).getResultList(), paging.limit(), it -> Cursor.of(id.apply(it)));
        return paging.wantsTotal() ? page.withTotal(total) : page;
    }

    private long total(String from, String where, Map<String, Object> values) {
        var query = entities.createQuery("select count(*) from " + from + " where " + where, Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private Map<UUID, List<PartnerName>> partnersOf(Collection<UUID> agreements) {
        if (agreements.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select k.id, p.code, coalesce(n.name, p.code), p.country from KnownAgreement k"
                                + " join k.partners p left join KnownPartner n on n.id = p.partnerId"
                                + " where k.id in :ids order by p.code",
                        Tuple.class)
                .setParameter("ids", agreements)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, UUID.class),
                        Collectors.mapping(
                                row -> new PartnerName(
                                        row.get(1, String.class), row.get(2, String.class), row.get(3, String.class)),
                                Collectors.toList())));
    }

    /// A part of a text, whatever signs are in it.
    static String like(String text) {
        var plain = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + plain + "%";
    }
}
