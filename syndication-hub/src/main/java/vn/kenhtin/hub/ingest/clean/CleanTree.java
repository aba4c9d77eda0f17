package vn.kenhtin.hub.ingest.clean;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Builds a clean tree while walking a raw one. Nothing of the raw tree is taken over: allowed elements are made anew and given only attributes that were
 * checked, so that what is unknown today cannot come through tomorrow.
 */
final class CleanTree implements NodeFilter {

    private static final Pattern OF_BYLINES =
            Pattern.compile("(?i)author|tac-?gia|byline|text-right|source|nguon-?tin");
    private static final int DEEPEST = 60;
    private static final int MOST_CHARACTERS = 800_000;

    private final URI base;
    private final Element root;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Set<Element> setApart = new HashSet<>();
    private final Paragraphs paragraphs = new Paragraphs(setApart);
    private int characters;
    private int preformatted;
    private int phrases;
    private int links;
    private int tables;
    private boolean afterBlank = true;
    private @Nullable URI lastImage;

    /** An element being built, and the raw one it stands for. */
    private static final class Frame {
        final Node raw;
        final Element clean;
        boolean filled;

        Frame(Node raw, Element clean) {
            this.raw = raw;
            this.clean = clean;
        }

        @SuppressWarnings("ReferenceEquality")
        boolean standsFor(Node node) {
            return raw == node;
        }
    }

    private CleanTree(URI base) {
        this.base = base;
        Document document = Document.createShell("");
        document.outputSettings()
                .prettyPrint(false)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8);
        this.root = document.body();
    }

    /** What came out: the body, and those of its blocks that stand apart by alignment or class, as bylines do. */
    record Result(Element body, Set<Element> setApart) {}

    static Result of(Element raw, URI base) {
        CleanTree tree = new CleanTree(base);
        tree.open.push(new Frame(raw, tree.root));
        raw.childNodes().forEach(child -> child.filter(tree));
        tree.paragraphs.arrange(tree.root);
        return new Result(tree.root, tree.setApart);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (characters > MOST_CHARACTERS) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (node instanceof TextNode text) {
            text(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)
                || !Parser.NamespaceHtml.equals(element.tag().namespace())) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String tag = element.normalName();
        if (Allowed.isDropped(tag)) {
            Recording.linkTo(element, base)
                    .ifPresent(link -> add(phrases > 0 ? link : new Element("p").appendChild(link), true));
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Picture.isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        start(element, tag);
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        Frame frame = open.element();
        if (frame.standsFor(node)) {
            open.pop();
            end(frame);
        } else if (node instanceof Element element && isBlockLike(element.normalName())) {
            space();
        }
        return FilterResult.CONTINUE;
    }

    private void start(Element element, String tag) {
        switch (tag) {
            case "br", "hr", "wbr" -> add(new Element(tag), tag.equals("hr"));
            case "img", "image" -> image(element);
            default -> {
                Element clean = Allowed.isBox(tag) ? new Element("div") : Attributes.checked(element, tag, base);
                if (clean != null && mayOpen(clean.normalName())) {
                    open(element, clean);
                } else if (isBlockLike(tag)) {
                    space();
                }
            }
        }
    }

    private void open(Element raw, Element clean) {
        open.element().clean.appendChild(clean);
        open.push(new Frame(raw, clean));
        count(clean.normalName(), 1);
        characters += 2 * clean.normalName().length() + 5;
        clean.attributes()
                .forEach(attribute -> characters += attribute.getValue().length());
        if (Allowed.isBlock(clean.normalName())) {
            afterBlank = true;
            if (isSetApart(raw)) {
                setApart.add(clean);
            }
        }
    }

    /** A paragraph holds no block, and a table's parts stand only in a table: parsed again, such HTML would come out another way. */
    private boolean mayOpen(String tag) {
        if (open.size() >= DEEPEST) {
            return false;
        }
        if ((phrases > 0 && Allowed.isBlock(tag)) || (links > 0 && tag.equals("a"))) {
            return false;
        }
        return tables > 0 || !Allowed.isTablePart(tag);
    }

    /** Keeps count of the elements that decide what may be opened within them. */
    private void count(String tag, int by) {
        switch (tag) {
            case "pre" -> {
                preformatted += by;
                phrases += by;
            }
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "summary" -> phrases += by;
            case "a" -> links += by;
            case "table" -> tables += by;
            default -> {}
        }
    }

    private void end(Frame frame) {
        Element clean = frame.clean;
        String tag = clean.normalName();
        boolean block = Allowed.isBlock(tag);
        count(tag, -1);
        if (block) {
            afterBlank = true;
        }
        if (!frame.filled && !Allowed.mayBeEmpty(tag)) {
            clean.remove();
            if (!block && !clean.textNodes().isEmpty()) {
                open.element().clean.appendChild(new TextNode(" "));
            }
            return;
        }
        open.element().filled |= frame.filled;
        if (tag.equals("div") || tag.equals("blockquote")) {
            paragraphs.arrange(clean);
        } else if (tag.equals("p")) {
            paragraphs.split(clean);
        } else if (block && !tag.equals("pre")) {
            Paragraphs.trim(clean);
        }
        if (tag.equals("div")) {
            paragraphs.dissolve(clean);
        }
    }

    private void text(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        if (preformatted > 0) {
            text.append(raw.replace('\u00A0', ' '));
        } else {
            afterBlank = PlainText.append(text, raw, afterBlank);
        }
        if (!text.isEmpty()) {
            append(text.toString());
            open.element().filled |= !text.toString().isBlank();
            characters += text.length() + text.length() / 8;
        }
    }

    /** A mark belongs to the letter before it, also when a tag between them was left out. */
    private void append(String text) {
        Element clean = open.element().clean;
        boolean mark = Character.getType(text.charAt(0)) == Character.NON_SPACING_MARK;
        if (mark
                && clean.childNodeSize() > 0
                && clean.childNode(clean.childNodeSize() - 1) instanceof TextNode before) {
            before.text(PlainText.composed(before.getWholeText() + text));
        } else {
            clean.appendChild(new TextNode(PlainText.composed(text)));
        }
    }

    private void image(Element raw) {
        URI url = Picture.of(raw, base);
        // lazy loading repeats a picture in noscript
        if (url != null && !url.equals(lastImage)) {
            lastImage = url;
            add(Attributes.image(raw, url), true);
        }
    }

    private void add(Element clean, boolean fills) {
        open.element().clean.appendChild(clean);
        open.element().filled |= fills;
        characters += 10 + clean.attributes().size() * 100;
        afterBlank = !clean.normalName().equals("img") && !clean.normalName().equals("a");
    }

    private void space() {
        if (!afterBlank) {
            text(" ");
        }
    }

    private static boolean isBlockLike(String tag) {
        return Allowed.isBlock(tag) || Allowed.isBox(tag);
    }

    private static boolean isSetApart(Element raw) {
        String style = raw.hasAttr("style") ? Picture.style(raw) : "";
        return style.contains("text-align:right")
                || style.contains("text-align:end")
                || raw.attr("align").equalsIgnoreCase("right")
                || (raw.hasAttr("class") && OF_BYLINES.matcher(raw.className()).find());
    }
}
