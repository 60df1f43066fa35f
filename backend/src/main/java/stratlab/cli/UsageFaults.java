package stratlab.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with the options of a command, so that one that cannot be read does not
 * hide the others. What cannot be read is taken as not given.
 */
final class UsageFaults {
  private final Set<String> faults = new LinkedHashSet<>();

  /** Reads something, or notes why that cannot be and returns null. */
  <T> @Nullable T read(Supplier<? extends @Nullable T> reading) {
    try {
      return reading.get();
    } catch (Refusal refused) {
      if (refused.exit() != Exit.USAGE) {
        throw refused;
      }
      faults.addAll(refused.faults());
      return null;
    }
  }

  /** Reads something, or notes why that cannot be and returns something else. */
  <T> T read(Supplier<T> reading, T otherwise) {
    T value = read(reading);
    return value == null ? otherwise : value;
  }

  /** Ends the command when there is a fault of usage or one of the others. */
  void refuse(List<String> others) {
    if (!faults.isEmpty() || !others.isEmpty()) {
      List<String> all = new ArrayList<>(faults);
      others.stream().filter(fault -> !all.contains(fault)).forEach(all::add);
      throw new Refusal(faults.isEmpty() ? Exit.INVALID : Exit.USAGE, all);
    }
  }
}
