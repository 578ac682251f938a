package id.jembatan.platform.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses a start that would be unsafe anywhere but on a desk: demonstration secrets, relaxed TLS, open policies. Only
/// a start that says it is local (`JEMBATAN_LOCAL=true`, as `./run` does), a test and development mode go on.
@ApplicationScoped
class SafeStart {

    private final Config config;
    private final boolean local;

    SafeStart(Config config, @ConfigProperty(name = "jembatan.local", defaultValue = "false") boolean local) {
        this.config = config;
        this.local = local;
    }

    /// Before anything of ours begins to work.
    void look(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (!local && LaunchMode.current() == LaunchMode.NORMAL) {
            refuse(config);
        }
    }

    /// @throws IllegalStateException if a setting is unsafe; the message names every one
    static void refuse(Config config) {
        var found = UnsafeSettings.in(config);
        if (!found.isEmpty()) {
            throw new IllegalStateException("This start is refused, because it is not local and "
                    + String.join("; ", found) + ". Set them anew (deploy/kubernetes/README.md, Secrets).");
        }
    }
}
