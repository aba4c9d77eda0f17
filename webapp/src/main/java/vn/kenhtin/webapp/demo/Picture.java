package vn.kenhtin.webapp.demo;

import java.net.URI;
import java.util.Locale;

/**
 * An article's picture: where it is served and what is painted.
 *
 * @param scene the kind of landscape, a name {@link Painter} knows
 * @param seed varies colours and places, so that no two pictures are the same
 */
record Picture(URI address, String scene, long seed) {

    static final int WIDTH = 960;
    static final int HEIGHT = 540;

    /** {@code png} or {@code jpeg}, as the address ends. */
    String format() {
        return address.getPath().toLowerCase(Locale.ROOT).endsWith(".png") ? "png" : "jpeg";
    }

    String mediaType() {
        return "image/" + format();
    }
}
