/**
 * The database as a file: opening it, keeping it to its owner, watching whether it is still the
 * file that was opened, and waiting while it cannot be used.
 *
 * <p>What is wrong with the store is not wrong with a job. {@link stratlab.store.StoreTrouble} says
 * what it is, {@link stratlab.store.StoreHealth} holds it, {@link stratlab.store.StoreWatch} finds
 * out, and {@link stratlab.store.StoreRetry} keeps what is to be written until it can be.
 */
@NullMarked
package stratlab.store;

import org.jspecify.annotations.NullMarked;
