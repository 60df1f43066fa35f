/**
 * What a strategy is, how it is described, and where strategies come from.
 *
 * <p>A {@link stratlab.strategy.Strategy} is a record whose components are its parameters; the
 * {@link stratlab.strategy.Param} on each is the one definition that makes the form, the checks,
 * the help and the ranges of a sweep. It answers one question: which {@link stratlab.strategy.Plan}
 * to follow on a {@link stratlab.strategy.Market}. A record holds no state, so two runs never share
 * any.
 *
 * <p>{@link stratlab.strategy.StrategyCatalog} finds strategies through {@code ServiceLoader}: a
 * jar names its {@link stratlab.strategy.StrategyLibrary}, which lists its records. (A record with
 * components has no constructor that {@code ServiceLoader} could call, hence the list.)
 *
 * <p>{@link stratlab.strategy.StrategyFolder} adds those of the jars in a folder, as it is when
 * asked. A jar is read into memory and has a class loader of its own; a catalogue is immutable, so
 * that a run ends with the classes it began with, even when the file changes or goes.
 */
@NullMarked
package stratlab.strategy;

import org.jspecify.annotations.NullMarked;
