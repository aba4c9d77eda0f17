package vn.kenhtin.hub.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A server on loopback that answers each connection with exactly the bytes that a test wants, however wrong they are. */
final class RawServer implements AutoCloseable {

    /** What one connection gets, after its first request head was read. */
    interface Answer {
        void write(OutputStream out, Socket socket) throws Exception;
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();

    RawServer(Answer answer) throws IOException {
        this(head -> {}, answer);
    }

    /** @param heads is given each request head, line ends included, a character a byte */
    RawServer(Consumer<String> heads, Answer answer) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(() -> accept(heads, answer));
    }

    static RawServer saying(String response) throws IOException {
        return new RawServer((out, socket) -> {
            out.write(response.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        });
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/feed");
    }

    int connections() {
        return connections.get();
    }

    /** Waits between two drops; false when the server is closing. */
    boolean pause(long millis) throws InterruptedException {
        return !closing.await(millis, TimeUnit.MILLISECONDS);
    }

    private void accept(Consumer<String> heads, Answer answer) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(socket, heads, answer));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void serve(Socket socket, Consumer<String> heads, Answer answer) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder head = new StringBuilder();
            String line = in.readLine();
            while (line != null && !line.isEmpty()) {
                head.append(line).append("\r\n");
                line = in.readLine();
            }
            heads.accept(head.toString());
            answer.write(socket.getOutputStream(), socket);
        } catch (Exception e) {
            // the client went away, which is what most of these tests want it to do
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        server.close();
        threads.shutdownNow();
    }
}
