package vn.kenhtin.hub.ingest.clean;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** The last lines of a clean body, from which bylines, photo credits and source lines are taken out. */
final class BodyEnd {

    private static final int LINES = 3;
    private static final String SENTENCE_ENDS = ".?!…”\"»)";
    private static final Set<String> TEXT_BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote");
    private static final Set<String> EMPHASES = Set.of("strong", "b", "em", "i");

    /** What stands above the name that signs an official letter. */
    private static final Pattern SIGNATURE =
            Pattern.compile("(?iu)đã ký\\)?$|(^|\\s)(kt|tm|tl)\\.|(giám đốc|chủ tịch|trưởng ban|bí thư|trưởng phòng)$");

    private final Element body;
    private final Set<Element> setApart;
    private CreditLine found = new CreditLine(null, null, null);
    private @Nullable URI sourceUrl;

    BodyEnd(CleanTree.Result tree) {
        this.body = tree.body();
        this.setApart = tree.setApart();
    }

    /** A line of text: what stands between two line breaks of a block. */
    record Line(Element block, List<Node> nodes, boolean emphasised) {

        String text() {
            StringBuilder text = new StringBuilder();
            nodes.forEach(node ->
                    text.append(node instanceof TextNode leaf ? leaf.getWholeText() : ((Element) node).wholeText()));
            return text.toString().strip();
        }
    }

    /** Takes the lines out of the body and answers what they name. */
    CreditLine take() {
        List<Line> lines = lastLines();
        for (int i = 0; i < Math.min(LINES, lines.size()); i++) {
            Line line = lines.get(i);
            String before = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
            Optional<CreditLine> credit = CreditLine.of(line.text());
            if (credit.isEmpty() && i == 0 && mayBeBareName(line, before)) {
                credit = CreditLine.ofBareName(line.text());
            }
            if (credit.isPresent()) {
                found = found.or(credit.get());
                keepLink(line, credit.get());
                remove(line);
            } else if (i == 0 && !cutTail(line) && line.text().length() > 200) {
                break;
            }
        }
        return found;
    }

    /** The page which the source line linked, if it did. */
    @Nullable URI sourceUrl() {
        return sourceUrl;
    }

    private boolean mayBeBareName(Line line, String before) {
        boolean apart = setApart.contains(line.block()) || line.emphasised();
        boolean signature = SIGNATURE.matcher(before).find() || isCapitals(before);
        return !before.isEmpty()
                && !signature
                && (apart || SENTENCE_ENDS.indexOf(before.charAt(before.length() - 1)) >= 0);
    }

    private void keepLink(Line line, CreditLine credit) {
        if (credit.source() == null) {
            return;
        }
        for (Node node : line.nodes()) {
            Elements links = node instanceof Element element ? element.getElementsByTag("a") : new Elements();
            if (!links.isEmpty()
                    && sourceUrl == null
                    && links.get(0).attr("href").startsWith("http")) {
                sourceUrl = URI.create(links.get(0).attr("href"));
            }
        }
        if (sourceUrl == null && credit.source().startsWith("http")) {
            sourceUrl = SafeUrl.link(credit.source(), URI.create("http://localhost/"));
        }
    }

    /** A credit that follows the last sentence on its line: "… năm 2018. Tin và ảnh: Thu Oanh". */
    private boolean cutTail(Line line) {
        Node last = line.nodes().get(line.nodes().size() - 1);
        if (last instanceof Element element) {
            Optional<CreditLine> credit = CreditLine.of(element.wholeText());
            if (credit.isEmpty() || line.nodes().size() == 1) {
                return false;
            }
            found = found.or(credit.get());
            element.remove();
            return true;
        }
        String text = ((TextNode) last).getWholeText();
        for (int end = text.length() - 2; end > 0 && end > text.length() - 120; end--) {
            if (isSentenceEnd(text, end)) {
                String tail = text.substring(end + 1).strip();
                Optional<CreditLine> credit =
                        tail.startsWith("(") || tail.indexOf(':') > 0 ? CreditLine.of(tail) : Optional.empty();
                if (credit.isPresent()) {
                    found = found.or(credit.get());
                    ((TextNode) last).text(text.substring(0, end + 1));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSentenceEnd(String text, int at) {
        return ".?!…”»)".indexOf(text.charAt(at)) >= 0 && Character.isWhitespace(text.charAt(at + 1));
    }

    private static void remove(Line line) {
        Node before = line.nodes().get(0).previousSibling();
        line.nodes().forEach(Node::remove);
        while (before instanceof Element element && element.normalName().equals("br")) {
            Node next = before.previousSibling();
            before.remove();
            before = next;
        }
        Element block = line.block();
        while (!block.normalName().equals("body")
                && block.parent() != null
                && block.wholeText().isBlank()
                && !holdsA("img", block)) {
            Element parent = block.parent();
            block.remove();
            block = parent;
        }
    }

    /** The lines of text at the end, the last first, one more than may be taken; pictures between them do not count. */
    private List<Line> lastLines() {
        List<Line> lines = new ArrayList<>();
        boolean loose = body.children().stream().noneMatch(child -> Allowed.isBlock(child.normalName()));
        if (loose) {
            addLines(body, body, lines);
            return lines;
        }
        for (Element block = body.lastElementChild();
                block != null && lines.size() <= LINES;
                block = block.previousElementSibling()) {
            if (TEXT_BLOCKS.contains(block.normalName())) {
                addLines(block, block, lines);
            } else if (!block.wholeText().isBlank() && !block.normalName().equals("figure")) {
                break;
            }
        }
        return lines;
    }

    private static void addLines(Element block, Element holder, List<Line> lines) {
        Element only = onlyElement(holder);
        if (only != null && (only.normalName().equals("p") || holdsA("br", only))) {
            addLines(block, only, lines);
            return;
        }
        boolean emphasised = isEmphasis(only) || isEmphasis(holder);
        List<Node> nodes = new ArrayList<>();
        for (int i = holder.childNodeSize() - 1; i >= -1 && lines.size() <= LINES; i--) {
            boolean end = i < 0 || holder.childNode(i).nodeName().equals("br");
            if (!end) {
                nodes.add(0, holder.childNode(i));
                continue;
            }
            Line line = new Line(block, List.copyOf(nodes), emphasised || isEmphasised(nodes));
            if (!line.text().isEmpty()) {
                lines.add(line);
            }
            nodes.clear();
        }
    }

    private static boolean isEmphasised(List<Node> nodes) {
        return nodes.stream()
                .allMatch(node -> node instanceof TextNode text
                        ? text.isBlank()
                        : node instanceof Element element && isEmphasis(element));
    }

    private static boolean isEmphasis(@Nullable Element element) {
        return element != null && EMPHASES.contains(element.normalName());
    }

    private static boolean holdsA(String tag, Element element) {
        return !element.getElementsByTag(tag).isEmpty();
    }

    private static boolean isCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Element onlyElement(Element holder) {
        Element only = null;
        for (Node node : holder.childNodes()) {
            if (node instanceof Element element && only == null) {
                only = element;
            } else if (!(node instanceof TextNode text) || !text.isBlank()) {
                return null;
            }
        }
        return only;
    }
}
