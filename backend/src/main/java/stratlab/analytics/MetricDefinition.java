package stratlab.analytics;

/**
 * What a metric means.
 *
 * @param key its name in code, like {@code max_drawdown}
 * @param formula how it is computed, for people
 */
public record MetricDefinition(
    String key,
    String label,
    Group group,
    Unit unit,
    Better better,
    Sampling sampling,
    String formula) {

  /** The part of a report in which a metric stands. */
  public enum Group {
    RETURN,
    RISK,
    RATIO,
    TRADES,
    COSTS
  }

  /** What a value counts; a fraction of 0.25 is 25 %. */
  public enum Unit {
    MONEY,
    FRACTION,
    RATIO,
    COUNT,
    BARS,
    DAYS
  }

  /** Which way a value is better. */
  public enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }

  /** Which values a metric is made of. */
  public enum Sampling {
    /** The first and the last value of the window. */
    WINDOW,
    /** The value after every bar. */
    BAR,
    /** The last value of each UTC day, or of each bar where bars are longer. */
    DAY,
    /** The last value of each week, month or year of the UTC calendar. */
    CALENDAR,
    /** The closed trades. */
    TRADE,
    /** The orders. */
    ORDER
  }
}
