package id.jembatan.gateway.proxy;

import id.jembatan.gateway.http.Incoming;
import id.jembatan.gateway.limit.Limiter;
import id.jembatan.gateway.service.ServiceProblem;
import id.jembatan.gateway.service.Services;
import id.jembatan.platform.http.FrontDoor;
import id.jembatan.platform.http.RequestIds;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Passes `/api/v1/...` on. A caller shows a bearer token; the session cookie of the portal counts for nothing
/// here, because a browser sends it along with requests that some other page has made up.
@ApplicationScoped
class ApiProxy {

    private static final Logger LOG = Logger.getLogger(ApiProxy.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Services services;
    private final Limits limits;
    private final Limiter limiter;
    private final FrontDoor door;
    private final Origins origins;

    ApiProxy(Services services, Limits limits, Limiter limiter, FrontDoor door, Origins origins) {
        this.services = services;
        this.limits = limits;
        this.limiter = limiter;
        this.door = door;
        this.origins = origins;
    }

    void open(@Observes Router router) {
        router.route("/api/*").handler(this::pass);
        router.route("/api").handler(this::pass);
    }

    private void pass(RoutingContext context) {
        context.request().pause(); // the token may have to be asked about; the body must wait for the one who reads it
        var target = Target.of(context.request().uri(), services);
        FrontDoor.name(context, target.map(Target::name).orElse("/api"));
        if (target.isPresent() && isOpen(context)) {
            passOn(context, target.get(), null);
            return;
        }
        BiConsumer<RoutingContext, Throwable> refused = (it, failure) -> refuse(it, notVerified(failure));
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refused);
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(
                        identity -> pass(context, target.orElse(null), identity),
                        failure -> refused.accept(context, failure));
    }

    /// What everybody may read. The service says what is there; a token that comes along is its matter.
    private boolean isOpen(RoutingContext context) {
        var path = Incoming.pathOf(context.request());
        return READING.contains(context.request().method())
                && limits.open().stream().anyMatch(path::startsWith);
    }

    /// A token that is none; an account that may not come in, which is said as it is; or nobody there to ask.
    private static Refusal notVerified(Throwable failure) {
        var refusal = Refusal.in(failure);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (failure instanceof AuthenticationFailedException) {
            return unauthenticated();
        }
        LOG.warnf("A token could not be verified: %s", failure.toString());
        return new Refusal(CommonProblem.UNAVAILABLE).header("Retry-After", "5");
    }

    private static Refusal unauthenticated() {
        return new Refusal(CommonProblem.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer");
    }

    private void pass(RoutingContext context, @Nullable Target target, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            refuse(context, unauthenticated());
            return;
        }
        var client = clientOf(identity);
        var tooMany = limiter.fromClient(context, client);
        if (tooMany.isPresent()) {
            refuse(context, tooMany.get().header("Connection", "close"));
        } else if (target == null) {
            refuse(context, new Refusal(ProxyProblem.UNKNOWN_COLLECTION));
        } else {
            passOn(context, target, client);
        }
    }

