package vn.kenhtin.hub.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import vn.kenhtin.hub.platform.problem.Problem;

/** Shows a problem as a page to a browser that asked for one; programs, and everything under {@code /api}, keep the JSON. */
public final class HtmlProblemFilter implements ContainerResponseFilter {

    private final HtmlAnswer html = new HtmlAnswer();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        String path = request.getUriInfo().getPath();
        if (!(response.getEntity() instanceof Problem problem)
                || accept == null
                || !accept.contains("text/html")
                || path.startsWith("api/")) {
            return;
        }
        String lang = request.getUriInfo().getQueryParameters().getFirst("lang");
        Response page = html.error(problem.status(), PageRequest.of("/" + path, lang));
        response.setEntity(page.getEntity(), new java.lang.annotation.Annotation[0], HtmlAnswer.HTML);
        page.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
    }
}
