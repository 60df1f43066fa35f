package stratlab.analytics;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import stratlab.trading.EquityCurve;

/**
 * Backtrader's GrossLeverage, (value - cash) / value, in summary. It is kept by the time of the
 * first data set: of the strategy bars until that moves again, the last one counts, and those
 * before its first bar do not.
 */
final class LeverageAnalyzer {
  private LeverageAnalyzer() {}

  static Map<String, ?> of(EquityCurve equity, IntPredicate firstMoves) {
    double[] column = new double[equity.size()];
    int size = 0;
    for (int bar = 0; bar < column.length; bar++) {
      if (firstMoves.test(bar)) {
        size++;
      }
      if (size > 0) {
        column[size - 1] = (equity.value(bar) - equity.cash(bar)) / equity.value(bar);
      }
    }
    return figures(Arrays.copyOf(column, size));
  }

  private static Map<String, ?> figures(double[] leverages) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int used = 0;
    for (double leverage : leverages) {
      least = Math.min(least, leverage);
      most = Math.max(most, leverage);
      used += leverage == 0 ? 0 : 1;
    }
    return new NamedFigures()
        .count("count", leverages.length)
        .number("min", least)
        .number("max", most)
        .number("mean", Statistics.mean(leverages))
        .number("last", leverages.length == 0 ? Double.NaN : leverages[leverages.length - 1])
        .count("nonzero", used)
        .toMap();
  }
}
