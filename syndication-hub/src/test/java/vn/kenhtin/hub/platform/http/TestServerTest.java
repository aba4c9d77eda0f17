package vn.kenhtin.hub.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
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

    @Test
    void headers_that_cannot_be_read_do_not_stop_a_request() {
        try (TestServer server = TestServer.with(new Hello())) {
            for (String accept : new String[] {";;;", "text/plain;;q", "/", "text/plain, ,;"}) {
                assertThat(server.send("GET", "/hello", "", Map.of("Accept", accept))
                                .body())
                        .isEqualTo("Xin chào");
            }
            assertThat(server.send("GET", "/hello", "", Map.of("Content-Type", "garbage"))
                            .statusCode())
                    .isEqualTo(200);
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
