/** {@code run}: one backtest, here and now. */
@NullMarked
package stratlab.cli.run;

import org.jspecify.annotations.NullMarked;
