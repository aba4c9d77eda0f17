/**
 * The hub as a runnable server: command line, Jetty, and the demo. Entry type: {@link vn.kenhtin.webapp.KenhTin}. What the hub does is not known here.
 */
@NullMarked
package vn.kenhtin.webapp;

import org.jspecify.annotations.NullMarked;
