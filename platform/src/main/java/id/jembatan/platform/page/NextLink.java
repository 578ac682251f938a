package id.jembatan.platform.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/// Says the next page also as `Link: <...>; rel="next"` (RFC 8288), relative, so that it holds behind any gateway.
@Provider
public class NextLink implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            var uri = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("after", page.next())
                    .build();
            response.getHeaders()
                    .add(HttpHeaders.LINK, "<" + uri.getRawPath() + "?" + uri.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
