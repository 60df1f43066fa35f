package stratlab.cli.terminal;

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
public final class UsageFaults {
  private final Set<String> faults = new LinkedHashSet<>();
  private @Nullable Exit exit;
  private boolean vague;

  /** Reads something, or notes why that cannot be and returns null. */
  public <T> @Nullable T read(Supplier<? extends @Nullable T> reading) {
    try {
      return reading.get();
    } catch (Refusal refused) {
      note(refused);
      return null;
    }
  }

  /** Reads something, or notes why that cannot be and returns something else. */
  public <T> T read(Supplier<T> reading, T otherwise) {
    T value = read(reading);
    return value == null ? otherwise : value;
  }

  /** Notes faults; of several exit codes the smallest is that of the command. */
  void note(Refusal refused) {
    faults.addAll(refused.faults());
    Exit before = exit;
    exit = before == null || refused.exit().code() < before.code() ? refused.exit() : before;
  }

  /** Notes that it is not known what else was meant, so that a default says nothing of it. */
  public void setVague() {
    vague = true;
  }

  public boolean isVague() {
    return vague;
  }

  /**
   * Ends the command when a fault was noted, there are others, or it is not known what was meant.
   */
  public void refuse(List<String> others) {
    if (vague || !faults.isEmpty() || !others.isEmpty()) {
      List<String> all = new ArrayList<>(faults);
      others.stream().filter(fault -> !all.contains(fault)).forEach(all::add);
      if (!others.isEmpty()) {
        note(new Refusal(Exit.INVALID, others));
      }
      throw new Refusal(exit == null ? Exit.INVALID : exit, all);
    }
  }
}
