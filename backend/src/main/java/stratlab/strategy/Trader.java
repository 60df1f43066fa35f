package stratlab.strategy;

/** A plan that is asked at each bar and may remember things; made new for each run. */
public non-sealed interface Trader extends Plan {
  /**
   * Acts on the bar that has just ended. Orders sent now are first tried on the next bar.
   *
   * @param desk the account and order entry, good for this call only
   */
  void next(Desk desk);
}
