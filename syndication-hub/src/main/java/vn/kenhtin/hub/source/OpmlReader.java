package vn.kenhtin.hub.source;

import com.ctc.wstx.stax.WstxInputFactory;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.problem.ProblemException;

/**
 * Reads OPML 1.0 and 2.0 subscription lists: at most 1 MiB, 2,000 outlines, 10 levels, no document type and so no entities of its own. Safe for use by many
 * threads.
 */
final class OpmlReader {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_OUTLINES = 2_000;
    private static final int MOST_LEVELS = 10;

    private final XMLInputFactory xml = new WstxInputFactory();

    OpmlReader() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // exporters forget to declare the prefixes of their attributes
        xml.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    }

    /**
     * The feeds in the document, in its order.
     *
     * @throws ProblemException 413 when it is too large, 400 when it is no OPML, broken, or beyond another limit
     */
    List<OpmlOutline> read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(Response.Status.REQUEST_ENTITY_TOO_LARGE, "An OPML document has at most 1 MiB");
        }
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(bytes));
            Walk walk = new Walk();
            while (reader.hasNext()) {
                walk.take(reader, reader.next());
            }
            return walk.feeds;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw ProblemException.badRequest("The OPML document is not well-formed XML at line " + line);
        }
    }

    /** One way through a document. */
    private static final class Walk {

        private final List<OpmlOutline> feeds = new ArrayList<>();
        private final Deque<OpmlOutline> open = new ArrayDeque<>();
        private int outlines;
        private boolean begun;

        /** The feeds found so far when the outline that is open now began. */
        private final Deque<Integer> before = new ArrayDeque<>();

        void take(XMLStreamReader reader, int event) {
            if (event == XMLStreamConstants.DTD) {
                throw ProblemException.badRequest("An OPML document must have no document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(reader);
            } else if (event == XMLStreamConstants.END_ELEMENT && isOutline(reader)) {
                end();
            }
        }

        private void begin(XMLStreamReader reader) {
            if (!begun && !reader.getLocalName().equals("opml")) {
                throw ProblemException.badRequest("The document is no OPML: it begins with another element");
            }
            begun = true;
            if (isOutline(reader)) {
                if (++outlines > MOST_OUTLINES || open.size() == MOST_LEVELS) {
                    throw ProblemException.badRequest("An OPML document has at most 2,000 outlines on 10 levels");
                }
                before.push(feeds.size());
                open.push(outline(reader, open.peek()));
            }
        }

        private void end() {
            OpmlOutline outline = open.pop();
            boolean empty = before.pop() == feeds.size();
            if (outline.xmlUrl() != null || empty) {
                feeds.add(outline);
            }
        }

        private static boolean isOutline(XMLStreamReader reader) {
            return reader.getLocalName().equals("outline");
        }

        private static OpmlOutline outline(XMLStreamReader reader, @Nullable OpmlOutline around) {
            TreeMap<String, String> values = new TreeMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                values.put(reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT), reader.getAttributeValue(i));
            }
            String title = values.getOrDefault("text", "").isBlank()
                    ? values.getOrDefault("title", "")
                    : values.getOrDefault("text", "");
            String site = values.getOrDefault("kenhtin:site", around == null ? null : around.site());
            return new OpmlOutline(
                    title.strip(),
                    values.get("xmlurl"),
                    values.get("htmlurl"),
                    site,
                    Arrays.asList(values.getOrDefault("category", "").split("[,/]", -1)));
        }
    }
}
