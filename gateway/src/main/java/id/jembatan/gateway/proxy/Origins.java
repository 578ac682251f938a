package id.jembatan.gateway.proxy;

import id.jembatan.gateway.service.Services;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.EventLoop;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.impl.ContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// The ways from here to the services. Each service has connections of its own, so that one that is slow or dead
/// leaves the ways to the others free; and each event loop has its own, so that no request waits for another
/// thread to wake up.
@ApplicationScoped
class Origins {

    private static final Logger LOG = Logger.getLogger(Origins.class);

    private final Vertx vertx;
    private final Limits limits;
    private final Map<String, String> addresses;
    private final Map<String, Breaker> breakers;
    private final Map<EventLoop, HttpClient> clients = new ConcurrentHashMap<>();

    Origins(Vertx vertx, Services services, Limits limits, MeterRegistry meters) {
        this.vertx = vertx;
        this.limits = limits;
        this.addresses = services.byName().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> {
                    var url = each.getValue().url();
                    return url.getScheme() + "://" + url.getRawAuthority();
                }));
        this.breakers = addresses.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        name -> name, _ -> new Breaker(limits.patience(), limits.retryAfter(), System::nanoTime)));
        breakers.forEach(
                (name, breaker) -> Gauge.builder("jembatan.gateway.service.down", breaker, it -> it.isOpen() ? 1 : 0)
                        .description("1 while nobody is sent to this service, because it did not answer")
                        .tag("service", name)
                        .register(meters));
    }

    /// @return scheme and authority of a service
    String of(String service) {
        return known(addresses, service);
    }

    Breaker breaker(String service) {
        return known(breakers, service);
    }

    private static <T> T known(Map<String, T> all, String service) {
        var found = all.get(service);
        if (found == null) {
            throw new IllegalArgumentException("No service has the name " + service);
        }
        return found;
    }

    /// The client of the event loop that serves this request.
    HttpClient client() {
        var loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        return clients.computeIfAbsent(loop, _ -> newClient());
    }

    private HttpClient newClient() {
        return vertx.httpClientBuilder()
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

    /// A connection to a service, as soon as one is free.
    Future<HttpClientRequest> request(String service) {
        return client().request(new RequestOptions()
                        .setAbsoluteURI(of(service) + "/")
                        .setConnectTimeout(limits.longestWait().toMillis()))
                .map(request -> request.exceptionHandler(_ -> {})); // its response fails too, and that is answered
    }

    /// A service has answered.
    void answered(String service) {
        if (breaker(service).answered()) {
            LOG.infof("%s-service answers again", service);
        }
    }

    /// A service has not answered.
    void failed(String service, Throwable why) {
        LOG.debugf("%s-service did not answer: %s", service, why.toString());
        if (why instanceof TimeoutException) {
            LOG.warnf("No connection to %s-service became free in %s", service, limits.longestWait());
        } else if (breaker(service).failed()) {
            LOG.warnf(
                    "%s-service does not answer (%s): nobody waits for it now, one request in %s sees whether it is back",
                    service, why.toString(), limits.retryAfter());
        }
    }
}
