package vn.kenhtin.webapp;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import vn.kenhtin.hub.platform.metrics.Metrics;

/** {@code /metrics} on a port of its own that listens on loopback only, apart from what the public sees. */
final class MetricsServer implements AutoCloseable {

    private final Server server;

    private MetricsServer(Server server) {
        this.server = server;
    }

    static MetricsServer start(int port, Metrics metrics) throws Exception {
        Server server = new Server(new QueuedThreadPool(8, 1));
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                if (!Request.getPathInContext(request).equals("/metrics")) {
                    return false;
                }
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
                Content.Sink.write(response, true, metrics.text(), callback);
                return true;
            }
        });
        server.start();
        return new MetricsServer(server);
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
