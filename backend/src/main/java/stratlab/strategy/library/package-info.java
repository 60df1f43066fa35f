/**
 * The strategies that come with Stratlab, one sub-package an idea; {@link
 * stratlab.strategy.library.BuiltIn} lists them. An instrument or a variant is a data set or a
 * parameter, never a class. What their parameters share stands here: which {@link
 * stratlab.strategy.library.option.Sides} are taken and how {@link stratlab.strategy.library.option.Every} often
 * something is done.
 */
@NullMarked
package stratlab.strategy.library;

import org.jspecify.annotations.NullMarked;
