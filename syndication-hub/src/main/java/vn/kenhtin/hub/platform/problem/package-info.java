/**
 * Errors as clients see them: RFC 9457 {@code application/problem+json}. Expected ones carry a reason a caller can act on; unexpected ones are logged once
 * with an id, and the client gets the id only.
 */
@NullMarked
package vn.kenhtin.hub.platform.problem;

import org.jspecify.annotations.NullMarked;
