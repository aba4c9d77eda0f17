/**
 * Where the module touches Magnolia, and the only place that may: life cycle, sessions, the REST endpoint, first-start set-up.
 *
 * <p>Entry types: {@code KenhTinModule}, which Magnolia makes and configures, and {@code ArticlesEndpoint}. Everything else in the
 * module is reached from here through {@code Sessions} and {@code Instance} and runs on any JCR 2.0 repository.
 */
@NullMarked
package vn.kenhtin.magnolia.cms;

import org.jspecify.annotations.NullMarked;
