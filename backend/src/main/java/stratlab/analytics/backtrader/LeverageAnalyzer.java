package stratlab.analytics.backtrader;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import stratlab.analytics.statistics.ArrayKernels;
import stratlab.analytics.statistics.ColumnBlock;
import stratlab.analytics.statistics.Sum;
import stratlab.trading.EquityCurve;
import stratlab.trading.Steps;

/**
 * Backtrader's GrossLeverage, (value - cash) / value, in summary. It is kept by the time of the
 * first data set: of the strategy bars until that moves again, the last one counts, and those
 * before its first bar do not.
 */
public final class LeverageAnalyzer implements ColumnBlock.Reader {
  private final Steps cash;
  private final IntPredicate firstMoves;
  private final double[] money = new double[ColumnBlock.LENGTH];
  private final double[] leverages = new double[ColumnBlock.LENGTH];
  private final double[] kept = new double[ColumnBlock.LENGTH];
  private int stretch;

  /** The latest leverage; pending from the first bar of the first data set on. */
  private double last;

  private boolean isPending;

  private int count;
  private int used;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;
  private final Sum sum = new Sum();

  public LeverageAnalyzer(EquityCurve equity, IntPredicate firstMoves) {
    this.cash = equity.cash();
    this.firstMoves = firstMoves;
  }

  @Override
  public void read(ColumnBlock piece) {
    int size = piece.count();
    int from = 0;
    while (from < size) {
      int end = cash.stretchEnd(stretch) - piece.first();
      Arrays.fill(money, from, Math.min(end, size), cash.stretchValue(stretch));
      if (end <= size) {
        stretch++;
      }
      from = end;
    }
    double[] values = piece.values();
    for (int i = 0; i < size; i++) {
      leverages[i] = (values[i] - money[i]) / values[i];
    }
    if (allMove(piece.first(), size)) {
      addPending();
      add(leverages, size - 1);
      last = leverages[size - 1];
      isPending = true;
    } else {
      keep(piece.first(), size);
    }
  }

  private boolean allMove(int first, int size) {
    int moves = 0;
    for (int i = 0; i < size; i++) {
      moves += firstMoves.test(first + i) ? 1 : 0;
    }
    return moves == size;
  }

  private void addPending() {
    if (isPending) {
      kept[0] = last;
      add(kept, 1);
    }
  }

  /** Keeps of each bar of the first data set the last leverage before its next one. */
  private void keep(int first, int size) {
    int keeps = 0;
    for (int i = 0; i < size; i++) {
      if (firstMoves.test(first + i)) {
        if (isPending) {
          kept[keeps++] = last;
        }
        isPending = true;
      }
      last = leverages[i];
    }
    add(kept, keeps);
  }

  private void add(double[] column, int size) {
    least = Math.min(least, ArrayKernels.least(column, size));
    most = Math.max(most, ArrayKernels.greatest(column, size));
    sum.add(ArrayKernels.sum(column, size));
    count += size;
    int zeros = 0;
    for (int i = 0; i < size; i++) {
      zeros += column[i] == 0 ? 1 : 0;
    }
    used += size - zeros;
  }

  public Map<String, ?> figures() {
    addPending();
    return new NamedFigures()
        .count("count", count)
        .number("min", least)
        .number("max", most)
        .number("mean", sum.value() / count)
        .number("last", isPending ? last : Double.NaN)
        .count("nonzero", used)
        .toMap();
  }
}
