/** What every command works with: the terminal, tables and formats, output files, exit codes. */
@NullMarked
package stratlab.cli.terminal;

import org.jspecify.annotations.NullMarked;
