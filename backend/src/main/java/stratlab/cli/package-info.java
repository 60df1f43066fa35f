/**
 * The command line: one class a command. Data goes to standard output, everything else to standard
 * error; {@link stratlab.cli.terminal.Exit} says what an exit code means. Only {@code serve},
 * {@code jobs}, {@code sweep} and {@code walk-forward} start an application context, since they
 * work with the store; every other command works on the core alone, so that it is quick.
 */
@NullMarked
package stratlab.cli;

import org.jspecify.annotations.NullMarked;
