package vn.kenhtin.hub.ingest.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes paragraphs of what editors wrote with boxes and line breaks. */
final class Paragraphs {

    private final Set<Element> setApart;

    Paragraphs(Set<Element> setApart) {
        this.setApart = setApart;
    }

    /** Puts loose text between blocks into paragraphs, and text with empty lines in it as well. */
    void arrange(Element box) {
        List<Node> nodes = new ArrayList<>(box.childNodes());
        if (nodes.stream().noneMatch(Paragraphs::isBlock) && !hasEmptyLine(nodes)) {
            trim(box);
            return;
        }
        box.empty();
        List<Node> run = new ArrayList<>();
        for (Node node : nodes) {
            if (isBlock(node)) {
                flush(run, box, box);
                box.appendChild(node);
            } else {
                run.add(node);
            }
        }
        flush(run, box, box);
    }

    /** Splits a paragraph at its empty lines. */
    void split(Element paragraph) {
        List<Node> nodes = new ArrayList<>(paragraph.childNodes());
        Element parent = paragraph.parent();
        if (parent == null || !hasEmptyLine(nodes)) {
            trim(paragraph);
            return;
        }
        paragraph.remove();
        flush(nodes, parent, paragraph);
    }

    /** Takes a box away: its blocks stay; a box without any was a paragraph. */
    void dissolve(Element box) {
        Element parent = box.parent();
        if (parent == null) {
            return;
        }
        List<Node> nodes = new ArrayList<>(box.childNodes());
        if (nodes.stream().noneMatch(Paragraphs::isBlock)) {
            box.tagName("p");
            return;
        }
        box.remove();
        for (Node node : nodes) {
            parent.appendChild(node);
            if (setApart.contains(box) && node instanceof Element block) {
                setApart.add(block);
            }
        }
    }

    /** Makes paragraphs of {@code run}, one for each stretch between empty lines, and clears it. */
    private void flush(List<Node> run, Element parent, Element like) {
        List<Node> paragraph = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            int next = i;
            while (next < run.size() && (isBreak(run.get(next)) || isBlank(run.get(next)))) {
                next++;
            }
            boolean emptyLine =
                    run.subList(i, next).stream().filter(Paragraphs::isBreak).count() > 1;
            if (emptyLine) {
                close(paragraph, parent, like);
                i = next - 1;
            } else {
                paragraph.add(run.get(i));
            }
        }
        close(paragraph, parent, like);
        run.clear();
    }

    private void close(List<Node> nodes, Element parent, Element like) {
        if (nodes.stream().anyMatch(node -> !isBlank(node) && !isBreak(node))) {
            Element paragraph = new Element("p");
            nodes.forEach(paragraph::appendChild);
            trim(paragraph);
            parent.appendChild(paragraph);
            if (setApart.contains(like)) {
                setApart.add(paragraph);
            }
        }
        nodes.clear();
    }

    /** Takes line breaks and blanks from both ends. */
    static void trim(Element block) {
        while (block.childNodeSize() > 0 && isNothing(block.childNode(block.childNodeSize() - 1))) {
            block.childNode(block.childNodeSize() - 1).remove();
        }
        while (block.childNodeSize() > 0 && isNothing(block.childNode(0))) {
            block.childNode(0).remove();
        }
        if (block.childNodeSize() > 0 && block.childNode(block.childNodeSize() - 1) instanceof TextNode last) {
            last.text(last.getWholeText().stripTrailing());
        }
    }

    private static boolean hasEmptyLine(List<Node> nodes) {
        boolean afterBreak = false;
        for (Node node : nodes) {
            if (isBreak(node)) {
                if (afterBreak) {
                    return true;
                }
                afterBreak = true;
            } else if (!isBlank(node)) {
                afterBreak = false;
            }
        }
        return false;
    }

    private static boolean isNothing(Node node) {
        return isBreak(node) || isBlank(node);
    }

    private static boolean isBreak(Node node) {
        return node instanceof Element element && element.normalName().equals("br");
    }

    private static boolean isBlank(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }

    private static boolean isBlock(Node node) {
        return node instanceof Element element && Allowed.isBlock(element.normalName());
    }
}
