package id.jembatan.gateway.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// Reads what a service refused.
public class ServiceAnswers implements ResponseExceptionMapper<RuntimeException> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public RuntimeException toThrowable(Response response) {
        if (response.getStatus() == 401) {
            return new UnauthorizedException(); // the session has ended on the way: sign in again
        }
        return refusal(response.getStatus(), response.hasEntity() ? response.readEntity(String.class) : "");
    }

    static ServiceRefusal refusal(int status, String body) {
        var document = new HashMap<String, Object>();
        document.put("status", status);
        if (!body.isEmpty()) {
            document.putAll(read(body));
        }
        return ServiceRefusal.of(status, document);
    }

    private static Map<String, Object> read(String body) {
        try {
            return JSON.readValue(body, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            return Map.of(); // not from the service, but from something before it
        }
    }
}
