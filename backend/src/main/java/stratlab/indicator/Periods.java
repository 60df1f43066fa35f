package stratlab.indicator;

/** Checks of the lengths that indicators are asked for with. */
final class Periods {
  private Periods() {}

  static void check(String indicator, int period) {
    check(indicator, period, 1);
  }

  static void check(String indicator, int period, int least) {
    if (period < least) {
      throw new IllegalArgumentException(
          "%s needs a period of %d or more bars, not %d".formatted(indicator, least, period));
    }
  }
}
