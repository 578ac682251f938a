package id.jembatan.gateway.proxy;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How much and how long the door lets anybody have.
@ConfigMapping(prefix = "jembatan.proxy")
interface Limits {

    /// The largest JSON body.
    MemorySize largestJson();

    /// The largest body of any other kind: a document with the envelope of its form.
    MemorySize largestDocument();

    /// The largest table that an import takes.
    MemorySize largestImport();

    /// Connections kept to one service; a request beyond waits for a free one.
    int connections();

    /// Requests that may wait for a connection to one service before the next is refused.
    int waiting();

    /// How long a service may take to accept a connection.
    Duration connectTimeout();

    /// How long a request waits for a free connection before it is refused.
    Duration longestWait();

    /// Failures of a service in a row after which nobody waits for it.
    int patience();

    /// How long a connection may be silent in both directions. Longer than the longest poll of the event feed.
    Duration silence();

    /// What a client is told to wait before it tries again, and how long a service that is down is left alone.
    Duration retryAfter();

    /// How the paths begin that may be read without a token. The services decide what is there; here only reading
    /// passes.
    Set<String> open();

    /// @param path without the query
    /// @return bytes
    default long largest(String contentType, @Nullable String path) {
        if (contentType.contains("json")) {
            return largestJson().asLongValue();
        }
        return (path != null && path.endsWith("/imports") ? largestImport() : largestDocument()).asLongValue();
    }
}
