package id.jembatan.gateway.service;

import id.jembatan.platform.http.RequestIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.rest.client.ext.ClientHeadersFactory;

/// What a page hands on to the services besides the token: the language, and the number of the request.
@ApplicationScoped
public class PageHeaders implements ClientHeadersFactory {

    private final RequestIds ids;

    PageHeaders(RequestIds ids) {
        this.ids = ids;
    }

    @Override
    public MultivaluedMap<String, String> update(
            MultivaluedMap<String, String> incoming, MultivaluedMap<String, String> outgoing) {
        var headers = new MultivaluedHashMap<String, String>();
        var language = incoming.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        if (language != null) {
            headers.putSingle(HttpHeaders.ACCEPT_LANGUAGE, language);
        }
        var id = ids.current();
        if (id != null) {
            headers.putSingle(RequestIds.HEADER, id);
        }
        return headers;
    }
}
