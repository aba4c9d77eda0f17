package vn.kenhtin.magnolia.cms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;

/**
 * How long the endpoint takes for what a hub asks, at 10,000 news on Jackrabbit and H2, over HTTP. Not run by the build, for which time is no matter: {@code mvn
 * -pl magnolia-module/magnolia-signatures,magnolia-module test -Dtest=EndpointLatency -Dsurefire.failIfNoSpecifiedTests=false} on a quiet machine.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointLatency {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NEWS = 10_000;
    private static final int PICTURES = 500;
    private static final int WARM_UP = 300;
    private static final int REQUESTS = 1_000;
    private static final double BAR_MILLIS = 20;

    private final TestRepository repository = TestRepository.empty();
    private final SplittableRandom random = new SplittableRandom(1);
    private String[] pictures = new String[0];
    private RunningModule instance;
    private EndpointServer server;
    private String newest = "";
    private String oldest = "";

    @BeforeAll
    void publish() throws Exception {
        pictures = pictures();
        Session session = repository.admin(Workspaces.NEWS);
        for (int i = 0; i < NEWS; i++) {
            Node month = folder(folder(session.getRootNode(), "nam-" + i / 1_200), "thang-" + i / 100 % 12);
            write(month.addNode("tin-" + i, NewsProperty.TYPE), i);
            if (i % 200 == 199) {
                session.save();
            }
        }
        session.save();
        session.logout();
        instance = RunningModule.start(repository, RunningModule.alone());
        server = new EndpointServer(instance.module());
        newest = get("").at("/_kenhtin/cursor").asText();
        oldest = get("?changedSince=0&limit=1").at("/_kenhtin/cursor").asText();
    }

    @AfterAll
    void stop() throws Exception {
        instance.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "newest 50,''",
        "newest 100,?limit=100",
        "nothing new,?changedSince={newest}",
        "first 100,?changedSince=0&limit=100"
    })
    void the_same_request_again_and_again(String name, String query) throws Exception {
        measure(name, BAR_MILLIS, () -> server.drain(query.replace("{newest}", newest)));
    }

    @Test
    void pages_of_50_anywhere_in_the_archive() throws Exception {
        long first = Long.parseLong(oldest);
        long span = Long.parseLong(newest) - first;
        // from the database, and by each hub but once
        measure("any 50", 3 * BAR_MILLIS, () -> server.drain("?before=" + (first + 1 + random.nextLong(span))));
    }

    @Test
    void a_client_that_has_it_already() throws Exception {
        String tag = server.get("").headers().firstValue("ETag").orElseThrow();
        measure("304", BAR_MILLIS, () -> server.drain("", "If-None-Match", tag));
    }

    private static void measure(String name, double bar, Request request) throws Exception {
        double[] millis = new double[REQUESTS];
        long bytes = 0;
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            HttpResponse<Void> response = request.send();
            double took = (System.nanoTime() - begin) / 1e6;
            assertThat(response.statusCode()).isIn(200, 304);
            bytes = response.headers().firstValueAsLong("Content-Length").orElse(0);
            if (i >= 0) {
                millis[i] = took;
            }
        }
        Arrays.sort(millis);
        double p99 = millis[REQUESTS * 99 / 100];
        System.out.printf(
                Locale.ROOT,
                "%-12s p50 %5.1f ms  p95 %5.1f ms  p99 %5.1f ms  longest %5.1f ms  %7d bytes%n",
                name,
                millis[REQUESTS / 2],
                millis[REQUESTS * 95 / 100],
                p99,
                millis[REQUESTS - 1],
                bytes);
        assertThat(p99).as(name).isLessThan(bar);
    }

    private JsonNode get(String query) throws Exception {
        return JSON.readTree(server.get(query).body());
    }

    private String[] pictures() throws RepositoryException {
        Session dam = repository.admin(Workspaces.DAM);
        String[] keys = new String[PICTURES];
        for (int i = 0; i < PICTURES; i++) {
            Node asset = dam.getRootNode().addNode("anh-" + i, "mgnl:asset");
            Node content = asset.addNode("jcr:content", "mgnl:resource");
            content.setProperty("fileName", "anh-" + i + ".jpg");
            content.setProperty("jcr:mimeType", "image/jpeg");
            content.setProperty("size", 120_000L);
            keys[i] = "jcr:" + asset.getIdentifier();
        }
        dam.save();
        dam.logout();
        return keys;
    }

    private void write(Node node, int number) throws RepositoryException {
        node.setProperty(NewsProperty.TITLE, "Hội nghị triển khai kế hoạch số " + number + " của tỉnh");
        node.setProperty(NewsProperty.SLUG, "hoi-nghi-" + number);
        node.setProperty(NewsProperty.LEAD, "Sáng nay, Ủy ban nhân dân tỉnh tổ chức hội nghị trực tuyến. ".repeat(3));
        node.setProperty(
                NewsProperty.BODY,
                ("<p>Kết luận hội nghị, chủ tịch đề nghị các ngành, các xã thực hiện " + random.nextInt()
                                        + " việc; người dân và doanh nghiệp đồng tình.</p>")
                                .repeat(25)
                        + "<p><a href=\"/gioi-thieu\">Kế hoạch</a> <img src=\"/anh/" + number + ".jpg\"></p>");
        node.setProperty(NewsProperty.HERO_IMAGE, pictures[number % PICTURES]);
        node.setProperty(NewsProperty.HERO_CAPTION, "Quang cảnh hội nghị");
        node.setProperty(NewsProperty.BYLINE, "Tin và ảnh: Thu Oanh");
        node.setProperty(NewsProperty.CATEGORY, "chinh-tri");
        node.setProperty(NewsProperty.TAGS, new String[] {"dân vận", "cải cách"});
        node.setProperty(NewsProperty.LEGACY_READS, (long) number);
        Instant published = Instant.parse("2018-05-10T00:00:00Z").plusSeconds(20_000L * number);
        node.setProperty(NewsProperty.PUBLISHED_AT, TestNews.calendar(published));
        node.setProperty(NewsProperty.LAST_MODIFIED, TestNews.calendar(published));
    }

    private static Node folder(Node parent, String name) throws RepositoryException {
        return parent.hasNode(name) ? parent.getNode(name) : parent.addNode(name, "mgnl:folder");
    }

    private interface Request {

        HttpResponse<Void> send() throws Exception;
    }
}
