package id.jembatan.partners.registry;

import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.page.Cursor;
import id.jembatan.platform.page.Page;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.sheet.Selection;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// What is read of partners, as far as a caller may know of them: each reading is one statement with the caller's rows
/// in it, so it needs neither a transaction nor a session, and a page costs what one partner costs.
@ApplicationScoped
public class Directory {

    private final Sql sql;
    private final PartnerRow partnerRow;
    private final PartnerRows rows;
    private final CommonKinds commonKinds;
    private final SearchTurns turns;

    Directory(Sql sql, PartnerRow partnerRow, PartnerRows rows, CommonKinds commonKinds, SearchTurns turns) {
        this.sql = sql;
        this.partnerRow = partnerRow;
        this.rows = rows;
        this.commonKinds = commonKinds;
        this.turns = turns;
    }

    /// @throws Refusal 404 if there is none, or none for this caller: the two look the same
    public PartnerView get(UUID id, Caller caller) {
        var seen = seen("p.id = :id", Map.of("id", id), caller);
        var actions = rows.actions(caller);
        return sql.first(
                        PartnerRow.select("0", rows.seenBy(caller, "o")) + seen.sql(),
                        row -> partnerRow.read(row, actions, caller.language()).view(),
                        seen.parameters())
                .orElseThrow(() -> new Refusal(PartnerProblem.UNKNOWN_PARTNER));
    }

    /// The version of a partner, and nothing else of it.
    ///
    /// @throws Refusal 404 as [#get]
    public long version(UUID id, Caller caller) {
        var seen = seen("p.id = :id", Map.of("id", id), caller);
        return sql.first(
                        "select p.version from partner p where " + seen.sql(), row -> row.getLong(1), seen.parameters())
                .orElseThrow(() -> new Refusal(PartnerProblem.UNKNOWN_PARTNER));
    }

    Page<PartnerView> page(PartnerFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        return Page.of(selected(filter, caller, after, limit + 1), limit, filter.order()::cursorAt)
                .map(PartnerRow.Found::view);
    }

    /// The query behind every export: what the list of the same filter shows to this caller, in the same order.
    ///
    /// @param query up to its condition; the partner is `p` in it
    /// @param then by what rows of the same partner are sorted, such as `s.id`
    Selection selection(String query, PartnerFilter filter, Caller caller, String then) {
        var which = searched(filter, caller);
        var sql =
                query + " where " + which.sql() + " order by " + filter.order().orderBy() + ", " + then;
        return new Selection(sql, which.parameters());
    }

    long count(PartnerFilter filter, Caller caller) {
        var which = searched(filter, caller);
        return sql.first(
                        "select count(*) from partner p where " + which.sql(),
                        row -> row.getLong(1),
                        which.parameters())
                .orElseThrow();
    }

    /// The id behind a code, for a caller who may see it.
    Optional<UUID> idOf(String code, Caller caller) {
        var seen = seen("p.code = :code", Map.of("code", code), caller);
        return sql.first(
                "select p.id from partner p where " + seen.sql(),
                row -> row.getObject(1, UUID.class),
                seen.parameters());
    }

    /// Another partner as far as one has to know of it to follow a link, for a caller who may see it.
    Optional<PartnerBrief> brief(UUID id, Caller caller) {
        var seen = seen("p.id = :id", Map.of("id", id), caller);
        return sql.first(
                "select p.id, p.code from partner p where " + seen.sql(),
                row -> new PartnerBrief(row.getObject(1, UUID.class), row.getString(2)),
                seen.parameters());
    }

    /// @throws Refusal the one that is handed in, if there is no such partner for this caller
    void require(UUID id, Caller caller, Refusal otherwise) {
        if (brief(id, caller).isEmpty()) {
            throw otherwise;
        }
    }

    private PartnerRows.Condition seen(String which, Map<String, Object> parameters, Caller caller) {
        var seen = rows.seenBy(caller);
        var all = new HashMap<>(seen.parameters());
        all.putAll(parameters);
        return new PartnerRows.Condition(which + " and " + seen.sql(), all);
    }

    /// One statement, or up to four where there are words: a second if so many names hold them that they must be
    /// found in another way. If none does, then the names in which they stand with a slip, then those that are
    /// spelled more and more unlike them, until there is one.
    private List<PartnerRow.Found> selected(PartnerFilter filter, Caller caller, @Nullable Cursor after, int limit) {
        var which = which(filter, caller);
        var words = filter.words().orElse(null);
        if (words == null) {
            return list(which, "", "0", filter.order(), after, limit, caller).partners();
        }
        return turns.take(() -> holding(which, words, filter.order(), after, limit, caller));
    }

    private List<PartnerRow.Found> holding(
            PartnerRows.Condition which,
            String words,
            PartnerOrder order,
            @Nullable Cursor after,
            int limit,
            Caller caller) {
        var few = found(PartnerSearch.FEW, which, words, order, after, limit, caller);
        if (few.named() > PartnerSearch.MOST) {
            return found(PartnerSearch.MANY, which, words, order, after, limit, caller)
                    .partners();
        }
        if (!few.partners().isEmpty()) {
            return few.partners();
        }
        for (var how : PartnerSearch.INEXACT) {
            var close = found(how, which, words, order, after, limit, caller).partners();
            if (!close.isEmpty()) {
                return close;
            }
        }
        return List.of();
    }

