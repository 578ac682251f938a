package id.jembatan.partners.partnership;

import id.jembatan.platform.id.Ids;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The stages that follow from what was heard of agreements, by the rules in the tables `stage_rule` and
/// `stage_evidence`. Where nothing was heard, nothing follows.
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Stages {

    private final Sql sql;

    Stages(Sql sql) {
        this.sql = sql;
    }

    /// What one agreement says of one relation.
    ///
    /// @param shared whether the partner's own officers may know of it
    private record Reason(UUID partnershipId, String stage, int precedence, boolean shared) {}

    /// The stages of a relation: as all agreements tell, and as those tell that are shared with the partner.
    record Derived(@Nullable String all, @Nullable String shared) {}

    Map<UUID, Derived> of(Collection<UUID> partnerIds) {
        var reasons = sql.list(
                "select partnership_id, stage, precedence, shared from stage_reason where partner_id = any (?)",
                row -> new Reason(
                        row.getObject("partnership_id", UUID.class),
                        row.getString("stage"),
                        row.getInt("precedence"),
                        row.getBoolean("shared")),
                (Object) partnerIds.toArray(UUID[]::new));
        return reasons.stream()
                .collect(Collectors.groupingBy(
                        Reason::partnershipId,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                of -> new Derived(
                                        highest(of),
                                        highest(of.stream()
                                                .filter(Reason::shared)
                                                .toList())))));
    }

    private static @Nullable String highest(List<Reason> reasons) {
        return reasons.stream()
                .max(Comparator.comparingInt(Reason::precedence))
                .map(Reason::stage)
                .orElse(null);
    }

    /// Keeps through which stages a relation went.
    void enter(UUID partnershipId, Derived before, Derived now, Instant at) {
        enter(partnershipId, "all", before.all(), now.all(), at);
        enter(partnershipId, "shared", before.shared(), now.shared(), at);
    }

    private void enter(UUID id, String scope, @Nullable String before, @Nullable String now, Instant at) {
        if (!java.util.Objects.equals(before, now)) {
            sql.run(
                    "insert into stage_change (id, partnership_id, scope, stage, at) values (?, ?, ?, ?, ?)",
                    Ids.next(),
                    id,
                    scope,
                    now,
                    at);
        }
    }
}
