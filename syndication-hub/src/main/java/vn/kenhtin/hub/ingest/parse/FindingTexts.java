package vn.kenhtin.hub.ingest.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import vn.kenhtin.hub.ingest.parse.Finding.Bilingual;
import vn.kenhtin.hub.ingest.parse.Finding.Severity;

/**
 * The words of findings, from {@code findings.properties} beside the class that makes them: keys {@code <code>.vi}, {@code .en}, {@code .fix.vi}, {@code .fix.en};
 * {@code {0}}, {@code {1}} stand for details. Immutable and safe for use by many threads.
 */
public final class FindingTexts {

    private final Properties texts = new Properties();

    /** The words beside {@code owner}; {@link IllegalStateException} when the file is missing. */
    public FindingTexts(Class<?> owner) {
        try (InputStream file = Objects.requireNonNull(owner.getResourceAsStream("findings.properties"));
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException("findings.properties beside " + owner + " cannot be read", e);
        }
    }

    /** A finding in words; {@link IllegalStateException} when there are none for {@code code}. */
    public Finding finding(Severity severity, String code, int line, String... details) {
        Bilingual message = new Bilingual(text(code + ".vi", details), text(code + ".en", details));
        Bilingual fix = new Bilingual(text(code + ".fix.vi", details), text(code + ".fix.en", details));
        return new Finding(severity, code, line, message, fix);
    }

    private String text(String key, String... details) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no words for " + key);
        }
        for (int i = 0; i < details.length; i++) {
            text = text.replace("{" + i + "}", details[i]);
        }
        return text;
    }
}
