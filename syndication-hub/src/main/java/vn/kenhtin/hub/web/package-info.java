/**
 * Pages for people: the portal page, the feed directory, an article's page, and error pages; Vietnamese first, English with {@code ?lang=en}.
 *
 * <p>Entry types are the resources, registered by the root. Holds no news of its own: everything shown comes from the packages below.
 */
@NullMarked
package vn.kenhtin.hub.web;

import org.jspecify.annotations.NullMarked;
