package stratlab.analytics.statistics;

/**
 * A sum that carries its rounding error along (Neumaier), so that a million small numbers add up as
 * if the arithmetic were exact.
 */
public final class Sum {
  private double sum;
  private double lost;

  public void add(double value) {
    double next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }

  public double value() {
    return Double.isFinite(lost) ? sum + lost : sum;
  }
}
