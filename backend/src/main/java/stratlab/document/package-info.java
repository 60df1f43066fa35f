/**
 * The JSON documents that come in and go out: how one is read and measured, how records become
 * text, and requests as the API, the command line and the store have them.
 */
@NullMarked
package stratlab.document;

import org.jspecify.annotations.NullMarked;
