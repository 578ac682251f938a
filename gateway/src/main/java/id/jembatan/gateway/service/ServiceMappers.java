package id.jembatan.gateway.service;

import id.jembatan.platform.refusal.ProblemDocument;
import id.jembatan.platform.refusal.Refusal;
import id.jembatan.platform.refusal.RefusalMapper;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Hands a service's refusal on as the answer of the page.
class ServiceMappers {

    private static final Logger LOG = Logger.getLogger(ServiceMappers.class);

    private final RefusalMapper refusals;

    ServiceMappers(RefusalMapper refusals) {
        this.refusals = refusals;
    }

    @ServerExceptionMapper
    public Response refused(ServiceRefusal refusal) {
        return Response.status(refusal.status())
                .type(ProblemDocument.MEDIA_TYPE)
                .entity(refusal.document())
                .build();
    }

    @ServerExceptionMapper
    public Response unreachable(ProcessingException cause) {
        LOG.warnf("A service that a page needs does not answer: %s", cause.getMessage());
        return refusals.toResponse(new Refusal(ServiceProblem.SERVICE_DOWN, "").header("Retry-After", "5"));
    }
}
