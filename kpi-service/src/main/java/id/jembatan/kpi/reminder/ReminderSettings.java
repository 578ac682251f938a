package id.jembatan.kpi.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// When those who owe figures are reminded.
@ConfigMapping(prefix = "jembatan.reporting")
interface ReminderSettings {

    /// How often to look.
    @WithDefault("10m")
    String every();

    /// How many days before the due day.
    @WithDefault("14")
    int soonDays();

    /// How many days after it.
    @WithDefault("1")
    int overdueDays();

    /// How long ago a due day may be; what is older when this begins (after an import of old years) is not told.
    @WithDefault("90")
    int lookBackDays();
}
