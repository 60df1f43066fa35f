package stratlab.analytics.breakdown;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to sort closed trades into groups: what the groups are called, and which each trade is in.
 */
public final class Grouping {
  final String key;
  final String name;
  final String note;
  final List<String> labels;

  /** The group of each trade, in the order of closing; not to be written to. */
  final int[] groups;

  /** What the account earned in each group, where a group is a stretch of time. */
  final double @Nullable [] returns;

  private Grouping(
      String key,
      String name,
      String note,
      List<String> labels,
      int[] groups,
      double @Nullable [] returns) {
    this.key = key;
    this.name = name;
    this.note = note;
    this.labels = List.copyOf(labels);
    this.groups = groups;
    this.returns = returns;
  }

  /**
   * Takes a grouping.
   *
   * @param key its name in code, like {@code exit_reason}
   * @param name for people
   * @param note how trades are sorted, a sentence
   * @param labels of the groups, in the order of display
   * @param groups the place of each trade's label
   */
  public static Grouping of(
      String key, String name, String note, List<String> labels, int[] groups) {
    for (int group : groups) {
      if (group < 0 || group >= labels.size()) {
        throw new IllegalArgumentException(
            "%s has no group %d, only %d".formatted(key, group, labels.size()));
      }
    }
    return new Grouping(key, name, note, labels, groups.clone(), null);
  }

  /** Returns what the group of a trade is called. */
  public String label(int trade) {
    return labels.get(groups[trade]);
  }

  /**
   * Adds what the account earned in each group, as fractions; NaN where that means nothing. Groups
   * without a trade are then listed too.
   */
  Grouping with(double[] earned) {
    return new Grouping(key, name, note, labels, groups, Arrays.copyOf(earned, labels.size()));
  }
}
