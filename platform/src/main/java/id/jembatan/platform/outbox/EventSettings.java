package id.jembatan.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// How events are told and heard.
@ConfigMapping(prefix = "jembatan.events")
public interface EventSettings {

    /// Where the feeds of the neighbours are: name to base address, `partners` to `http://localhost:8081`. A hearer
    /// whose source has no address here stays silent.
    Map<String, String> sources();

    /// Whether to listen in the background. A test that polls by hand switches it off.
    @WithDefault("true")
    boolean listen();

    /// How long the neighbour may hold an answer open when there is nothing new (at most 30 s).
    @WithDefault("25s")
    Duration patience();

    /// How often to look again where no signal comes: for events that another replica wrote, and after an error.
    @WithDefault("1s")
    Duration poll();

    /// How many events are asked for, and applied in one transaction.
    @WithDefault("200")
    int batch();

    /// How often an event is tried before it is put aside.
    @WithDefault("5")
    int tries();

    /// How long told events can still be read again.
    @WithDefault("30d")
    Duration retention();

    /// How long the ids of heard events are remembered: longer than any neighbour's retention.
    @WithDefault("90d")
    Duration memory();

    /// The key that signs cursors, as text. Without it one is made in the database, which all replicas share.
    Optional<String> cursorKey();
}
