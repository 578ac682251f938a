package id.jembatan.kpi.scorecard;

import id.jembatan.kpi.neighbour.Rows;
import id.jembatan.kpi.storage.Fingerprint;
import id.jembatan.platform.caller.Callers;
import id.jembatan.platform.conditional.Conditional;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/portfolio")
@Tag(name = "Portfolio")
@RunOnVirtualThread
class PortfolioResource {

    /// The words of the figures lie in `portfolio.properties`; its base file is Indonesian.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final EntityManager entities;
    private final Fingerprint fingerprint;
    private final Callers callers;
    private final Clock clock;

    PortfolioResource(EntityManager entities, Fingerprint fingerprint, Callers callers, Clock clock) {
        this.entities = entities;
        this.fingerprint = fingerprint;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    @PermissionsAllowed("kpi:view")
    @Operation(operationId = "getPortfolio", summary = "Figures of the portfolio, each with its definition and its day")
    public RestResponse<PortfolioView> get(@Context HttpHeaders headers) {
        var caller = callers.current();
        var rows = Rows.of(caller, clock);
        var view = new PortfolioView(figures(count(rows), rows, caller.language()));
        return Conditional.ok(view, fingerprint.of(view), caller, headers);
    }

    private Tuple count(Rows rows) {
        var seen = rows.scorecards("s.agreementId", "s.goalId");
        var applied = "from AppliedIndicator a join Scorecard s on s.id = a.scorecardId where " + seen;
        var query = entities.createQuery(
                "select (select count(g.id) from Goal g where " + rows.goals() + "),"
                        + " (select count(i.id) from Indicator i),"
                        + " (select count(s.id) from Scorecard s where " + seen + "),"
                        + " (select count(a.id) " + applied + "),"
                        + " (select count(a.id) " + applied + " and exists (select 1 from Observation o"
                        + " where o.appliedId = a.id and o.status in (REPORTED, VERIFIED) and o.state = VALUE)),"
                        + " (select count(a.id) " + applied + " and exists (select 1 from Observation o"
                        + " where o.appliedId = a.id and o.status = VERIFIED and o.state = VALUE))",
                Tuple.class);
        rows.values().forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static List<PortfolioView.Figure> figures(Tuple counts, Rows rows, Locale language) {
        var applied = whole(counts, 3);
        return List.of(
                figure("goals", whole(counts, 0), "count", rows, language),
                figure("indicators", whole(counts, 1), "count", rows, language),
                figure("scorecards", whole(counts, 2), "count", rows, language),
                figure("applied-indicators", applied, "count", rows, language),
                figure("applied-indicators-with-a-figure", whole(counts, 4), "count", rows, language),
                figure("coverage", share(whole(counts, 4), applied), "%", rows, language),
                figure("verified-coverage", share(whole(counts, 5), applied), "%", rows, language));
    }

    private static PortfolioView.Figure figure(
            String code, @Nullable BigDecimal value, String unit, Rows rows, Locale language) {
        var words = ResourceBundle.getBundle(
                "portfolio", language, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
        return new PortfolioView.Figure(code, value, unit, words.getString(code), rows.today());
    }

    private static BigDecimal whole(Tuple counts, int index) {
        return BigDecimal.valueOf(counts.get(index, Long.class));
    }

    /// In percent, to two decimals; nothing of nothing is no figure.
    private static @Nullable BigDecimal share(BigDecimal part, BigDecimal all) {
        return all.signum() == 0 ? null : part.multiply(BigDecimal.valueOf(100)).divide(all, 2, RoundingMode.HALF_UP);
    }
}
