package vn.kenhtin.hub.story;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleId;

/**
 * Articles that tell the same thing in the same words.
 *
 * @param id the story's own; it stays while articles come and go
 * @param members at least two, the first published first: that one is the original
 */
public record Story(UUID id, List<Member> members) {

    /** Copies the list. */
    public Story {
        members = List.copyOf(members);
    }

    /** The article published first. */
    public ArticleId original() {
        return members.get(0).article();
    }

    /**
     * An article of a story.
     *
     * @param copyOf the article it was compared with; null for one that others were found to be copies of, and for one that an editor joined
     * @param similarity share of the shorter text's phrases that the other holds too, in percent; 0 where nothing was compared
     */
    public record Member(ArticleId article, @Nullable ArticleId copyOf, int similarity) {}
}
