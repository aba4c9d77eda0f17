/**
 * The composition root: {@link vn.kenhtin.hub.HubApplication} makes every part once and joins them, {@link vn.kenhtin.hub.HubConfig} nests every setting.
 */
@NullMarked
package vn.kenhtin.hub;

import org.jspecify.annotations.NullMarked;
