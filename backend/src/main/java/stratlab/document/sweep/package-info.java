/** The documents of sweeps: a request, its estimate, its cells and what they say together. */
@NullMarked
package stratlab.document.sweep;

import org.jspecify.annotations.NullMarked;
