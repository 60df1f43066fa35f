/** Requests that are kept as files in a folder, each found by its name. */
@NullMarked
package stratlab.preset;

import org.jspecify.annotations.NullMarked;
