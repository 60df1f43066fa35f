/** The entry point and the wiring: the only classes that see every package below. */
@NullMarked
package stratlab;

import org.jspecify.annotations.NullMarked;
