/**
 * What this instance shows the hub: a JSON Feed 1.1 of its news in the order in which changes were noticed, with withdrawals.
 *
 * <p>Entry types: {@code ArticleFeed} answers a request, {@code Ledger} holds the order, {@code LedgerKeeper} brings it up to date
 * from the repository. Nothing here knows HTTP beyond a query's parameters, nor Magnolia.
 */
@NullMarked
package vn.kenhtin.magnolia.feed;

import org.jspecify.annotations.NullMarked;