    /// @param named how many names were found before they were sorted, as far as that was counted
    private record Listed(List<PartnerRow.Found> partners, long named) {}

    private Listed found(
            PartnerSearch how,
            PartnerRows.Condition which,
            String words,
            PartnerOrder order,
            @Nullable Cursor after,
            int limit,
            Caller caller) {
        var parameters = new HashMap<>(which.parameters());
        parameters.put("words", words);
        var condition = how == PartnerSearch.MANY
                ? which.sql() + " and " + how.condition(words)
                : how.condition(words); // the rest was looked at before
        return list(
                new PartnerRows.Condition(condition, parameters),
                how.with(words, which.sql()),
                how.named(),
                order,
                after,
                limit,
                caller);
    }

    private Listed list(
            PartnerRows.Condition which,
            String with,
            String named,
            PartnerOrder order,
            @Nullable Cursor after,
            int limit,
            Caller caller) {
        var parameters = new HashMap<>(which.parameters());
        var behind = "";
        if (after != null) {
            behind = " and " + order.behind();
            parameters.put("afterKey", order.keyOf(after));
            parameters.put("afterId", after.uuid(2));
        }
        parameters.put("atMost", limit);
        var actions = rows.actions(caller);
        var count = new AtomicLong();
        var partners = sql.list(
                with + PartnerRow.select(named, rows.seenBy(caller, "o")) + which.sql() + behind + " order by "
                        + order.orderBy() + " limit :atMost",
                row -> {
                    count.setPlain(row.getLong("named"));
                    return partnerRow.read(row, actions, caller.language());
                },
                parameters);
        return new Listed(partners, count.getPlain());
    }

    /// The condition for everything that is found, for who does not page: exports and counts. Where there are words,
    /// one statement looks first in which of the ways they are found.
    private PartnerRows.Condition searched(PartnerFilter filter, Caller caller) {
        var which = which(filter, caller);
        var words = filter.words().orElse(null);
        if (words == null) {
            return which;
        }
        var parameters = new HashMap<>(which.parameters());
        parameters.put("words", words);
        var holding = PartnerSearch.holding(words, which.sql());
        var way = sql.first(
                        "with hits as materialized (" + holding + "), slipped as materialized ("
                                + PartnerSearch.SLIPPED.alike(which.sql()) + "), close as materialized ("
                                + PartnerSearch.ALIKE.alike(which.sql())
                                + ") select case when exists (select from hits) then 'FEW'"
                                + " when exists (select from slipped) then 'SLIPPED'"
                                + " when exists (select from close) then 'ALIKE' else 'DISTANT' end",
                        row -> PartnerSearch.valueOf(row.getString(1)),
                        parameters)
                .orElseThrow();
        return new PartnerRows.Condition(
                way == PartnerSearch.FEW
                        ? "p.id in (" + holding + ")"
                        : "p.id = any(array(" + way.alike(which.sql()) + "))",
                parameters);
    }

    /// What lies in a partner that the caller does not see is not told either.
    private String whoseRootIsSeen(String parameter, Caller caller) {
        return " and exists (select from partner o where o.id = :" + parameter + " and "
                + rows.seenBy(caller, "o").sql() + ")";
    }

    /// What the filter and the caller's rights select, but for the words of a search.
    private PartnerRows.Condition which(PartnerFilter filter, Caller caller) {
        var seen = rows.seenBy(caller);
        var condition = new StringBuilder(seen.sql());
        var parameters = new HashMap<>(seen.parameters());
        if (filter.code != null) {
            condition.append(" and p.code = :code");
            parameters.put("code", filter.code);
        }
        filter.kind().ifPresent(kind -> {
            condition.append(" and p.kind = :kind");
            parameters.put("kind", kind.code());
        });
        if (filter.country != null) {
            condition.append(" and p.country = :country");
            parameters.put("country", filter.country);
        }
        filter.record().ifPresent(state -> {
            condition.append(" and p.record = :record");
            parameters.put("record", state.code());
        });
        filter.stage().ifPresent(stage -> {
            condition.append(" and ").append(PartnerStage.SQL).append(" = :stage");
            parameters.put("stage", stage.code());
        });
        if (filter.parent != null) {
            condition.append(" and p.parent_id = :parent").append(whoseRootIsSeen("parent", caller));
            parameters.put("parent", filter.parent);
        }
        if (filter.within != null) {
            condition.append(" and ").append("""
                    p.id in (with recursive below(id) as (
                        select o.id from partner o where o.parent_id = :within
                        union select o.id from below b join partner o on o.parent_id = b.id) select id from below)""").append(whoseRootIsSeen("within", caller));
            parameters.put("within", filter.within);
        }
        if (filter.identifier != null) {
            condition.append(" and ").append("""
                    exists (select from partner_identifier i where i.partner_id = p.id and i.standing
                        and i.scheme || ':' || i.value = :identifier)""");
            parameters.put("identifier", filter.identifier);
        }
        if (filter.partnershipKind != null) {
            condition.append(
                    commonKinds.contain(filter.partnershipKind)
                            ? " and exists (select from partnership s where s.partner_id = p.id and s.kind = :partnershipKind)"
                            : " and p.id = any(array(select s.partner_id from partnership s where s.kind = :partnershipKind))");
            parameters.put("partnershipKind", filter.partnershipKind);
        }
        return new PartnerRows.Condition(condition.toString(), parameters);
    }
}
