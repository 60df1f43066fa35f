/** The documents of jobs. */
@NullMarked
package stratlab.document.job;

import org.jspecify.annotations.NullMarked;
