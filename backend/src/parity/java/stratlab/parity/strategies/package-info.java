/**
 * The strategies of the recorded runs, as a plug-in jar of its own: each file of a case says their
 * rules in prose under {@code strategy.rules}, and names parameters as they are named here.
 */
@NullMarked
package stratlab.parity.strategies;

import org.jspecify.annotations.NullMarked;