    /// An account, whatever it is called at the moment.
    private static String clientOf(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    /// @param client the account, or null if nobody was asked who he is
    private void passOn(RoutingContext context, Target target, @Nullable String client) {
        var most = limits.largest(
                headerOr(context, HttpHeaders.CONTENT_TYPE, ""),
                context.request().path());
        if (Long.parseLong(headerOr(context, HttpHeaders.CONTENT_LENGTH, "0")) > most) {
            refuse(context, tooLarge(most));
            return;
        }
        if (!origins.breaker(target.service()).admits()) {
            refuse(context, down(target));
            return;
        }
        var tooManyNow = client == null ? Optional.<Refusal>empty() : limiter.enter(client);
        if (tooManyNow.isPresent()) {
            refuse(context, tooManyNow.get().header("Connection", "close"));
            return;
        }
        if (context.request().headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            context.response().writeContinue(); // only now: whoever is refused above keeps his megabytes
        }
        // One small object per request: it holds what the interceptor must know of this one.
        var passage = new Passage(context, target, most, client);
        context.addEndHandler(passage::over);
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), origins.client())
                .origin(_ -> origins.request(target.service()).onSuccess(passage::began))
                .addInterceptor(passage)
                .handle(context.request());
    }

    private Refusal down(Target target) {
        return new Refusal(ServiceProblem.SERVICE_DOWN, target.service())
                .header("Retry-After", String.valueOf(limits.retryAfter().toSeconds()));
    }

    private static String headerOr(RoutingContext context, CharSequence name, String other) {
        var value = context.request().getHeader(name);
        return value == null ? other : value;
    }

    private static Refusal tooLarge(long most) {
        return new Refusal(CommonProblem.TOO_LARGE, most).header("Connection", "close"); // nobody will read the rest
    }

    private void refuse(RoutingContext context, Refusal refusal) {
        if (context.response().ended()) {
            return; // said already
        }
        context.request().resume();
        door.refuse(context, refusal, context.request().path());
    }

    /// One request on its way there and back.
    private final class Passage implements ProxyInterceptor {

        private final RoutingContext context;
        private final Target target;
        private final long most;
        private final @Nullable String client;
        private final String outside;
        private @Nullable HttpClientRequest onward;
        private boolean gone;
        private boolean ended;

        Passage(RoutingContext context, Target target, long most, @Nullable String client) {
            this.context = context;
            this.target = target;
            this.most = most;
            this.client = client;
            this.outside = Incoming.addressOf(context.request());
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext passage) {
            var request = passage.request();
            var body = new BoundedBody(request.getBody().stream(), most);
            request.setURI(target.uri());
            request.setBody(Body.body(body, request.getBody().length()));
            Hop.inwards(
                    request.headers(),
                    context.request(),
                    outside,
                    String.valueOf(context.response().headers().get(RequestIds.HEADER)));
            return passage.sendRequest()
                    .onSuccess(_ -> origins.answered(target.service()))
                    .recover(failure -> {
                        end();
                        if (body.isTooLong()) {
                            refuse(context, tooLarge(most));
                        } else if (!context.response().ended()
                                && !context.response().closed()) {
                            origins.failed(target.service(), failure);
                            refuse(context, down(target));
                        }
                        request.release();
                        return Future.failedFuture(failure);
                    });
        }

        void began(HttpClientRequest request) {
            onward = request;
            if (gone) {
                request.reset();
            }
        }

        /// The answer was sent, or nobody is there any more to hear it: then the service need not finish it.
        void over(AsyncResult<Void> result) {
            if (result.failed()) {
                gone = true;
                if (onward != null) {
                    onward.reset();
                }
            }
            end();
        }

        /// The request is no longer under way, however it ended.
        private void end() {
            if (!ended && client != null) {
                limiter.done(client);
            }
            ended = true;
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext passage) {
            if (context.response().ended()) {
                end();
                return Future.succeededFuture(); // refused above: there is nothing left to send
            }
            var headers = passage.response().headers();
            Hop.outwards(headers);
            var origin = origins.of(target.service());
            for (var name : new String[] {"Location", "Link"}) {
                var links = headers.getAll(name).stream()
                        .map(link -> target.outside(link, origin, outside))
                        .toList();
                if (!links.isEmpty()) {
                    headers.set(name, links);
                }
            }
            // What the door says of its own answers holds for the answers of services too; theirs would come twice.
            context.response().headers().names().forEach(headers::remove);
            var sent = isOldAndEndless(passage.response()) ? send(passage.response()) : passage.sendResponse();
            return sent.onComplete(_ -> end());
        }

        /// Whether the client knows no chunks and the service has not said how long its answer is.
        private boolean isOldAndEndless(ProxyResponse answer) {
            return context.request().version() == HttpVersion.HTTP_1_0
                    && answer.getBody() != null
                    && answer.getBody().length() < 0;
        }

        /// The end of the connection is the end of the answer (RFC 9112, section 6.3). The proxy would keep all of
        /// it in memory to count it.
        private Future<Void> send(ProxyResponse answer) {
            var response = context.response().setStatusCode(answer.getStatusCode());
            response.headers().addAll(answer.headers());
            response.headers().remove(HttpHeaders.TRANSFER_ENCODING).set(HttpHeaders.CONNECTION, "close");
            return answer.getBody().stream().pipeTo(response).andThen(_ -> {
                var connection = context.request().connection();
                if (connection != null) {
                    connection.close();
                }
            });
        }
    }
}
