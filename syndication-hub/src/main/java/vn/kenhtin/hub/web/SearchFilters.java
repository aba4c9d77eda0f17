package vn.kenhtin.hub.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
}
