package stratlab.trading;

import java.time.Duration;

/** How long an order waits for its price. Market orders ignore it: they fill or are refused. */
public sealed interface Validity {
  Validity UNTIL_CANCELLED = new UntilCancelled();
  Validity DAY = new Day();

  /** Returns the last moment (UTC epoch milliseconds) at which an order sent at a time may fill. */
  long lastMoment(long sent);

  /** Waits a span of time after the bar it was sent on; that bar's time plus the span counts. */
  static Validity span(Duration span) {
    return new Span(span);
  }

  /** Waits to the end. */
  record UntilCancelled() implements Validity {
    @Override
    public long lastMoment(long sent) {
      return Long.MAX_VALUE;
    }
  }

  /** Waits to the end of the day (UTC) it was sent on. */
  record Day() implements Validity {
    private static final long LENGTH = 86_400_000;

    @Override
    public long lastMoment(long sent) {
      return Math.floorDiv(sent, LENGTH) * LENGTH + LENGTH - 1;
    }
  }

  /**
   * Waits to a moment, which is included.
   *
   * @param time UTC epoch milliseconds
   */
  record Until(long time) implements Validity {
    @Override
    public long lastMoment(long sent) {
      return time;
    }
  }

  /** Waits a span after the time of the bar it was sent on; the end is included. */
  record Span(Duration span) implements Validity {
    public Span {
      if (span.isNegative() || span.isZero()) {
        throw new IllegalArgumentException("an order waits longer than nothing, not " + span);
      }
    }

    @Override
    public long lastMoment(long sent) {
      return sent + span.toMillis();
    }
  }
}
