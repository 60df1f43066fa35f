package stratlab.market;

/** Longer bars from bars whose times name their open; {@link Resampling} says how. */
final class ByOpen {
  private ByOpen() {}

  static Resampling resample(Bars base, Timeframe timeframe) {
    MadeBars made = new MadeBars(base, timeframe);
    long time = 0;
    long periodEnd = Long.MIN_VALUE;
    for (int row = 0; row < base.size(); row++) {
      long open = base.time(row);
      boolean entersPeriod = open >= periodEnd;
      if (entersPeriod) {
        if (made.isOpen()) {
          made.close(time, row);
        }
        periodEnd = timeframe.periodEnd(open);
      }
      if (!made.isOpen()) {
        // Off the beat of its time frame, a base bar may come after one that ended the period.
        time = entersPeriod ? timeframe.periodStart(open) : open;
      }
      made.take();
      if (base.timeframe().end(open) >= periodEnd) {
        made.close(time, row);
      }
    }
    return made.done();
  }
}
