/** Strategies, price files, presets, settings and environment variables on the command line. */
@NullMarked
package stratlab.cli.catalog;

import org.jspecify.annotations.NullMarked;
