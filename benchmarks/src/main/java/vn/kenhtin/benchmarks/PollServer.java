package vn.kenhtin.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/**
 * A server that answers nineteen of twenty requests with 304 and the twentieth with an RSS feed of some 120 kB, gzipped. A process
 * of its own, so that its CPU time is not counted; prints its port.
 */
public final class PollServer {

    static final int ENTRIES = 50;
    private static final int ONE_IN = 20;
    private static final int PARAGRAPHS = 4;
    private static final int SYLLABLES = 95;
    private static final String[] WORDS =
            "tin nóng hội nghị triển khai kế hoạch năm dân vận chính quyền tỉnh huyện xã nhân phát động thi đua nông thôn mới"
                    .split(" ");

    private PollServer() {}

    /** Serves on loopback until killed. */
    public static void main(String[] arguments) throws IOException {
        byte[] feed = response(feed());
        byte[] unchanged = "HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        AtomicInteger requests = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            while (!server.isClosed()) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                threads.execute(() -> serve(socket, () -> requests.incrementAndGet() % ONE_IN == 0 ? feed : unchanged));
            }
        }
    }

    private interface Answers {
        byte[] next();
    }

    private static void serve(Socket socket, Answers answers) {
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            byte[] buffer = new byte[8192];
            int filled = 0;
            for (int read = in.read(buffer); read > 0; read = in.read(buffer, filled, buffer.length - filled)) {
                filled += read;
                if (filled >= 4 && buffer[filled - 1] == '\n' && buffer[filled - 3] == '\n') {
                    filled = 0;
                    out.write(answers.next());
                }
            }
        } catch (IOException e) {
            // the client hung up
        }
    }

    private static byte[] response(byte[] plain) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(plain);
        }
        ByteArrayOutputStream response = new ByteArrayOutputStream();
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml; charset=utf-8\r\nContent-Encoding: gzip\r\n"
                        + "ETag: \"2\"\r\nContent-Length: " + zipped.size() + "\r\n\r\n";
        response.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        response.writeBytes(zipped.toByteArray());
        return response.toByteArray();
    }

    private static byte[] feed() {
        Random random = new Random(10_05_2018);
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Tin nóng</title>"
                + "<link>https://portal.example/</link><description>Tin trong tỉnh</description>\n");
        for (int i = 0; i < ENTRIES; i++) {
            entry(feed, random, i);
        }
        return feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void entry(StringBuilder feed, Random random, int number) {
        String date = LocalDate.of(2026, 11, 24)
                .minusDays(number)
                .atStartOfDay()
                .atOffset(ZoneOffset.ofHours(7))
                .format(DateTimeFormatter.RFC_1123_DATE_TIME);
        feed.append("<item><title>").append(words(random, 12)).append("</title><link>https://portal.example/tin/");
        feed.append(number)
                .append("</link><guid isPermaLink=\"false\">tin-")
                .append(number)
                .append("</guid><pubDate>");
        feed.append(date).append("</pubDate><description>").append(words(random, 30));
        feed.append("</description><content:encoded><![CDATA[");
        for (int i = 0; i < PARAGRAPHS; i++) {
            feed.append("<p>").append(words(random, SYLLABLES)).append(".</p>");
        }
        feed.append("]]></content:encoded></item>\n");
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
