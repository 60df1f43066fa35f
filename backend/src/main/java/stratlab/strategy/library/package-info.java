/**
 * The strategies that come with Stratlab, one sub-package an idea; {@link
 * stratlab.strategy.library.BuiltIn} lists them.
 */
@NullMarked
package stratlab.strategy.library;

import org.jspecify.annotations.NullMarked;
