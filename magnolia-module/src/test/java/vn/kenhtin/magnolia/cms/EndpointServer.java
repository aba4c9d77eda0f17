package vn.kenhtin.magnolia.cms;

import info.magnolia.rest.EndpointDefinition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** The endpoint as Magnolia 6.2 runs it: RESTEasy 4.5 in Tomcat 9, mapped at {@code /.rest/*}. */
final class EndpointServer implements AutoCloseable {

    /** Held, or the level would be forgotten with the logger. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final HttpClient client = HttpClient.newHttpClient();

    EndpointServer(KenhTinModule module) throws IOException, LifecycleException {
        this(module, List.of());
    }

    /** The endpoint among other resources. */
    EndpointServer(KenhTinModule module, List<Object> others) throws IOException, LifecycleException {
        TOMCAT.setLevel(Level.SEVERE);
        tomcat.setBaseDir(Files.createTempDirectory("kenhtin-tomcat").toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.getResources().add(new ArticlesEndpoint(new Definition(), module));
        deployment.getResources().addAll(others);
        Context context = tomcat.addContext("", null);
        context.getServletContext().setAttribute(ResteasyDeployment.class.getName(), deployment);
        var servlet = Tomcat.addServlet(context, "rest", new HttpServletDispatcher());
        servlet.addInitParameter("resteasy.servlet.mapping.prefix", "/.rest");
        servlet.setLoadOnStartup(1);
        servlet.addMapping("/.rest/*");
        tomcat.start();
    }

    /** Scheme, host and port, as a site's base URL. */
    String address() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    }

    /** Calls the endpoint with that query and those header fields. */
    HttpResponse<String> get(String query, String... headers) throws IOException, InterruptedException {
        return send("GET", query, headers);
    }

    HttpResponse<String> send(String method, String query, String... headers) throws IOException, InterruptedException {
        return client.send(request(method, query, headers), HttpResponse.BodyHandlers.ofString());
    }

    /** Calls the endpoint and reads the body without keeping it. */
    HttpResponse<Void> drain(String query, String... headers) throws IOException, InterruptedException {
        return client.send(request("GET", query, headers), HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest request(String method, String query, String... headers) {
        URI uri = URI.create(address() + "/.rest/kenhtin/v1/articles" + query);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        return headers.length > 0 ? request.headers(headers).build() : request.build();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private static final class Definition implements EndpointDefinition {

        @Override
        public String getName() {
            return "articles";
        }

        @Override
        public boolean isEnabled() {
            return true;
        }

        @Override
        public Class<?> getImplementationClass() {
            return ArticlesEndpoint.class;
        }
    }
}
