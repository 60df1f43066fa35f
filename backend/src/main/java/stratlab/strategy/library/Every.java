package stratlab.strategy.library;

import stratlab.market.Timeframe;

/** How often something is done: on the first bar of each period (UTC). */
public enum Every {
  DAY,
  WEEK,
  MONTH,
  QUARTER;

  /** Returns when the period that holds a moment began; UTC epoch milliseconds. */
  public long begin(long moment) {
    Timeframe period =
        switch (this) {
          case DAY -> new Timeframe(Timeframe.Unit.DAY, 1);
          case WEEK -> new Timeframe(Timeframe.Unit.WEEK, 1);
          case MONTH -> new Timeframe(Timeframe.Unit.MONTH, 1);
          case QUARTER -> new Timeframe(Timeframe.Unit.MONTH, 3);
        };
    return period.periodStart(moment);
  }
}
