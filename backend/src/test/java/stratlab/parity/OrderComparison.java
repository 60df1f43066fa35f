package stratlab.parity;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.parity.Comparison.Allowance;
import stratlab.trading.Distance;
import stratlab.trading.Fill;
import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;

/** Compares orders: what was asked for, and what became of it. */
final class OrderComparison {
  private static final Allowance MONEY = new Allowance(Comparison.TOLERANCE, 1);
  private static final String PRICES = "prices";
  private static final String SIZES = "sizes";
  private static final String MONIES = "money";

  private final ParityRun run;
  private final Comparison comparison;

  OrderComparison(ParityRun run, Comparison comparison) {
    this.run = run;
    this.comparison = comparison;
  }

  /** Compares all orders, with their fates. */
  void compare() {
    compare(true);
  }

  /** Compares only what was asked for, and when: whether the strategy decided the same. */
  void compareAsked() {
    compare(false);
  }

  private void compare(boolean withFates) {
    List<RecordedOrder> expected = run.recorded().orders();
    List<PlacedOrder> got = run.log().orders();
    int common = Math.min(expected.size(), got.size());
    for (int i = 0; i < common; i++) {
      asked(expected.get(i), got.get(i));
      if (withFates) {
        fate(expected.get(i), got.get(i));
      }
    }
    if (expected.size() != got.size()) {
      String where = "order " + (common + 1);
      comparison.differs(
          where,
          common < expected.size() ? show(expected.get(common)) : "none",
          common < got.size() ? show(got.get(common)) : "none");
    }
  }

  private static String show(RecordedOrder order) {
    RecordedOrder.Asked asked = order.asked();
    return "%s %s of %s on bar %d".formatted(asked.type(), asked.side(), asked.data(), asked.bar());
  }

  private String show(PlacedOrder order) {
    return "%s %s of %s on bar %d"
        .formatted(kind(order), side(order), feed(order), order.createdBar());
  }

  private String feed(PlacedOrder order) {
    return run.recorded().feeds().get(order.data()).name();
  }

  private boolean isDaily(PlacedOrder order) {
    return run.recorded().feeds().get(order.data()).isDaily();
  }

  private static String kind(PlacedOrder order) {
    return order.order().getClass().getSimpleName();
  }

  private static String side(PlacedOrder order) {
    return order.order().side().name().toLowerCase(Locale.ROOT);
  }

  private Supplier<String> at(RecordedOrder order, String what) {
    return () ->
        "order %d (%s, %s), %s"
            .formatted(order.id(), order.asked().data(), order.asked().type(), what);
  }

  private void asked(RecordedOrder recorded, PlacedOrder order) {
    RecordedOrder.Asked asked = recorded.asked();
    comparison.same(at(recorded, "created on bar"), asked.bar(), order.createdBar());
    comparison.same(at(recorded, "id"), recorded.id(), order.id());
    comparison.same(at(recorded, "data"), asked.data(), feed(order));
    comparison.same(at(recorded, "type"), asked.type(), kind(order));
    comparison.same(at(recorded, "side"), asked.side(), side(order));
    comparison.near(SIZES, at(recorded, "size"), asked.size(), order.order().signedQuantity());
    moment(recorded, "created at", asked.time(), order.createdTime(), order);
    if (price(order.order()).isPresent()) {
      // Orders towards a target carry a price that plays no part.
      number(PRICES, recorded, "price", asked.price(), price(order.order()));
    }
    number(PRICES, recorded, "limit", asked.limit(), limit(order.order()));
    number(PRICES, recorded, "trail amount", asked.trailAmount(), amount(order.order()));
    number(PRICES, recorded, "trail share", asked.trailPercent(), share(order.order()));
    long until = order.ties().validUntil();
    if (asked.valid().isPresent() && until != Long.MAX_VALUE) {
      moment(recorded, "valid until", asked.valid().get(), until, order);
    } else {
      comparison.same(
          at(recorded, "has an end"), asked.valid().isPresent(), until != Long.MAX_VALUE);
    }
    comparison.same(at(recorded, "oco"), asked.oco(), order.ties().oco());
    comparison.same(at(recorded, "parent"), asked.parent(), order.ties().parent());
  }

