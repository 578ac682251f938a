package id.jembatan.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Says where something was made as a path (RFC 9110, 10.2.2 allows it), so that it holds behind any gateway.
///
/// Resources name the path as clients know it, with the root of the API. The framework puts host and root before it
/// once more; here both go away again. Addresses elsewhere, and those of an application without a root, stay as they
/// are.
@Provider
public class Locations implements ContainerResponseFilter {

    private final String root;

    Locations(@ConfigProperty(name = "quarkus.rest.path", defaultValue = "/") String root) {
        this.root = root;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var given = response.getHeaders().getFirst(HttpHeaders.LOCATION);
        if (given != null && !root.equals("/")) {
            var uri = given instanceof URI parsed ? parsed : URI.create(given.toString());
            var here = request.getUriInfo().getBaseUri().getRawAuthority();
            if (uri.getRawAuthority() == null || uri.getRawAuthority().equals(here)) {
                response.getHeaders().putSingle(HttpHeaders.LOCATION, path(uri));
            }
        }
    }

    private String path(URI uri) {
        var path = uri.getRawPath();
        var once = path.startsWith(root + root + "/") ? path.substring(root.length()) : path;
        return uri.getRawQuery() == null ? once : once + "?" + uri.getRawQuery();
    }
}
