package stratlab.job;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.exceptions.TransactionException;
import java.util.function.Supplier;

/**
 * The database cannot be read or written: a full disk, missing rights, a lock that is not released.
 */
public final class StoreFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private StoreFault(RuntimeException cause) {
    super("the database cannot be read or written: " + deepest(cause), cause);
  }

  /** Does something with the store, and names the fault when it cannot be done. */
  static <T> T guard(Supplier<T> action) {
    try {
      return action.get();
    } catch (DataAccessException | TransactionException failed) {
      throw new StoreFault(failed);
    }
  }

  private static String deepest(Throwable cause) {
    Throwable deepest = cause;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }
}
