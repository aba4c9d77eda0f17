/**
 * Brings the articles of an old portal into Magnolia: a saved page, as HTML or as its bare text, becomes a YAML file that
 * Magnolia's import takes.
 *
 * <p>Entry type: {@code PortalImporter}, a command line. A page is read into lines first ({@code PageLines}), the lines are told
 * apart by what they look like and where they stand ({@code PageReader}), and the article found is written ({@code NewsYaml}).
 */
@NullMarked
package vn.kenhtin.importer;

import org.jspecify.annotations.NullMarked;
