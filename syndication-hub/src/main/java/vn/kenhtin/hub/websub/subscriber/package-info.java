/**
 * The subscriber's side of WebSub: sources that name a hub are subscribed to, and what the hub pushes goes the way of a poll's document.
 *
 * <p>Entry type: {@link vn.kenhtin.hub.websub.subscriber.WebSubSubscriber}. {@code HubFinder} sees hubs in what is polled, {@code Subscribing} asks them,
 * {@code CallbackResource} answers them and puts what they push into an inbox, and {@code Inbox} hands it to the intake. Knows nothing of our own hub.
 */
@NullMarked
package vn.kenhtin.hub.websub.subscriber;

import org.jspecify.annotations.NullMarked;
