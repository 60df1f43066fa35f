package stratlab.market;

/**
 * How many decimals the prices of a series need: the least number at which rounding changes no
 * price by more than its 7th digit or so, which is what single precision holds. {@code 45678.25}
 * needs two; so does {@code 1438.359985}, which is {@code 1438.36} written by a program that
 * computes in single precision; {@code 0.000000012} needs nine.
 */
final class PriceDecimals {
  /** No series needs more; a price below 1e-17 counts as any other. */
  static final int MOST = 18;

  /** Half a unit in the last place of a single-precision number, as a fraction of it. */
  private static final double TOLERANCE = 0x1p-24;

  private static final double[] POWERS = powers();

  private int decimals;

  private PriceDecimals() {}

  static int of(Column... columns) {
    PriceDecimals found = new PriceDecimals();
    for (Column column : columns) {
      for (int row = 0; row < column.size() && found.decimals < MOST; row++) {
        found.add(column.at(row));
      }
    }
    return found.decimals;
  }

  private void add(double price) {
    while (decimals < MOST) {
      double scaled = price * POWERS[decimals];
      if (Math.abs(Math.rint(scaled) - scaled) <= TOLERANCE * Math.abs(scaled)) {
        return;
      }
      decimals++;
    }
  }

  private static double[] powers() {
    double[] powers = new double[MOST + 1];
    powers[0] = 1;
    for (int i = 1; i <= MOST; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }
}
