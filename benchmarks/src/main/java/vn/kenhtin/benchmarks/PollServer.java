package vn.kenhtin.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
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

    /** Serves on loopback until killed, with one thread, for it shares the processors with the pollers that are measured. */
    public static void main(String[] arguments) throws IOException {
        ByteBuffer feed = direct(response(feed()));
        ByteBuffer unchanged =
                direct("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        ByteBuffer request = ByteBuffer.allocateDirect(8192);
        int requests = 0;
        try (Selector selector = Selector.open();
                ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
            System.out.println(server.socket().getLocalPort());
            server.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
            while (server.isOpen()) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    if (key.isAcceptable()) {
                        accept(server, selector);
                    } else if (asks((SocketChannel) key.channel(), request)) {
                        answer((SocketChannel) key.channel(), ++requests % ONE_IN == 0 ? feed : unchanged);
                    }
                }
                selector.selectedKeys().clear();
            }
        }
    }

    private static void accept(ServerSocketChannel server, Selector selector) throws IOException {
        SocketChannel client = server.accept();
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        client.configureBlocking(false).register(selector, SelectionKey.OP_READ);
    }

    /** Whether a whole request came; a client on loopback sends its head in one piece. */
    private static boolean asks(SocketChannel client, ByteBuffer request) throws IOException {
        int read;
        try {
            read = client.read(request.clear());
        } catch (IOException e) {
            read = -1;
        }
        if (read < 0) {
            client.close();
            return false;
        }
        return read >= 4 && request.get(read - 1) == '\n' && request.get(read - 3) == '\n';
    }

    private static void answer(SocketChannel client, ByteBuffer response) throws IOException {
        ByteBuffer rest = response.duplicate();
        while (rest.hasRemaining()) {
            client.write(rest);
        }
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
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
