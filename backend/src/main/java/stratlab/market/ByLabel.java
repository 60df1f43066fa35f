package stratlab.market;

import stratlab.market.Timeframe.Unit;

/**
 * Longer bars as Backtrader 1.9.78 makes them, its surprises included, so that recorded runs can be
 * repeated. A base bar's time is its one moment; bars of a day or longer stand at 23:59:59.999.
 *
 * <ul>
 *   <li><b>Seconds, minutes, hours.</b> Boundaries are counted from midnight. A base bar on a
 *       boundary is the last one of the bar that ends there, even if a gap lies before it, and
 *       makes it visible at once. Another base bar closes what is open when its <em>time of
 *       day</em> is in a later stretch than the base bar before it, whatever the date, or when the
 *       day has ended; it is not part of it. The closed bar carries the boundary, or the day's end.
 *   <li><b>Days.</b> Close with the first base bar after the day's end, which they carry.
 *   <li><b>Weeks</b> (Monday to Sunday) and <b>months</b>. Close with the first base bar of the
 *       next one, and carry the time of their last base bar.
 *   <li><b>Several days, weeks or months</b> close with every n-th of these changes; from base bars
 *       of the same unit, with every n-th base bar, at once.
 * </ul>
 *
 * <p>The day's end is looked up by the first base bar that finds a bar open, and again only after
 * that day's end has closed a bar. Where the first day ended on a boundary no later day end is
 * noticed: 4-hour bars then join Friday's last stretch with Sunday's first.
 */
final class ByLabel {
  private static final long DAY = 86_400_000;
  private static final long UNKNOWN = Long.MIN_VALUE;

  private final Bars base;
  private final Timeframe timeframe;
  private final MadeBars made;
  private long dayEnd = UNKNOWN;
  private long before;
  private int changes;

  ByLabel(Bars base, Timeframe timeframe) {
    this.base = base;
    this.timeframe = timeframe;
    this.made = new MadeBars(base, timeframe);
  }

  Resampling resample(boolean toTheEnd) {
    int counted = countedBars();
    for (int row = 0; row < base.size(); row++) {
      long moment = moment(row);
      if (counted > 0) {
        made.take();
        if (made.joined() == counted) {
          made.close(moment, row);
        }
      } else if (timeframe.intraday() && onBoundary(moment)) {
        made.take();
        made.close(moment, row);
      } else {
        closeBefore(moment, row);
        made.take();
      }
      before = moment;
    }
    if (toTheEnd && made.isOpen()) {
      made.close(counted > 0 ? before : openEnd(), base.size());
    }
    return made.done();
  }

  /** Returns how many base bars of the same unit make a bar; 0 where the calendar decides. */
  private int countedBars() {
    Timeframe given = base.timeframe();
    if (timeframe.intraday() || given.unit() != timeframe.unit()) {
      return 0;
    }
    if (timeframe.count() % given.count() != 0) {
      throw new IllegalArgumentException(
          "%s is no whole number of %s bars".formatted(timeframe, given));
    }
    return timeframe.count() / given.count();
  }

  private long moment(int row) {
    long time = base.time(row);
    return base.timeframe().intraday() ? time : dayEnd(time);
  }

  private static long dayEnd(long time) {
    return Math.floorDiv(time, DAY) * DAY + DAY - 1;
  }

  private boolean onBoundary(long moment) {
    return Math.floorMod(moment, DAY) % timeframe.nominalMillis() == 0;
  }

  /** Closes the open bar if this moment is beyond it. */
  private void closeBefore(long moment, int row) {
    if (!made.isOpen()) {
      return;
    }
    if (timeframe.unit() == Unit.WEEK || timeframe.unit() == Unit.MONTH) {
      Timeframe one = new Timeframe(timeframe.unit(), 1);
      if (moment >= one.periodEnd(before) && isDue()) {
        made.close(before, row);
      }
      return;
    }
    long end = endOfDayPassed(moment);
    if (timeframe.intraday()) {
      if (end != UNKNOWN) {
        made.close(end, row);
      } else if (stretch(moment) > stretch(before)) {
        made.close(boundaryAfter(before), row);
      }
    } else if (end != UNKNOWN && isDue()) {
      made.close(end, row);
    }
  }

  private boolean isDue() {
    changes++;
    return changes % timeframe.count() == 0;
  }

  /** Returns the end of the day that lies between the open bar and this moment, if noticed. */
  private long endOfDayPassed(long moment) {
    if (dayEnd == UNKNOWN) {
      dayEnd = dayEnd(moment);
    }
    if (moment <= dayEnd || before > dayEnd) {
      return UNKNOWN;
    }
    long passed = dayEnd;
    dayEnd = UNKNOWN;
    return passed;
  }

  private long stretch(long moment) {
    return Math.floorMod(moment, DAY) / timeframe.nominalMillis();
  }

  private long boundaryAfter(long moment) {
    return Math.floorDiv(moment, DAY) * DAY + (stretch(moment) + 1) * timeframe.nominalMillis();
  }

  private long openEnd() {
    return switch (timeframe.unit()) {
      case SECOND, MINUTE, HOUR -> boundaryAfter(before);
      case DAY -> dayEnd(before);
      case WEEK, MONTH -> before;
    };
  }
}
