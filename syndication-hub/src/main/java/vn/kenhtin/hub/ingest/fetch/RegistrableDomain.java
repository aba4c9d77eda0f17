package vn.kenhtin.hub.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The part of a host name that one owner registered: {@code kiengiang.gov.vn} of {@code rachgia.kiengiang.gov.vn}. */
public final class RegistrableDomain {

    private static final Set<String> SUFFIXES = suffixes();
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

    private RegistrableDomain() {}

    /** The registrable domain in lower case; an address, or a name that has none, stands for itself. */
    public static String of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (ADDRESS.matcher(name).matches()) {
            return name;
        }
        String[] labels = name.split("\\.");
        int n = labels.length;
        if (n <= 2) {
            return name;
        }
        String two = labels[n - 2] + "." + labels[n - 1];
        return SUFFIXES.contains(two) ? labels[n - 3] + "." + two : two;
    }

    private static Set<String> suffixes() {
        try (InputStream in = RegistrableDomain.class.getResourceAsStream("public-suffixes.txt");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
