/** Turns a request into a spec, and says all that is wrong with it at once. */
@NullMarked
package stratlab.sweep.request;

import org.jspecify.annotations.NullMarked;
