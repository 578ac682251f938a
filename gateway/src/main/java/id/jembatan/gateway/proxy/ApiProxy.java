package id.jembatan.gateway.proxy;

import id.jembatan.gateway.http.Incoming;
import id.jembatan.gateway.service.ServiceProblem;
import id.jembatan.gateway.service.Services;
import id.jembatan.platform.http.FrontDoor;
import id.jembatan.platform.http.RequestIds;
import id.jembatan.platform.refusal.CommonProblem;
import id.jembatan.platform.refusal.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
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
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/// Passes `/api/v1/...` on. A caller shows a bearer token; the session cookie of the portal counts for nothing here,
/// because a browser sends it along with requests that some other page has made up.
@ApplicationScoped
class ApiProxy {

    private static final Logger LOG = Logger.getLogger(ApiProxy.class);

    private final Services services;
    private final Limits limits;
    private final FrontDoor door;
    private final HttpClient client;

    ApiProxy(Services services, Limits limits, FrontDoor door, Vertx vertx) {
        this.services = services;
        this.limits = limits;
        this.door = door;
        this.client = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setConnectTimeout(
                                Math.toIntExact(limits.connectTimeout().toMillis()))
                        .setIdleTimeout(Math.toIntExact(limits.silence().toMillis()))
                        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                        .setKeepAliveTimeout(30)
                        .setTcpNoDelay(true))
                .with(new PoolOptions().setHttp1MaxSize(limits.connections()).setMaxWaitQueueSize(limits.waiting()))
                .build();
    }

    void open(@Observes Router router) {
        router.route("/api/*").handler(this::pass);
        router.route("/api").handler(this::pass);
    }

    private void pass(RoutingContext context) {
        context.request().pause(); // the token may have to be asked about; the body must wait for the one who reads it
        BiConsumer<RoutingContext, Throwable> refused = (it, failure) -> refuse(it, notVerified(failure));
        context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, refused);
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .subscribe()
                .with(identity -> pass(context, identity), failure -> refused.accept(context, failure));
    }

    private static Refusal notVerified(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            return unauthenticated();
        }
        LOG.warnf("A token could not be verified: %s", failure.toString());
        return new Refusal(CommonProblem.UNAVAILABLE).header("Retry-After", "5");
    }

    private static Refusal unauthenticated() {
        return new Refusal(CommonProblem.UNAUTHENTICATED).header("WWW-Authenticate", "Bearer");
    }

    private void pass(RoutingContext context, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            refuse(context, unauthenticated());
            return;
        }
        var target = Target.of(context.request().uri(), services);
        if (target.isEmpty()) {
            refuse(context, new Refusal(ProxyProblem.UNKNOWN_COLLECTION));
            return;
        }
        var most = limits.largest(
                headerOr(context, HttpHeaders.CONTENT_TYPE, ""),
                context.request().path());
        if (Long.parseLong(headerOr(context, HttpHeaders.CONTENT_LENGTH, "0")) > most) {
            refuse(context, tooLarge(most));
            return;
        }
        if (context.request().headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            context.response().writeContinue(); // only now: whoever is refused above keeps his megabytes
        }
        // One small object per request: it holds what the interceptor must know of this one.
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(_ -> connect(target.get()))
                .addInterceptor(new Passage(context, target.get(), most))
                .handle(context.request());
    }

    private Future<HttpClientRequest> connect(Target target) {
        return client.request(new RequestOptions().setAbsoluteURI(origin(target) + "/"))
                .map(request -> request.exceptionHandler(_ -> {})); // its response fails too, and that is answered
    }

    private String origin(Target target) {
        return originOf(services.get(target.service()).url());
    }

    private static String originOf(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
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
        private final String outside;

        Passage(RoutingContext context, Target target, long most) {
            this.context = context;
            this.target = target;
            this.most = most;
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
            return passage.sendRequest().recover(failure -> {
                if (body.isTooLong()) {
                    refuse(context, tooLarge(most));
                } else if (!context.response().ended() && !context.response().closed()) {
                    down(failure);
                }
                request.release();
                return Future.failedFuture(failure);
            });
        }

        private void down(Throwable failure) {
            LOG.warnf("%s-service does not answer: %s", target.service(), failure.toString());
            refuse(
                    context,
                    new Refusal(ServiceProblem.SERVICE_DOWN, target.service())
                            .header(
                                    "Retry-After",
                                    String.valueOf(limits.retryAfter().toSeconds())));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext passage) {
            if (context.response().ended()) {
                return Future.succeededFuture(); // refused above: there is nothing left to send
            }
            var headers = passage.response().headers();
            Hop.outwards(headers);
            var origin = origin(target);
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
            return passage.sendResponse();
        }
    }
}
