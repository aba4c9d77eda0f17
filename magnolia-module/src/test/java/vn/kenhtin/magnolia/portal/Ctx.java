package vn.kenhtin.magnolia.portal;

import java.util.Map;

/** Magnolia's {@code ctx} for one request. */
public final class Ctx {

    private final Map<String, String> parameters;
    private final Response response = new Response();

    Ctx(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    public String getContextPath() {
        return Portal.CONTEXT;
    }

    public String getParameter(String name) {
        return parameters.get(name);
    }

    public Response getResponse() {
        return response;
    }

    /** What a template may do to the answer. */
    public static final class Response {

        private int status = 200;

        public void setStatus(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
