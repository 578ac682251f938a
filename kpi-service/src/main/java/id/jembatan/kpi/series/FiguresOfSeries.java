package id.jembatan.kpi.series;

import id.jembatan.kpi.measurement.AfterFigure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Refuses every figure of an applied indicator that its series does not say, whoever writes it and by which door: the
/// write is undone with it.
@ApplicationScoped
class FiguresOfSeries implements AfterFigure {

    private final AllSeries series;
    private final Publish publish;

    FiguresOfSeries(AllSeries series, Publish publish) {
        this.series = series;
        this.publish = publish;
    }

    @Override
    public void after(UUID appliedIndicator, UUID scorecard) {
        series.namedBy(appliedIndicator).ifPresent(named -> publish.mustBeOf(named, appliedIndicator));
    }
}
