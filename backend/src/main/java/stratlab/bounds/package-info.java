/**
 * The limits of everything that comes from outside, and how a message repeats what was given.
 *
 * <p>{@link stratlab.bounds.Limits} is the one list of lengths, counts and times. A text is
 * measured against it before it is parsed, matched or compared. {@link stratlab.bounds.Quoted} is
 * the one way a message repeats what somebody sent, so that no message is longer than a few lines
 * or moves the cursor of a terminal. {@link stratlab.bounds.Nearest} finds what a mistyped name may
 * have meant.
 *
 * <p>{@link stratlab.bounds.Measure} measures names, texts, lists and objects. {@link
 * stratlab.bounds.Cancellation} bounds time: long loops ask it whether their work is still wanted.
 *
 * <p>The lowest package: it uses nothing but the JDK, and every other package may use it.
 */
@NullMarked
package stratlab.bounds;

import org.jspecify.annotations.NullMarked;
