/**
 * Articles of several sites that tell the same thing in the same words, as one story: {@link vn.kenhtin.hub.story.StoryFinder} finds the earlier articles of
 * which a new one is a copy, and says how sure it is.
 *
 * <p>{@code StoryFollower} follows the change log, {@code StoryStore} keeps who is in which story and what editors decided, {@code Placing} makes one of the other.
 *
 * <p>It compares texts alone and knows neither the search index nor what an editor decided.
 */
@NullMarked
package vn.kenhtin.hub.story;

import org.jspecify.annotations.NullMarked;
