/**
 * What is made of the files of one folder, kept up to date: read again when a file changed, so that
 * nothing that lies there is read twice.
 */
@NullMarked
package stratlab.folder;

import org.jspecify.annotations.NullMarked;
