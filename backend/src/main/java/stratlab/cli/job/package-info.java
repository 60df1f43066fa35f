/** {@code jobs}: what the store of this machine has. */
@NullMarked
package stratlab.cli.job;

import org.jspecify.annotations.NullMarked;
