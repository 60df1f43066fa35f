package stratlab.engine;

import java.util.Arrays;

/**
 * What is left of a run whose bars were not looked at one by one: its closed trades as columns, the
 * value of the account at the end of each day, and the greatest fall. Used again for the next run.
 */
public final class FastPathResult {
  private final double[] daily;
  int trades;
  int[] entryBar = new int[64];
  int[] exitBar = new int[64];
  double[] size = new double[64];
  double[] entryPrice = new double[64];
  double[] exitPrice = new double[64];
  double[] gross = new double[64];
  double[] commission = new double[64];
  double openCommission;
  int heldBars;
  double greatestFall;
  double end;

  FastPathResult(int days) {
    this.daily = new double[days];
  }

  void clear() {
    trades = 0;
    openCommission = 0;
    heldBars = 0;
    greatestFall = 0;
  }

  void add(int entered, int exited, double signed, double entry, double exit) {
    if (trades == size.length) {
      widen();
    }
    entryBar[trades] = entered;
    exitBar[trades] = exited;
    size[trades] = signed;
    entryPrice[trades] = entry;
    exitPrice[trades] = exit;
    heldBars += exited - entered;
  }

  /** Ends the trade that was added last with what it earned and cost. */
  void settle(double earned, double cost) {
    gross[trades] = earned;
    commission[trades++] = cost;
  }

  private void widen() {
    int more = 2 * trades;
    entryBar = Arrays.copyOf(entryBar, more);
    exitBar = Arrays.copyOf(exitBar, more);
    size = Arrays.copyOf(size, more);
    entryPrice = Arrays.copyOf(entryPrice, more);
    exitPrice = Arrays.copyOf(exitPrice, more);
    gross = Arrays.copyOf(gross, more);
    commission = Arrays.copyOf(commission, more);
  }

  /** Returns the number of closed trades. */
  public int trades() {
    return trades;
  }

  /** Returns the row of the fill that opened a trade, from 0. */
  public int entryBar(int trade) {
    return entryBar[trade];
  }

  public int exitBar(int trade) {
    return exitBar[trade];
  }

  /** Returns the units of a trade, negative when short. */
  public double size(int trade) {
    return size[trade];
  }

  public double entryPrice(int trade) {
    return entryPrice[trade];
  }

  public double exitPrice(int trade) {
    return exitPrice[trade];
  }

  /** Returns the profit of a trade before costs. */
  public double pnl(int trade) {
    return gross[trade];
  }

  public double commission(int trade) {
    return commission[trade];
  }

  /** Returns the commission of the position that was open at the end. */
  public double openCommission() {
    return openCommission;
  }

  /** Returns at how many bars a position was held at the close. */
  public int heldBars() {
    return heldBars;
  }

  /** Returns the greatest fall of the value below its peak, as a fraction of that. */
  public double greatestFall() {
    return greatestFall;
  }

  /** Returns the value of the account after the last bar. */
  public double end() {
    return end;
  }

  /** Returns the value at the end of each day; written to by the next run. */
  public double[] daily() {
    return daily;
  }
}
