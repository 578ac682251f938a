package id.jembatan.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// How much a request may bring: little, unless it brings files, or goes to an address that takes whole tables.
@ApplicationScoped
public class BodyLimits {

    private final long largestFile;
    private final long largestBody;
    private final List<String> large;

    /// @param largestFile bytes; the limit of the server, which a request with files may use up
    /// @param largestBody bytes; the limit of every other request
    /// @param large how paths end that may use up the limit of the server with one plain body
    public BodyLimits(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestFile,
            @ConfigProperty(name = "jembatan.http.max-body-size") MemorySize largestBody,
            @ConfigProperty(name = "jembatan.http.large-bodies") Optional<List<String>> large) {
        this.largestFile = largestFile.asLongValue();
        this.largestBody = largestBody.asLongValue();
        this.large = large.orElse(List.of());
    }

    /// @return bytes
    long of(@Nullable String contentType, @Nullable String path) {
        var brings = contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
        return brings || path != null && large.stream().anyMatch(path::endsWith) ? largestFile : largestBody;
    }
}
