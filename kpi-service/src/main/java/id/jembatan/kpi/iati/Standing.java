package id.jembatan.kpi.iati;

import id.jembatan.kpi.computation.Period;
import id.jembatan.kpi.computation.State;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the register holds of a use, so that a file is laid beside it in two queries.
@ApplicationScoped
class Standing {

    private static final String TARGETS = "select period, value from target where applied_id = ? and scope = 'PERIOD'";

    private static final String OBSERVATIONS = "select period, state, value, raw from observation where applied_id = ?"
            + " and status in ('REPORTED', 'VERIFIED', 'DISPUTED') order by (status = 'VERIFIED'), id desc";

    private final Sql sql;

    Standing(Sql sql) {
        this.sql = sql;
    }

    /// What is said of a period.
    record Said(
            State state,
            @Nullable BigDecimal value,
            @Nullable String raw) {

        Said {
            value = value == null ? null : value.stripTrailingZeros(); // 12.50 is 12.5
        }
    }

    record OfUse(Map<Period, BigDecimal> targets, Map<Period, Said> observations) {

        Optional<BigDecimal> target(Period period) {
            return Optional.ofNullable(targets.get(period));
        }

        /// The verified one before the others, and of these the first.
        Optional<Said> said(Period period) {
            return Optional.ofNullable(observations.get(period));
        }
    }

    OfUse of(UUID use) {
        var targets = new HashMap<Period, BigDecimal>();
        sql.list(TARGETS, row -> targets.put(Period.parse(row.getString("period")), row.getBigDecimal("value")), use);
        var observations = new HashMap<Period, Said>();
        sql.list(
                OBSERVATIONS,
                row -> observations.put(
                        Period.parse(row.getString("period")),
                        new Said(
                                State.valueOf(row.getString("state")),
                                row.getBigDecimal("value"),
                                row.getString("raw"))),
                use);
        return new OfUse(targets, observations);
    }
}
