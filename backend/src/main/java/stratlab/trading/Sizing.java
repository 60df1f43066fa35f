package stratlab.trading;

/** How many units an order is for when the strategy does not say. */
public sealed interface Sizing {
  /**
   * What a size can depend on.
   *
   * @param cash now
   * @param value of the account now
   * @param price the latest close
   * @param bound the money that a unit binds at that price, before leverage
   * @param multiplier the money that a move of one in the price earns a unit
   * @param position signed units held
   * @param stopDistance from the price to the protective stop; NaN where there is none
   */
  record Situation(
      double cash,
      double value,
      double price,
      double bound,
      double multiplier,
      double position,
      double stopDistance) {}

  /**
   * Returns the units of an order, 0 or more; 0 sends none.
   *
   * @throws IllegalStateException when the situation lacks what the rule needs
   */
  double units(Situation now);

  /**
   * Always the same.
   *
   * @param units above 0
   */
  record Fixed(double units) implements Sizing {
    public Fixed {
      checkUnits(units);
    }

    @Override
    public double units(Situation now) {
      return units;
    }
  }

  /**
   * Fixed, and twice that when there is a position, so that one order turns it around.
   *
   * @param units above 0
   */
  record Reverser(double units) implements Sizing {
    public Reverser {
      checkUnits(units);
    }

    @Override
    public double units(Situation now) {
      return now.position() == 0 ? units : 2 * units;
    }
  }

  /**
   * A share of the cash when flat, at the latest close; what is held otherwise.
   *
   * @param percent above 0; 100 is all the cash
   * @param whole whether fractions of a unit are cut off
   */
  record PercentOfCash(double percent, boolean whole) implements Sizing {
    public PercentOfCash {
      checkPercent(percent);
    }

    @Override
    public double units(Situation now) {
      double units =
          now.position() == 0
              ? now.cash() / now.price() * (percent / 100)
              : Math.abs(now.position());
      return above0(units, whole);
    }
  }

  /**
   * A share of the account's value: fixed fractional.
   *
   * @param percent above 0
   */
  record PercentOfValue(double percent, boolean whole) implements Sizing {
    public PercentOfValue {
      checkPercent(percent);
    }

    @Override
    public double units(Situation now) {
      return above0(now.value() * (percent / 100) / now.bound(), whole);
    }
  }

  /**
   * As many units as lose a share of the account's value if the protective stop is hit: fixed risk.
   *
   * @param percent above 0: 1 risks one hundredth
   */
  record Risk(double percent, boolean whole) implements Sizing {
    public Risk {
      checkPercent(percent);
    }

    @Override
    public double units(Situation now) {
      if (!(now.stopDistance() > 0)) {
        throw new NoStop();
      }
      double lost = now.stopDistance() * now.multiplier();
      return above0(now.value() * (percent / 100) / lost, whole);
    }
  }

  /** Says that a size by risk was asked of a plan that has no protective stop. */
  final class NoStop extends IllegalStateException {
    private static final long serialVersionUID = 1;

    NoStop() {
      super(
          "a size by risk needs the distance to a protective stop: give the plan a stop, or choose"
              + " another sizing");
    }
  }

  private static double above0(double units, boolean whole) {
    double given = whole ? Math.floor(units) : units;
    return given > 0 && Double.isFinite(given) ? given : 0;
  }

  private static void checkUnits(double units) {
    if (!(units > 0) || Double.isInfinite(units)) {
      throw new IllegalArgumentException("a size is above 0 units, not " + units);
    }
  }

  private static void checkPercent(double percent) {
    if (!(percent > 0) || Double.isInfinite(percent)) {
      throw new IllegalArgumentException("a size is above 0 %, not " + percent);
    }
  }
}
