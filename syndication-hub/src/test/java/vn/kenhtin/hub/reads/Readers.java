package vn.kenhtin.hub.reads;

import java.util.concurrent.atomic.AtomicInteger;
import vn.kenhtin.hub.platform.http.Cidr;

/** Readers with browsers. */
final class Readers {

    static final String BROWSER =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Readers() {}

    /** A reader who was not there before. */
    static Reader next() {
        int number = NUMBER.incrementAndGet();
        return at("10.%d.%d.%d".formatted(number >> 16 & 0xFF, number >> 8 & 0xFF, number & 0xFF));
    }

    static Reader at(String address) {
        return with(address, BROWSER);
    }

    static Reader with(String address, String userAgent) {
        return new Reader(Cidr.fromString(address).network(), userAgent, false);
    }
}
