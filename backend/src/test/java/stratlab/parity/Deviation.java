package stratlab.parity;

import java.util.Optional;
import java.util.Set;
import stratlab.market.Panel;

/** Where this platform differs from Backtrader on purpose. */
enum Deviation {
  PAIRED_BY_TIME(
      "an indicator over two data sets pairs their bars by time; Backtrader's vector mode pairs"
          + " them by their row in each file, whatever their dates",
      "backend/decisions/0007-two-data-sets-are-paired-by-time.md");

  private static final Set<String> OVER_TWO_SETS = Set.of("BollPearson", "CciPearson");

  private final String reason;
  private final String page;

  Deviation(String reason, String page) {
    this.reason = reason;
    this.page = page;
  }

  /** Returns why, and where the decision is explained. */
  String explanation() {
    return reason + " (" + page + ")";
  }

  String page() {
    return page;
  }

  /** Returns what makes a case differ whatever its parameters are. */
  static Optional<Deviation> of(RecordedCase recorded, Panel panel) {
    boolean overTwoSets =
        OVER_TWO_SETS.contains(recorded.strategy()) && !recorded.stepwise() && panel.sets() > 1;
    return overTwoSets && !isOneClock(panel) ? Optional.of(PAIRED_BY_TIME) : Optional.empty();
  }

  private static boolean isOneClock(Panel panel) {
    for (int set = 0; set < panel.sets(); set++) {
      if (panel.bars(set).size() != panel.size()) {
        return false;
      }
    }
    return true;
  }
}
