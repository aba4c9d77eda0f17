package vn.kenhtin.benchmarks.push;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import vn.kenhtin.hub.websub.Signature;

/** The callbacks of many subscribers on one real server: confirms every question, reads every document to its end, checks one signature in fifty. */
final class Subscribers extends Handler.Abstract {

    static final String SECRET = "một bí mật vừa đủ dài";

    private static final int CHECKED_ONE_IN = 50;

    private final Server server = new Server(new QueuedThreadPool(32));
    private final ServerConnector connector = new ServerConnector(server, 1, 1);
    private final AtomicInteger pushes = new AtomicInteger();
    private final Queue<Long> arrivals = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch confirmed = new CountDownLatch(0);
    private volatile CountDownLatch arrived = new CountDownLatch(0);
    private volatile int bytes;

    static Subscribers open() throws Exception {
        Subscribers subscribers = new Subscribers();
        subscribers.connector.setHost("127.0.0.1");
        subscribers.server.addConnector(subscribers.connector);
        subscribers.server.setHandler(subscribers);
        subscribers.server.start();
        return subscribers;
    }

    void shut() throws Exception {
        server.stop();
    }

    String callback(int number) {
        return "http://127.0.0.1:" + connector.getLocalPort() + "/callback/" + number;
    }

    /** Counts down with every question confirmed from now on. */
    CountDownLatch expectQuestions(int number) {
        confirmed = new CountDownLatch(number);
        return confirmed;
    }

    /** Counts down with every document from now on. */
    CountDownLatch expectPushes(int number) {
        arrivals.clear();
        arrived = new CountDownLatch(number);
        return arrived;
    }

    /** {@link System#nanoTime} of the documents' arrivals, in their order. */
    Queue<Long> arrivals() {
        return arrivals;
    }

    /** Length of the last document. */
    int bytes() {
        return bytes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getMethod().equals("GET")) {
            Fields parameters = Request.extractQueryParameters(request);
            String challenge = parameters.getValue("hub.challenge");
            Content.Sink.write(response, true, challenge, callback);
            confirmed.countDown();
        } else {
            ByteBuffer document = Content.Source.asByteBuffer(request);
            bytes = document.remaining();
            if (pushes.incrementAndGet() % CHECKED_ONE_IN == 0) {
                check(request.getHeaders().get(Signature.FIELD), document);
            }
            response.setStatus(204);
            callback.succeeded();
            arrivals.add(System.nanoTime());
            arrived.countDown();
        }
        return true;
    }

    private static void check(String signature, ByteBuffer document) throws IOException {
        byte[] body = new byte[document.remaining()];
        document.get(body);
        if (!Signature.verifies(signature, body, SECRET)) {
            throw new IOException(
                    "Wrong signature: " + signature + " for " + new String(body, 0, 100, StandardCharsets.UTF_8));
        }
    }
}
