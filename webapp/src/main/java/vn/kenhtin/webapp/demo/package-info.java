/**
 * The sister sites of {@code ./kenhtin demo}: a province portal and its neighbours, written for this product, served over real HTTP on the
 * loopback interface, each with the feed dialect and the manners such a site has in the wild. Enter through {@link
 * vn.kenhtin.webapp.demo.DemoSites}.
 *
 * <p>The news are data under {@code /demo/<slug>/news.txt}; ages count back from the demo's start, so they always look fresh. Nothing
 * here knows the hub: it only reads the feeds, like any other client.
 */
@NullMarked
package vn.kenhtin.webapp.demo;

import org.jspecify.annotations.NullMarked;
