/**
 * The WebSub hub for our own feeds: who subscribed to what, and pushing what changes.
 *
 * <p>Entry type: {@link vn.kenhtin.hub.websub.hub.WebSubHub}. A request ({@code WebSubResource}, {@code Doorman}) becomes an {@code Intent} until its callback
 * confirms it ({@code Verification}). A change of an article leads {@code Publication} to feeds whose content is another than the one last told; each
 * subscription is owed the newest ({@code DeliveryStore}), and {@code Dispatch} sends it. Knows articles only as a nudge.
 */
@NullMarked
package vn.kenhtin.hub.websub.hub;

import org.jspecify.annotations.NullMarked;
