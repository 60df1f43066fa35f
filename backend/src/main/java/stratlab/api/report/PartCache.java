package stratlab.api.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * One part of the reports that were read last, up to a number of bytes in all. Of many threads that
 * ask for the same report one reads it, and the others wait.
 */
final class PartCache<T> {
  private final Cache<String, T> parts;

  /**
   * Makes an empty one.
   *
   * @param bytes how many a part takes, about
   */
  PartCache(long mostBytes, ToLongFunction<T> bytes) {
    Weigher<String, T> weigher =
        (_, part) -> Math.toIntExact(Math.min(bytes.applyAsLong(part), Integer.MAX_VALUE));
    this.parts = Caffeine.newBuilder().maximumWeight(mostBytes).weigher(weigher).build();
  }

  /** Returns the part of a report; reads it when it is not kept. */
  T get(String id, Supplier<T> reading) {
    return Objects.requireNonNull(parts.get(id, _ -> reading.get()));
  }

  /** Returns how many bytes are kept. */
  long bytes() {
    parts.cleanUp();
    return parts.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
