package id.jembatan.gateway.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The services behind the gateway, by name.
@ConfigMapping(prefix = "jembatan.services")
public interface Services {

    @WithParentName
    Map<String, Service> byName();

    /// One service: where it is, and what it owns.
    interface Service {

        /// Its main port, for example `http://partners-service:8080`.
        URI url();

        /// Its OpenAPI document in JSON.
        URI openapi();

        /// The names after `/api/v1/` that belong to it.
        Set<String> collections();
    }

    /// @throws IllegalArgumentException if the configuration has no such service
    default Service get(String name) {
        var service = byName().get(name);
        if (service == null) {
            throw new IllegalArgumentException("No service has the name " + name);
        }
        return service;
    }

    /// The service that owns a collection.
    default Optional<String> ownerOf(String collection) {
        return byName().entrySet().stream()
                .filter(service -> service.getValue().collections().contains(collection))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
