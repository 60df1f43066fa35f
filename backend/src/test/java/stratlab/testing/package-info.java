/** Builders and recorded results that several tests share. */
@NullMarked
package stratlab.testing;

import org.jspecify.annotations.NullMarked;
