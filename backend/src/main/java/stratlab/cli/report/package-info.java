/** A report for the screen of a person. */
@NullMarked
package stratlab.cli.report;

import org.jspecify.annotations.NullMarked;
