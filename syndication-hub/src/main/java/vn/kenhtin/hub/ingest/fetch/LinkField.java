package vn.kenhtin.hub.ingest.fetch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Link} response fields (RFC 8288 section 3). Broken links in them are passed over. */
final class LinkField {

    // possessive throughout: linear, however hostile the field
    private static final String PARAMETER = "\\s*+;\\s*+[^\\s=;,]++\\s*+(?:=\\s*+(?:\"[^\"]*+\"|[^\\s;,\"]*+))?+";
    private static final Pattern LINK = Pattern.compile("<([^<>]*+)>((?:" + PARAMETER + ")*+)");
    private static final Pattern REL =
            Pattern.compile(";\\s*+rel\\s*+=\\s*+(?:\"([^\"]*+)\"|([^\\s;,\"]++))", Pattern.CASE_INSENSITIVE);
    private static final int MOST = 50;

    private LinkField() {}

    static List<WebLink> links(List<String> fields, URI base) {
        List<WebLink> links = new ArrayList<>();
        for (String field : fields) {
            Matcher link = LINK.matcher(field);
            while (link.find() && links.size() < MOST) {
                Set<String> rels = rels(link.group(2));
                LenientUri.resolve(base, link.group(1)).ifPresent(target -> links.add(new WebLink(target, rels)));
            }
        }
        return links;
    }

    private static Set<String> rels(String parameters) {
        Matcher rel = REL.matcher(parameters);
        if (!rel.find()) {
            return Set.of();
        }
        String value = rel.group(1) == null ? rel.group(2) : rel.group(1);
        return Set.copyOf(List.of(value.strip().toLowerCase(Locale.ROOT).split("\\s+")));
    }
}
