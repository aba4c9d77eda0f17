package vn.kenhtin.hub.feed.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.xml.sax.InputSource;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Samples;
import vn.kenhtin.hub.platform.json.Json;

/** The sample document as its writers write it, read back by parsers that are not ours. */
final class Written {

    private Written() {}

    static byte[] bytes(FeedFormat format) {
        return bytes(format, false);
    }

    static byte[] bytes(FeedFormat format, boolean summary) {
        return bytes(Samples.document(), format, summary);
    }

    static byte[] bytes(FeedDocument document, FeedFormat format, boolean summary) {
        return new FeedWriter(Samples.URIS)
                .write(document, new FeedAddress(FeedName.ALL, format, summary, FeedAddress.USUAL));
    }

    static Document xml(FeedFormat format) {
        return parsed(new String(bytes(format), StandardCharsets.UTF_8));
    }

    /** The document as a tree, once a strict parser with namespaces has found it well-formed. */
    static Document parsed(String text) {
        try {
            DocumentBuilderFactory strict = DocumentBuilderFactory.newInstance();
            strict.setNamespaceAware(true);
            strict.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + text, e);
        }
        return Jsoup.parse(text, "", Parser.xmlParser());
    }

    static JsonNode json() {
        try {
            return Json.mapper().readTree(bytes(FeedFormat.JSON));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every URL in elements and attributes that hold one, also inside content. */
    static List<String> xmlUrls(Document xml) {
        List<String> urls = new ArrayList<>();
        for (Element element : xml.getAllElements()) {
            for (String attribute : List.of("href", "url", "domain", "scheme")) {
                if (element.hasAttr(attribute) && !element.attr(attribute).startsWith("urn:")) {
                    urls.add(element.attr(attribute));
                }
            }
            if (List.of("link", "url", "icon", "docs").contains(element.tagName())
                    && !element.text().isEmpty()) {
                urls.add(element.text());
            }
            if (List.of("content:encoded", "content").contains(element.tagName())) {
                urls.addAll(Jsoup.parse(element.text()).select("img[src]").eachAttr("src"));
            }
        }
        return urls;
    }

    static List<String> jsonUrls() {
        List<String> urls = new ArrayList<>();
        for (String field : List.of(
                "version",
                "home_page_url",
                "feed_url",
                "icon",
                "favicon",
                "url",
                "external_url",
                "image",
                "about",
                "canonical",
                "source_url")) {
            urls.addAll(json().findValuesAsText(field));
        }
        return urls;
    }
}
