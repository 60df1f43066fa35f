/**
 * The strategies that come with Stratlab, one sub-package an idea; {@link
 * stratlab.strategy.builtin.BuiltIn} lists them. An instrument or a variant is a data set or a
 * parameter, never a class. What their parameters share stands here: which {@link
 * stratlab.strategy.library.Sides} are taken and how {@link stratlab.strategy.library.Every} often
 * something is done.
 */
@NullMarked
package stratlab.strategy.library;

import org.jspecify.annotations.NullMarked;
