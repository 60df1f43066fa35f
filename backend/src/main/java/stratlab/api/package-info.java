/**
 * The HTTP face: controllers that read, make one call and map; the records that travel; what turns
 * an exception into a problem document; and the filters that guard all of it.
 *
 * <p>Records here are named as the documents of the contract. Each is made by one {@code of} from
 * the domain, so that the domain may change its names without breaking the page.
 */
@NullMarked
package stratlab.api;

import org.jspecify.annotations.NullMarked;
