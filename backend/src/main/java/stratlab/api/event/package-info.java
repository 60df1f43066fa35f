/** Streams of events: how jobs stand, told as it changes. */
@NullMarked
package stratlab.api.event;

import org.jspecify.annotations.NullMarked;
