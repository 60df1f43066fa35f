/** Walk-forward runs: the best cell of each training window, tested on the window after it. */
@NullMarked
package stratlab.sweep.walkforward;

import org.jspecify.annotations.NullMarked;
