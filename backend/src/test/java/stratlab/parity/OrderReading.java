package stratlab.parity;

import java.time.Duration;
import java.util.OptionalDouble;
import stratlab.trading.Distance;
import stratlab.trading.Order;
import stratlab.trading.Side;
import stratlab.trading.Validity;

/** Turns recorded orders into orders of this engine. */
final class OrderReading {
  private OrderReading() {}

  /**
   * Returns what was asked for.
   *
   * @param close the latest close when it was sent, from which a trailing stop is usually measured
   */
  static Order order(RecordedOrder recorded, double close) {
    RecordedOrder.Asked asked = recorded.asked();
    Side side =
        switch (asked.side()) {
          case "buy" -> Side.BUY;
          case "sell" -> Side.SELL;
          default -> throw fault(recorded, "side is " + asked.side() + "; known are buy and sell");
        };
    double units = Math.abs(asked.size());
    return switch (asked.type()) {
      case "Market" -> new Order.Market(side, units);
      case "Close" -> new Order.Close(side, units);
      case "Limit" -> new Order.Limit(side, units, price(recorded));
      case "Stop" -> new Order.Stop(side, units, price(recorded));
      case "StopLimit" -> new Order.StopLimit(side, units, price(recorded), limit(recorded));
      case "StopTrail" ->
          new Order.StopTrail(side, units, distance(recorded), reference(recorded, side, close));
      case "StopTrailLimit" ->
          new Order.StopTrailLimit(
              side, units, distance(recorded), reference(recorded, side, close), limit(recorded));
      default -> throw fault(recorded, "type " + asked.type() + " is not known");
    };
  }

  /** Returns the validity; its end is recorded to the second. */
  static Validity validity(RecordedOrder recorded) {
    RecordedOrder.Asked asked = recorded.asked();
    if (asked.valid().isEmpty()) {
      return Validity.UNTIL_CANCELLED;
    }
    // Days stand at their end in Backtrader and at their beginning here: the span is the same.
    long seconds = Math.floorDiv(asked.valid().get().millis(), 1000L);
    long sent = Math.floorDiv(asked.time().millis(), 1000L);
    long span = seconds - (asked.time().isDay() ? sent + Moment.DAY / 1000 - 1 : sent);
    return span > 0
        ? Validity.span(Duration.ofSeconds(span))
        : new Validity.Until(asked.valid().get().millis());
  }

  private static double price(RecordedOrder recorded) {
    return required(recorded, "price", recorded.asked().price());
  }

  private static double limit(RecordedOrder recorded) {
    return required(recorded, "limit", recorded.asked().limit());
  }

  private static double required(RecordedOrder recorded, String key, OptionalDouble value) {
    return value.orElseThrow(() -> fault(recorded, key + " is missing"));
  }

  private static Distance distance(RecordedOrder recorded) {
    RecordedOrder.Asked asked = recorded.asked();
    double share = asked.trailPercent().orElse(0);
    return share > 0
        ? new Distance.Fraction(share)
        : new Distance.Amount(required(recorded, "trailamount", asked.trailAmount()));
  }

  /** The recorded price of a trailing stop is its first trigger: the reference lies behind it. */
  private static double reference(RecordedOrder recorded, Side side, double close) {
    Distance distance = distance(recorded);
    double trigger = price(recorded);
    double atClose = close + side.sign() * distance.from(close);
    if (Math.abs(atClose - trigger) <= 1e-12 * Math.abs(trigger)) {
      return close;
    }
    return switch (distance) {
      case Distance.Amount(double amount) -> trigger - side.sign() * amount;
      case Distance.Fraction(double share) -> trigger / (1 + side.sign() * share);
    };
  }

  private static CaseFault fault(RecordedOrder recorded, String what) {
    return new CaseFault("order " + recorded.id() + ": " + what);
  }
}
