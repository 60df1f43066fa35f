package stratlab.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A jar of the strategies folder as users see it.
 *
 * @param file its name in the folder
 * @param digest SHA-256 of the jar; empty when it could not be read
 * @param strategies the names of what it brings; none when it has a fault
 * @param fault why it is not used, in a sentence; null when it is
 */
public record Plugin(String file, String digest, List<String> strategies, @Nullable String fault) {
  public Plugin {
    strategies = List.copyOf(strategies);
  }
}
