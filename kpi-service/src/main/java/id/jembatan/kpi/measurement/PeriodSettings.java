package id.jembatan.kpi.measurement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// When figures are due.
@ConfigMapping(prefix = "jembatan.periods")
public interface PeriodSettings {

    /// Within how many days after the end of a period its figure is due, where the applied indicator says nothing else.
    @WithDefault("30")
    int dueDays();
}
