package id.jembatan.partners.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How reminders are told.
@ConfigMapping(prefix = "jembatan.reminders")
interface ReminderSettings {

    /// How often to look for reminders whose time has come; `off` for tests that tell by hand.
    @WithDefault("15s")
    String every();

    /// How many records are looked up at a time.
    @WithDefault("100")
    int batch();
}
