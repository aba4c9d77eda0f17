/**
 * What both sides of WebSub (W3C Recommendation of 2018) share: their settings and the signatures of what is pushed.
 *
 * <p>{@code hub} tells subscribers of our feeds, {@code subscriber} is told by the hubs of others.
 */
@NullMarked
package vn.kenhtin.hub.websub;

import org.jspecify.annotations.NullMarked;
