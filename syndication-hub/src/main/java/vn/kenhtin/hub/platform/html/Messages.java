package vn.kenhtin.hub.platform.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The words of the pages in one language: UTF-8 properties beside a class. Immutable. */
public final class Messages {

    private final String language;
    private final Map<String, String> texts;

    private Messages(String language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /**
     * Reads {@code messages_<language>.properties} from the class path beside {@code type}.
     *
     * @throws IllegalStateException when there is no such file
     */
    public static Messages of(Class<?> type, String language) {
        String file = "messages_" + language + ".properties";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No " + file + " beside " + type.getName());
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new LinkedHashMap<>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return new Messages(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** BCP 47 tag of the language. */
    public String language() {
        return language;
    }

    /** All texts by key. */
    public Map<String, String> texts() {
        return texts;
    }

    /**
     * The text of {@code key}.
     *
     * @throws IllegalStateException when there is none
     */
    public String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("No text '" + key + "' in " + language);
        }
        return text;
    }
}