  private void fate(RecordedOrder recorded, PlacedOrder order) {
    RecordedOrder.Fate fate = recorded.fate();
    comparison.same(
        at(recorded, "status"), fate.status(), order.state().getClass().getSimpleName());
    comparison.same(at(recorded, "final bar"), fate.finalBar().orElse(-1), order.finalBar());
    comparison.near(SIZES, at(recorded, "executed size"), fate.size(), order.filled());
    List<Fill> fills = order.fills();
    comparison.same(at(recorded, "was filled"), fate.bar().isPresent(), !fills.isEmpty());
    if (fate.bar().isPresent() && !fills.isEmpty()) {
      Fill last = fills.getLast();
      comparison.same(at(recorded, "fill bar"), fate.bar().getAsInt(), last.bar());
      fate.time().ifPresent(time -> moment(recorded, "executed at", time, last.time(), order));
      number(
          PRICES,
          recorded,
          "executed price",
          fate.price(),
          OptionalDouble.of(order.averagePrice()));
    }
    // Backtrader counts the interest of a position as commission.
    double interest = fills.stream().mapToDouble(Fill::interest).sum();
    money(recorded, "commission", fate.commission(), order.commission() + interest);
    money(recorded, "value", fate.value(), fills.stream().mapToDouble(Fill::value).sum());
    money(recorded, "profit", fate.pnl(), order.pnl());
    if (fate.trigger().isPresent()) {
      comparison.near(
          PRICES, at(recorded, "last trigger"), fate.trigger().getAsDouble(), order.trigger());
    }
    parts(recorded, order);
  }

  private void parts(RecordedOrder recorded, PlacedOrder order) {
    List<RecordedOrder.Part> parts = recorded.fate().parts();
    List<Fill> fills = order.fills();
    comparison.same(
        at(recorded, "number of fills"),
        Math.max(parts.size(), fills.isEmpty() ? 0 : 1),
        fills.size());
    for (int i = 0; i < Math.min(parts.size(), fills.size()); i++) {
      RecordedOrder.Part part = parts.get(i);
      Fill fill = fills.get(i);
      String which = "fill " + (i + 1) + ", ";
      comparison.same(at(recorded, which + "bar"), part.bar(), fill.bar());
      moment(recorded, which + "time", part.time(), fill.time(), order);
      comparison.near(SIZES, at(recorded, which + "size"), part.size(), fill.size());
      comparison.near(PRICES, at(recorded, which + "price"), part.price(), fill.price());
      money(recorded, which + "commission", part.commission(), fill.commission() + fill.interest());
      money(recorded, which + "profit", part.pnl(), fill.pnl());
    }
  }

  private void moment(
      RecordedOrder recorded, String what, Moment expected, long got, PlacedOrder order) {
    if (!expected.names(got, isDaily(order))) {
      comparison.differs(
          at(recorded, what).get(),
          Moment.show(expected.millis(), isDaily(order)),
          Moment.show(got, isDaily(order)));
    }
  }

  private void money(RecordedOrder recorded, String what, double expected, double got) {
    comparison.near(MONIES, at(recorded, what), expected, got, MONEY);
  }

  private void number(
      String group,
      RecordedOrder recorded,
      String what,
      OptionalDouble expected,
      OptionalDouble got) {
    if (expected.isPresent() && got.isPresent()) {
      comparison.near(group, at(recorded, what), expected.getAsDouble(), got.getAsDouble());
    } else {
      comparison.same(at(recorded, what), expected, got);
    }
  }

  /** Returns what is recorded as the price: the limit of a limit order, else the first trigger. */
  private static OptionalDouble price(Order order) {
    return switch (order) {
      case Order.Market _, Order.Close _ -> OptionalDouble.empty();
      case Order.Limit limit -> OptionalDouble.of(limit.limit());
      case Order.Stop stop -> OptionalDouble.of(stop.trigger());
      case Order.StopLimit stop -> OptionalDouble.of(stop.trigger());
      case Order.StopTrail trail -> trigger(order, trail.distance(), trail.reference());
      case Order.StopTrailLimit trail -> trigger(order, trail.distance(), trail.reference());
    };
  }

  private static OptionalDouble trigger(Order order, Distance distance, double reference) {
    return OptionalDouble.of(reference + order.side().sign() * distance.from(reference));
  }

  private static OptionalDouble limit(Order order) {
    return switch (order) {
      case Order.StopLimit stop -> OptionalDouble.of(stop.limit());
      case Order.StopTrailLimit trail -> OptionalDouble.of(trail.limit());
      case Order.Market _, Order.Close _, Order.Limit _, Order.Stop _, Order.StopTrail _ ->
          OptionalDouble.empty();
    };
  }

  private static OptionalDouble amount(Order order) {
    return distanceOf(order) instanceof Distance.Amount(double amount)
        ? OptionalDouble.of(amount)
        : OptionalDouble.empty();
  }

  private static OptionalDouble share(Order order) {
    return distanceOf(order) instanceof Distance.Fraction(double share)
        ? OptionalDouble.of(share)
        : OptionalDouble.empty();
  }

  private static @Nullable Distance distanceOf(Order order) {
    return switch (order) {
      case Order.StopTrail trail -> trail.distance();
      case Order.StopTrailLimit trail -> trail.distance();
      case Order.Market _, Order.Close _, Order.Limit _, Order.Stop _, Order.StopLimit _ -> null;
    };
  }
}
