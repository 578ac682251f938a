package id.jembatan.platform.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// What frameworks throw, said as refusals, so that no answer of the suite has another form.
public class FrameworkMappers {

    private static final Logger LOG = Logger.getLogger(FrameworkMappers.class);

    private final RefusalMapper refusals;

    private final AllowedMethods methods;

    public FrameworkMappers(RefusalMapper refusals, AllowedMethods methods) {
        this.refusals = refusals;
        this.methods = methods;
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException cause) {
        return refusals.toResponse(UnreadableBody.refusal(cause));
    }

    /// The framework has a mapper of its own for these, which says too much; the nearer type wins.
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException cause) {
        return unreadable(cause);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException cause) {
        return refusals.toResponse(InvalidValues.refusal(cause));
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException cause) {
        return refusals.toResponse(withChallenge(new Refusal(CommonProblem.UNAUTHENTICATED)));
    }

    @ServerExceptionMapper
    public Response notVerified(AuthenticationFailedException cause) {
        return refusals.toResponse(
                Refusal.in(cause).orElseGet(() -> withChallenge(new Refusal(CommonProblem.UNAUTHENTICATED))));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException cause) {
        return refusals.toResponse(new Refusal(CommonProblem.FORBIDDEN));
    }

    /// What the framework itself refuses: unknown paths, methods, media types, bodies that it could not read.
    @ServerExceptionMapper
    public Response refused(WebApplicationException cause, UriInfo uri) {
        var unreadable = Failures.find(cause, JsonProcessingException.class);
        if (unreadable.isPresent()) {
            return unreadable(unreadable.get());
        }
        var status = cause.getResponse().getStatus();
        if (status < 400) {
            return cause.getResponse(); // a redirect is no refusal
        }
        var refusal = new Refusal(CommonProblem.of(status));
        if (status == 405) {
            refusal.header(HttpHeaders.ALLOW, methods.of(uri.getRequestUri().getRawPath()));
        }
        var later = cause.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER);
        if (later != null) {
            refusal.header(HttpHeaders.RETRY_AFTER, later);
        }
        return refusals.toResponse(refusal);
    }

    /// Everything nobody thought of. The answer says nothing of the cause; the log says all of it.
    @ServerExceptionMapper
    public Response unexpected(Throwable cause) {
        var refusal = Refusal.in(cause);
        if (refusal.isPresent()) {
            return refusals.toResponse(refusal.get()); // thrown inside a transaction or a bean that wrapped it
        }
        var unreadable = Failures.find(cause, JsonProcessingException.class);
        if (unreadable.isPresent() && cause instanceof UnreadableJson) {
            return unreadable(unreadable.get());
        }
        var violation = Failures.find(cause, ConstraintViolationException.class);
        if (violation.isPresent()) {
            return invalid(violation.get());
        }
        if (LostUpdates.caused(cause)) {
            return refusals.toResponse(new Refusal(CommonProblem.STALE));
        }
        if (Outages.caused(cause)) {
            LOG.warnf("A part that this request needs is down: %s", Outages.sentence(cause));
            return refusals.toResponse(new Refusal(CommonProblem.UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "5"));
        }
        var torn = TornRequests.refusal(cause);
        if (torn != null) {
            LOG.debugf("A request did not come to its end: %s", cause.getMessage());
            return refusals.toResponse(torn);
        }
        LOG.error("Unexpected failure", cause);
        return refusals.toResponse(new Refusal(CommonProblem.INTERNAL_ERROR));
    }

    private static Refusal withChallenge(Refusal refusal) {
        return refusal.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
