package vn.kenhtin.hub.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.platform.problem.Problem;
import vn.kenhtin.hub.platform.problem.ProblemException;

class JsonBodyTest {

    @Test
    void keeps_what_is_absent_and_clears_what_is_null() throws Exception {
        JsonBody body = body("{'parent':null,'name':' Ha\u0300 Tie\u0302n '}");

        assertThat(body.text("name", JsonBody.line(50), "")).isEqualTo("H\u00e0 Ti\u00ean");
        assertThat(body.text("kind", JsonBody.line(50), "district")).isEqualTo("district");
        assertThat(body.optional("parent", JsonBody.line(50), "kien-giang")).isNull();
        assertThat(body.optional("home", JsonBody.line(50), "/")).isEqualTo("/");
        assertThat(body.texts("hosts", JsonBody.line(50), List.of("a.vn"), 5)).containsExactly("a.vn");
        assertThat(body.flag("hot", true)).isTrue();
        body.finish();
    }

    @Test
    void tells_all_mistakes_at_once() throws Exception {
        JsonBody body =
                body("{'name':5,'zone':'Mars/Base','hosts':['ok',{}],'hot':'yes','parent':null,'colour':'red'}");
        body.require("slug", "name");
        body.text("name", JsonBody.line(5), "");
        body.text("zone", ZoneId::of, ZoneId.of("Asia/Ho_Chi_Minh"));
        body.texts("hosts", JsonBody.line(5), List.of(), 5);
        body.flag("hot", false);
        body.text("parent", JsonBody.line(5), "");

        assertThat(mistakes(body))
                .containsExactly(
                        "'slug' is missing",
                        "'name' is to be text",
                        "'zone': Unknown time-zone ID: Mars/Base",
                        "'hosts[1]' is to be text",
                        "'hot' is to be true or false",
                        "'parent' is to be text",
                        "'colour' is not known here; known are slug, name, zone, hosts, hot, parent");
    }

    @Test
    void refuses_lists_beyond_the_limit() throws Exception {
        JsonBody body = body("{'hosts':['a','b','c']}");
        body.texts("hosts", JsonBody.line(5), List.of(), 2);
        assertThat(mistakes(body)).containsExactly("'hosts' is to be a list of 2 texts at most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "5", "'x'"})
    void refuses_what_is_no_object(String json) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> body(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'  '", "'123456'", "'a\\nb'", "'a\\u0000'", "'\\ud800'"})
    void takes_only_one_line_of_text_that_a_database_can_keep(String json) throws Exception {
        JsonBody body = body("{'name':" + json + "}");
        body.text("name", JsonBody.line(5), "");
        assertThat(mistakes(body)).hasSize(1);
    }

    private static JsonBody body(String json) throws JsonProcessingException {
        return new JsonBody(Json.mapper().readTree(json.replace('\'', '"')));
    }

    private static List<String> mistakes(JsonBody body) {
        try {
            body.finish();
            return List.of();
        } catch (ProblemException e) {
            assertThat(e.getResponse().getStatus()).isEqualTo(400);
            return ((Problem) e.getResponse().getEntity()).errors();
        }
    }
}
