package vn.kenhtin.hub.websub.hub;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.websub.hub.SubscriptionRequest.RefusedRequestException;

/** The fields of a form-encoded body, each with its values in their order. Fields nobody asks for are ignored (WebSub, section 5.1). */
record FormFields(Map<String, List<String>> values) {

    /** Enough for a callback, a topic and a secret of the greatest length with every character escaped. */
    private static final int LONGEST = 32_768;

    /** Reads a body in UTF-8. */
    static FormFields read(InputStream body) throws IOException, RefusedRequestException {
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new RefusedRequestException(413, "The form is longer than " + LONGEST + " bytes");
        }
        Map<String, List<String>> values = new HashMap<>();
        for (String field : new String(bytes, StandardCharsets.UTF_8).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                values.computeIfAbsent(decoded(field.substring(0, equals)), name -> new ArrayList<>(1))
                        .add(decoded(field.substring(equals + 1)));
            }
        }
        return new FormFields(values);
    }

    private static String decoded(String text) throws RefusedRequestException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedRequestException(400, "The form is not encoded as application/x-www-form-urlencoded");
        }
    }

    /** All values of a field. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The one value of a field that must be there. */
    String only(String name) throws RefusedRequestException {
        String value = orNull(name);
        if (value == null) {
            throw new RefusedRequestException(400, name + " is missing");
        }
        return value;
    }

    /** The one value of a field; null without it, or when it is empty. */
    @Nullable String orNull(String name) throws RefusedRequestException {
        List<String> all = all(name);
        if (all.size() > 1) {
            throw new RefusedRequestException(400, name + " stands there more than once");
        }
        return all.isEmpty() || all.get(0).isEmpty() ? null : all.get(0);
    }
}
