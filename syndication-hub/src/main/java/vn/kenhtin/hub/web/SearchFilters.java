package vn.kenhtin.hub.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The parameters of a search that choose articles, in the one order in which our own links have them. */
final class SearchFilters {

    private static final List<String> NAMES = List.of("q", "site", "category", "from", "to");

    private SearchFilters() {}

    /** The query string of those that are given; empty when none is. */
    static String of(MultivaluedMap<String, String> given) {
        return NAMES.stream()
                .flatMap(name -> given.getOrDefault(name, List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** Those parameters of a raw query, and {@code more}, as they were given: the address by which a reader knows what it asked for. */
    static String asGiven(String rawQuery, String more) {
        return Arrays.stream(rawQuery.split("&"))
                .filter(parameter -> {
                    int equals = parameter.indexOf('=');
                    String name =
                            URLDecoder.decode(parameter.substring(0, Math.max(0, equals)), StandardCharsets.UTF_8);
                    return equals + 1 < parameter.length() && (NAMES.contains(name) || more.equals(name));
                })
                .collect(Collectors.joining("&"));
    }
}
