package stratlab.engine;

import org.jspecify.annotations.Nullable;
import stratlab.market.Bars;

/**
 * The bars of the data set that is traded, with what finds prices in them quickly: made when it is
 * first needed, and once for all runs over them. Shared between threads.
 */
public final class TradedBars {
  private final Bars bars;
  private volatile @Nullable Found found;

  private record Found(Extremes closes, Extremes highs, Extremes lows) {}

  public TradedBars(Bars bars) {
    this.bars = bars;
  }

  Bars bars() {
    return bars;
  }

  Extremes closes() {
    return found().closes();
  }

  Extremes highs() {
    return found().highs();
  }

  Extremes lows() {
    return found().lows();
  }

  /** Two threads that ask at once may both make it: it is the same. */
  private Found found() {
    Found known = found;
    if (known == null) {
      known =
          new Found(Extremes.of(bars.close()), Extremes.of(bars.high()), Extremes.of(bars.low()));
      found = known;
    }
    return known;
  }
}
