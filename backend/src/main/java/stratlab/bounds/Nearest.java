package stratlab.bounds;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody who mistyped a name may have meant. */
public final class Nearest {
  private Nearest() {}

  /** Returns " Did you mean 'sp500-daily'?" or nothing. */
  public static String hint(String given, Collection<String> known) {
    return find(given, known).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /**
   * Returns the known name that differs least, when it differs little. A text that is longer than
   * any name is not compared: that takes time in proportion to its length.
   */
  public static Optional<String> find(String given, Collection<String> known) {
    if (given.length() > Limits.NAME) {
      return Optional.empty();
    }
    String wanted = given.toLowerCase(Locale.ROOT);
    String best = null;
    int least = Math.max(2, wanted.length() / 3) + 1;
    for (String name : known) {
      String candidate = name.toLowerCase(Locale.ROOT);
      boolean abbreviated = wanted.length() >= 3 && candidate.startsWith(wanted);
      int distance = abbreviated ? 1 : distance(wanted, candidate);
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns how many letters must be inserted, removed, replaced or swapped with a neighbour. */
  public static int distance(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, left, right, i, j);
      }
    }
    return cost[left.length()][right.length()];
  }

  private static int step(int[][] cost, String left, String right, int i, int j) {
    boolean same = left.charAt(i - 1) == right.charAt(j - 1);
    int least = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    least = Math.min(least, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
