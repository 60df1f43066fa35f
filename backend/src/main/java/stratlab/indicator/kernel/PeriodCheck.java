package stratlab.indicator.kernel;

/** Checks of the lengths that indicators are asked for with. */
public final class PeriodCheck {
  private PeriodCheck() {}

  public static void check(String indicator, int period) {
    check(indicator, period, 1);
  }

  public static void check(String indicator, int period, int least) {
    if (period < least) {
      throw new IllegalArgumentException(
          "%s needs a period of %d or more bars, not %d".formatted(indicator, least, period));
    }
  }
}
