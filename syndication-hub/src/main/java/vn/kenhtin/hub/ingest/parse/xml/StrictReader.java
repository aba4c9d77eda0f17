package vn.kenhtin.hub.ingest.parse.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads well-formed XML with Woodstox, DTDs left unread. Safe for use by many threads. */
final class StrictReader {

    /** {@code XMLInputFactory2.P_LAZY_PARSING}, whose class is no dependency of ours. */
    private static final String LAZY_PARSING = "com.ctc.wstx.lazyParsing";

    private final XMLInputFactory factory;

    StrictReader(int depthLimit) {
        WstxInputFactory woodstox = new WstxInputFactory();
        woodstox.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        woodstox.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        woodstox.setProperty(XMLInputFactory.IS_COALESCING, true);
        // lazy parsing would throw unchecked exceptions out of getText()
        woodstox.setProperty(LAZY_PARSING, false);
        woodstox.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, depthLimit);
        woodstox.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, 16_384);
        factory = woodstox;
    }

    /** Sends the elements of {@code text} to {@code tree}; line numbers grow by {@code linesBefore}. Throws at the first violation of XML 1.0 or of Namespaces in XML. */
    void read(String text, TreeBuilder tree, int linesBefore) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
        try {
            while (reader.hasNext() && !tree.isFull()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> tree.start(tag(reader, linesBefore));
                    case XMLStreamConstants.END_ELEMENT -> tree.end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> tree.text(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException(
                                "Undeclared entity '" + reader.getLocalName() + "'", reader.getLocation());
                    default -> {
                        // comments and processing instructions say nothing to a feed reader
                    }
                }
            }
        } finally {
            reader.close();
        }
    }

    private static XmlTag tag(XMLStreamReader reader, int linesBefore) {
        XmlTag.Attributes attributes = new XmlTag.Attributes();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.add(
                    orEmpty(reader.getAttributePrefix(i)),
                    reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i));
        }
        return new XmlTag(
                orEmpty(reader.getNamespaceURI()),
                orEmpty(reader.getPrefix()),
                reader.getLocalName().toLowerCase(Locale.ROOT),
                attributes.all(),
                reader.getLocation().getLineNumber() + linesBefore);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
