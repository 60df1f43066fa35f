package stratlab.store;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Quoted;

/**
 * The database cannot be read or written: a full disk, missing rights, a lock that is not released,
 * a file that is gone.
 */
public final class StoreFault extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final @Nullable StoreTrouble trouble;

  private StoreFault(RuntimeException cause) {
    this(StoreTrouble.of(cause).orElse(null), cause);
  }

  private StoreFault(@Nullable StoreTrouble trouble, RuntimeException cause) {
    super(
        trouble == null
            ? "the database cannot be read or written: " + Quoted.message(deepest(cause))
            : trouble.sentence(),
        cause);
    this.trouble = trouble;
  }

  /** Makes the fault of a store that is known to be in trouble. */
  StoreFault(StoreTrouble trouble) {
    super(trouble.sentence());
    this.trouble = trouble;
  }

  /** Returns what is wrong with the store; empty when nothing is and the same would fail again. */
  public Optional<StoreTrouble> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Does something with the store, and names the fault when it cannot be done. */
  public static <T> T guard(Supplier<T> action) {
    try {
      return action.get();
    } catch (StoreFault known) {
      throw known;
    } catch (RuntimeException failed) {
      if (isOfStore(failed)) {
        throw new StoreFault(failed);
      }
      throw failed;
    }
  }

  private static boolean isOfStore(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  private static String deepest(Throwable cause) {
    Throwable deepest = cause;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }
}
