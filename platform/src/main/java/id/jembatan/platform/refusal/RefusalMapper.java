package id.jembatan.platform.refusal;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/// Turns a refusal into its answer. The other mappers turn what frameworks throw into a refusal and end here.
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Refusal refusal) {
        var language = Languages.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var answer = Response.status(refusal.problem().status())
                .type(ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .entity(ProblemDocument.of(
                        refusal, language, uri.getRequestUri().getRawPath()));
        refusal.extraHeaders().forEach(answer::header);
        return answer.build();
    }
}
