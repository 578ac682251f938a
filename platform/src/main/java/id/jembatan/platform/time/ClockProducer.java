package id.jembatan.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The one place that reads the machine's clock. A test puts its own in place of it.
@ApplicationScoped
class ClockProducer {

    private final ZoneId zone;

    ClockProducer(@ConfigProperty(name = "jembatan.zone", defaultValue = "UTC") ZoneId zone) {
        this.zone = zone;
    }

    /// The clock of the office: its instants are everybody's, its "today" is that of `jembatan.zone`.
    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock() {
        return Clock.system(zone);
    }
}
