package stratlab.trading;

/** How much of an order one bar can fill. What is left waits for the next bar. */
public sealed interface VolumeLimit {
  VolumeLimit NONE = new Unlimited();

  /**
   * Returns the units that a bar fills.
   *
   * @param wanted units still to be filled, above 0
   * @param price of the fill
   * @return 0 or more, at most {@code wanted}
   */
  double units(double wanted, double price, double high, double low, double volume);

  /** Whatever is asked for. */
  record Unlimited() implements VolumeLimit {
    @Override
    public double units(double wanted, double price, double high, double low, double volume) {
      return wanted;
    }
  }

  /**
   * At most a share of the bar's volume, in whole units.
   *
   * @param percent above 0 to 100
   */
  record BarShare(double percent) implements VolumeLimit {
    public BarShare {
      checkPercent(percent);
    }

    @Override
    public double units(double wanted, double price, double high, double low, double volume) {
      return Math.min(wanted, Math.floor(volume * percent / 100));
    }
  }

  /**
   * At most a number of units a bar, and no more than its volume.
   *
   * @param most units, above 0
   */
  record Units(double most) implements VolumeLimit {
    public Units {
      if (!(most > 0) || Double.isInfinite(most)) {
        throw new IllegalArgumentException("a bar fills above 0 units, not " + most);
      }
    }

    @Override
    public double units(double wanted, double price, double high, double low, double volume) {
      return Math.min(wanted, Math.min(volume, most));
    }
  }

  /**
   * At most a share of the volume that falls on the price of the fill when a bar's volume is spread
   * evenly over the prices of its range.
   *
   * @param percent above 0 to 100
   * @param tick the distance of two prices, above 0
   */
  record PriceShare(double percent, double tick) implements VolumeLimit {
    public PriceShare {
      checkPercent(percent);
      if (!(tick > 0) || Double.isInfinite(tick)) {
        throw new IllegalArgumentException("a tick is above 0, not " + tick);
      }
    }

    @Override
    public double units(double wanted, double price, double high, double low, double volume) {
      double prices = Math.floor((high - low + tick) / tick);
      double share = Math.floor(volume / prices * percent / 100);
      return price >= low && price <= high ? Math.min(wanted, share) : 0;
    }
  }

  private static void checkPercent(double percent) {
    if (!(percent > 0 && percent <= 100)) {
      throw new IllegalArgumentException("a share of the volume is in 0..100 %, not " + percent);
    }
  }
}
