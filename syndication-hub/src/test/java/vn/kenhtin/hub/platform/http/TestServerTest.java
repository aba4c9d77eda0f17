package vn.kenhtin.hub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.junit.jupiter.api.Test;

class TestServerTest {

    @Test
    void answers_an_unknown_path_with_a_problem_document_rather_than_a_page_of_the_server() {
        try (TestServer server = TestServer.with(new Hello())) {
            assertThat(server.get("/hello").body()).isEqualTo("Xin chào");
            assertThat(server.get("/nowhere").statusCode()).isEqualTo(404);
            assertThat(server.get("/nowhere").headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
        }
    }

    @Path("/hello")
    public static final class Hello {
        @GET
        @Produces("text/plain;charset=utf-8")
        public String hello() {
            return "Xin chào";
        }
    }
}
