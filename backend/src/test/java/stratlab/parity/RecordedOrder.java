package stratlab.parity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** An order of a case with its fate; the README of the recorded runs says what each key means. */
record RecordedOrder(int id, Asked asked, Fate fate) {

  /** What the strategy asked for, and when. */
  record Asked(
      String data,
      String side,
      String type,
      double size,
      OptionalDouble price,
      OptionalDouble limit,
      OptionalDouble trailAmount,
      OptionalDouble trailPercent,
      Optional<Moment> valid,
      int oco,
      int parent,
      int bar,
      Moment time) {}

  /** What became of it. */
  record Fate(
      String status,
      OptionalInt finalBar,
      double size,
      OptionalDouble price,
      Optional<Moment> time,
      OptionalInt bar,
      double commission,
      double value,
      double pnl,
      OptionalDouble trigger,
      List<Part> parts) {}

  /** One of several fills. */
  record Part(int bar, Moment time, double size, double price, double commission, double pnl) {}

  static RecordedOrder read(Fields order) {
    int id = order.whole("id");
    Asked asked =
        new Asked(
            order.text("data"),
            order.text("side"),
            order.text("type"),
            order.number("size"),
            order.optionalNumber("price"),
            order.optionalNumber("limit"),
            order.optionalNumber("trailamount"),
            order.optionalNumber("trailpercent"),
            order.optionalText("valid").map(Moment::read),
            order.optionalWhole("oco").orElse(0),
            order.optionalWhole("parent").orElse(0),
            order.whole("created_bar"),
            Moment.read(order.text("created")));
    Fate fate =
        new Fate(
            order.text("status"),
            order.optionalWhole("final_bar"),
            order.number("executed_size", 0),
            order.optionalNumber("executed_price"),
            order.optionalText("executed").map(Moment::read),
            order.optionalWhole("fill_bar"),
            order.number("commission", 0),
            order.number("value", 0),
            order.number("pnl", 0),
            order.optionalNumber("final_trigger"),
            order.list("fills").stream().map(RecordedOrder::part).toList());
    order.end();
    return new RecordedOrder(id, asked, fate);
  }

  private static Part part(Fields fill) {
    Part part =
        new Part(
            fill.whole("bar"),
            Moment.read(fill.text("datetime")),
            fill.number("size"),
            fill.number("price"),
            fill.number("commission"),
            fill.number("pnl"));
    fill.end();
    return part;
  }
}
