package stratlab.analytics.series;

import stratlab.analytics.statistics.ColumnBlock;
import stratlab.analytics.statistics.Figure;
import stratlab.trading.EquityCurve;
import stratlab.trading.Steps;

/** The greatest share of its value that an account held in positions. */
public final class Leverage implements ColumnBlock.Reader {
  private final Steps cash;
  private int stretch;
  private double greatest;
  private boolean solvent = true;

  private Leverage(Steps cash) {
    this.cash = cash;
  }

  /** Prepares to read the values of a curve. */
  public static Leverage of(EquityCurve equity) {
    return new Leverage(equity.cash());
  }

  @Override
  public void read(ColumnBlock piece) {
    solvent &= piece.least() > 0;
    int from = 0;
    while (from < piece.count()) {
      int end = cash.stretchEnd(stretch) - piece.first();
      double money = cash.stretchValue(stretch);
      if (!(share(piece.least(), piece.greatest(), money) <= greatest)) {
        readStretch(piece.values(), from, Math.min(end, piece.count()), money);
      }
      if (end <= piece.count()) {
        stretch++;
      }
      from = end;
    }
  }

  private void readStretch(double[] values, int from, int to, double money) {
    double least = values[from];
    double most = least;
    for (int i = from + 1; i < to; i++) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    greatest = Math.max(greatest, share(least, most, money));
  }

  /** With the cash the same, the share is greatest at the least or at the greatest value. */
  private static double share(double least, double most, double money) {
    return Math.max(Math.abs(least - money) / least, Math.abs(most - money) / most);
  }

  public Figure greatest() {
    return solvent ? Figure.of(greatest) : Figure.none(DailyReturns.INSOLVENT);
  }
}
