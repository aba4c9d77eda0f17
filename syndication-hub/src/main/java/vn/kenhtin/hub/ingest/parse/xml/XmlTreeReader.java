package vn.kenhtin.hub.ingest.parse.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads the text of an XML feed into a tree. Never throws for any text; time grows with the text's length only. Stateless and safe for use by many threads. */
public final class XmlTreeReader {

    private static final int DEPTH_LIMIT = 200;
    private static final Pattern DECLARATION = Pattern.compile("<\\?xml\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT =
            Pattern.compile("<(?:\\w{1,30}:)?(?:rss|rdf|feed|channel)[\\s>]", Pattern.CASE_INSENSITIVE);

    private final StrictReader strict = new StrictReader(DEPTH_LIMIT);
    private final int entryLimit;

    /** A reader that keeps at most that many entries of a document. */
    public XmlTreeReader(int entryLimit) {
        this.entryLimit = entryLimit;
    }

    /** The tree of {@code text}: all of it when it is well-formed, else as much as can be made out, entries only whole. */
    public XmlTree read(String text) {
        RepairLog repairs = new RepairLog();
        int start = beginning(text);
        if (start > 0) {
            repairs.add("leading-text", 1, text.strip());
        }
        TreeBuilder builder = new TreeBuilder(entryLimit);
        int linesBefore = new LineCounter(text).at(start) - 1;
        try {
            strict.read(start == 0 ? text : text.substring(start), builder, linesBefore);
            return builder.tree(repairs);
        } catch (XMLStreamException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNumber() + linesBefore;
            repairs.add("not-well-formed", line, firstLine(broken));
        } catch (RuntimeException fault) {
            // a fault of the library must not cost the document
            repairs.add("not-well-formed", 1, firstLine(fault));
        }
        TreeBuilder anew = new TreeBuilder(entryLimit);
        new TolerantReader(text, start, DEPTH_LIMIT, anew, repairs).read();
        return anew.tree(repairs);
    }

    /** Where the feed begins: at the start, unless something stands before the XML declaration or the first tag. */
    private static int beginning(String text) {
        if (text.startsWith("<?xml ")) {
            return 0;
        }
        Matcher root = ROOT.matcher(text);
        int first = root.find() ? root.start() : text.length();
        Matcher declaration = DECLARATION.matcher(text).region(0, first);
        if (declaration.find()) {
            return declaration.start();
        }
        boolean markupFirst = text.stripLeading().startsWith("<");
        return markupFirst || first == text.length() ? 0 : first;
    }

    private static String firstLine(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse("");
    }
}
