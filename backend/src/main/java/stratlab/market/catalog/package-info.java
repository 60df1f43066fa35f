/**
 * The data sets of one folder. Names are looked up among the files that are there and are never
 * joined to a path.
 */
@NullMarked
package stratlab.market.catalog;

import org.jspecify.annotations.NullMarked;
