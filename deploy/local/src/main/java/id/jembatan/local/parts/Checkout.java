package id.jembatan.local.parts;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where things lie: the folder of this checkout and the user's cache.
public final class Checkout {

    private Checkout() {}

    /// The root of the checkout: the system property `jembatan.root`, or the nearest folder upwards that
    /// holds `mvnw`.
    ///
    /// @throws IllegalStateException if neither is there
    public static Path root() {
        var told = System.getProperty("jembatan.root");
        if (told != null && Files.exists(Path.of(told).resolve("mvnw"))) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
            folder = folder.getParent();
        }
        throw new IllegalStateException("Not inside a checkout of Jembatan: set the system property jembatan.root.");
    }

    /// What is unpacked once per user, whatever the number of checkouts.
    public static Path cache() {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("jembatan");
    }
}
