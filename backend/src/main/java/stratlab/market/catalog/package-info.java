/**
 * The data sets of one folder. Names are looked up among the files that are there and are never
 * joined to a path. {@link stratlab.folder.FolderCache} keeps what is made of other files of a
 * folder up to date.
 */
@NullMarked
package stratlab.market.catalog;

import org.jspecify.annotations.NullMarked;
