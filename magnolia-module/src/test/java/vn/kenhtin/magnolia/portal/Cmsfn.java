package vn.kenhtin.magnolia.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The calls of Magnolia's {@code cmsfn} that the templates make. */
public final class Cmsfn {

    private final boolean editing;

    Cmsfn(boolean editing) {
        this.editing = editing;
    }

    public PageNode page(PageNode content) {
        PageNode here = content;
        while (here != null && !here.type().equals("mgnl:page")) {
            here = here.parent();
        }
        return here;
    }

    /** From the top; without {@code content} itself. */
    public List<PageNode> ancestors(PageNode content, String type) {
        List<PageNode> above = new ArrayList<>();
        for (PageNode here = content.parent(); here != null; here = here.parent()) {
            if (here.type().equals(type)) {
                above.add(0, here);
            }
        }
        return above;
    }

    public List<PageNode> children(PageNode content, String type) {
        return content.children().stream()
                .filter(child -> child.type().equals(type))
                .collect(Collectors.toList());
    }

    public PageNode decode(PageNode content) {
        return content.decoded();
    }

    public String link(PageNode content) {
        return Portal.CONTEXT + content.path() + ".html";
    }

    public boolean isEditMode() {
        return editing;
    }
}
