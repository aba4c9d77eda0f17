/**
 * The hub as this instance sees it: pings to it, related news, read counts and most-read lists from it, kept in memory.
 *
 * <p>Entry types: {@code HubClient} speaks HTTP under hard limits of time and size, {@code HubMemory} is what pages read, and the
 * pulls bring it up to date by cursor. Pages never wait for anything here. Knows neither JCR nor Magnolia.
 */
@NullMarked
package vn.kenhtin.magnolia.hub;

import org.jspecify.annotations.NullMarked;
