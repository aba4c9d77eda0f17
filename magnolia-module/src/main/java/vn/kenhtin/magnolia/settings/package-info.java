/**
 * The module's configuration as JavaBeans, which Magnolia fills from {@code /kenhtin/config.yaml} and a site's decoration of it.
 *
 * <p>Setters are for Magnolia alone, before the module starts; afterwards the beans are only read, by any thread.
 */
@NullMarked
package vn.kenhtin.magnolia.settings;

import org.jspecify.annotations.NullMarked;
