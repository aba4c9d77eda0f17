/**
 * What page templates call as {@code newsfn}.
 *
 * <p>Entry type: {@code NewsFunctions}. It answers from memory or from the user's own sessions, never from the hub; nothing here may
 * throw or wait.
 */
@NullMarked
package vn.kenhtin.magnolia.template;

import org.jspecify.annotations.NullMarked;
