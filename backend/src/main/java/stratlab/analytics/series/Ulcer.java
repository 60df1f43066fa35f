package stratlab.analytics.series;

import stratlab.analytics.statistics.ArrayKernels;
import stratlab.analytics.statistics.ColumnBlock;
import stratlab.trading.EquityCurve;

/**
 * The ulcer index: the root of the mean squared drawdown over all bars, a drawdown being a fraction
 * of the running peak, which begins with the start. Peter Martin, The Investor's Guide to Fidelity
 * Funds (1989).
 */
public final class Ulcer implements ColumnBlock.Reader {
  private double peak;

  /** The squared distances from the peak that stands, in money. */
  private double underPeak;

  /** The squared drawdowns below the peaks before it. */
  private double squares;

  private int count;

  private Ulcer(double start) {
    this.peak = start;
  }

  /** Prepares to read the values of a curve. */
  public static Ulcer of(EquityCurve equity) {
    return new Ulcer(equity.start());
  }

  @Override
  public void read(ColumnBlock piece) {
    count += piece.count();
    if (piece.greatest() < peak) {
      underPeak += ArrayKernels.squares(piece.values(), piece.count(), peak);
    } else {
      readAll(piece.values(), piece.count());
    }
  }

  private void readAll(double[] values, int count) {
    double top = peak;
    double sum = underPeak;
    for (int i = 0; i < count; i++) {
      double value = values[i];
      if (value >= top) {
        squares += sum == 0 ? 0 : sum / (top * top);
        sum = 0;
        top = value;
      } else {
        sum += (top - value) * (top - value);
      }
    }
    peak = top;
    underPeak = sum;
  }

  /** Returns the index as a fraction, 0 or more. */
  public double index() {
    return Math.sqrt((squares + underPeak / (peak * peak)) / count);
  }
}
