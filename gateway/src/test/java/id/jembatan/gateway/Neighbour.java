package id.jembatan.gateway;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.ConfigProvider;

/// A service as the gateway meets it: an HTTP server at the edge of the process that does what the test says.
public final class Neighbour implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    private Neighbour(URI address, Handler<HttpServerRequest> behaviour) {
        server = vertx.createHttpServer().requestHandler(behaviour);
        await(server.listen(address.getPort()).toCompletionStage().toCompletableFuture());
    }

    /// @param name partners, agreements or kpi
    public static Neighbour at(String name, Handler<HttpServerRequest> behaviour) {
        return new Neighbour(address(name), behaviour);
    }

    public static URI address(String name) {
        return ConfigProvider.getConfig().getValue("jembatan.services." + name + ".url", URI.class);
    }

    @Override
    public void close() {
        await(vertx.close().toCompletionStage().toCompletableFuture());
    }

    private static void await(java.util.concurrent.CompletableFuture<?> done) {
        try {
            done.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("The stub server did not obey", e);
        }
    }
}
