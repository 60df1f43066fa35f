/**
 * What can be run and on what: strategies, plug-ins, price files, presets, and the server itself.
 */
@NullMarked
package stratlab.api.catalog;

import org.jspecify.annotations.NullMarked;
