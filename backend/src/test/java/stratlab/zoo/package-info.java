/**
 * Strategies that cheat, each in another way, to be caught. They are compiled with the tests and
 * run from the class path or, the same sources, as plug-ins.
 */
@NullMarked
package stratlab.zoo;

import org.jspecify.annotations.NullMarked;
