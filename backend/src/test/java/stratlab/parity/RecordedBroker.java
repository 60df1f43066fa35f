package stratlab.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stratlab.trading.BrokerRules;
import stratlab.trading.Costs;
import stratlab.trading.Slippage;
import stratlab.trading.VolumeLimit;

/**
 * How a case was traded.
 *
 * @param costs of each feed, in their order
 */
record RecordedBroker(double cash, List<Costs> costs, BrokerRules rules) {
  private static final double USUAL_CASH = 10_000;

  /** Reads {@code broker}; options of the broker's constructor stand in {@code init}. */
  static RecordedBroker read(Fields broker, Fields run, List<String> feeds) {
    Fields init = broker.optionalObject("init");
    boolean askedBeforeOpen = run.flag("cheat_on_open", false);
    boolean checks = init.flag("checksubmit", true);
    boolean credits = init.flag("shortcash", true);
    boolean atClose = init.flag("coc", false);
    double cash = init.number("cash", USUAL_CASH);
    BrokerRules rules =
        new BrokerRules(
            broker.flag("checksubmit", checks),
            broker.flag("shortcash", credits),
            broker.flag("coc", atClose),
            init.flag("coo", askedBeforeOpen) || askedBeforeOpen,
            init.flag("int2pnl", true),
            slippage(broker, init),
            volumeLimit(broker));
    RecordedBroker read =
        new RecordedBroker(
            broker.number("cash", cash), costs(broker.list("commission"), feeds), rules);
    init.end();
    broker.end();
    return read;
  }

  /** The setters switch slippage at the open on; the constructor's options do not. */
  private static Slippage slippage(Fields broker, Fields init) {
    double fraction = init.number("slip_perc", 0);
    double amount = init.number("slip_fixed", 0);
    boolean atOpen = init.flag("slip_open", false);
    boolean match = init.flag("slip_match", true);
    boolean limit = init.flag("slip_limit", true);
    boolean outside = init.flag("slip_out", false);
    if (broker.has("slippage")) {
      Fields set = broker.object("slippage");
      String kind = set.text("kind");
      double value = set.number("value");
      if (!kind.equals("perc") && !kind.equals("fixed")) {
        throw set.fault("kind", "is " + kind + "; known are perc and fixed");
      }
      fraction = kind.equals("perc") ? value : 0;
      amount = kind.equals("fixed") ? value : 0;
      atOpen = set.flag("slip_open", true);
      match = set.flag("slip_match", true);
      limit = set.flag("slip_limit", true);
      outside = set.flag("slip_out", false);
      set.end();
    }
    // A fraction goes before an amount.
    return new Slippage(fraction, fraction > 0 ? 0 : amount, atOpen, match, limit, outside);
  }

  private static VolumeLimit volumeLimit(Fields broker) {
    if (!broker.has("filler")) {
      broker.skip("filler");
      return VolumeLimit.NONE;
    }
    Fields filler = broker.object("filler");
    String name = filler.text("name");
    VolumeLimit limit =
        switch (name) {
          case "FixedSize" ->
              filler.has("size") ? new VolumeLimit.Units(filler.number("size")) : VolumeLimit.NONE;
          case "FixedBarPerc" -> new VolumeLimit.BarShare(filler.number("perc", 100));
          case "BarPointPerc" ->
              new VolumeLimit.PriceShare(filler.number("perc", 100), filler.number("minmov", 0.01));
          default ->
              throw filler.fault(
                  "name", "is " + name + "; known are FixedSize, FixedBarPerc and BarPointPerc");
        };
    filler.end();
    return limit;
  }

  /** An entry without {@code data} is for all feeds that have none of their own. */
  private static List<Costs> costs(List<Fields> entries, List<String> feeds) {
    Costs general = Costs.NONE;
    Map<String, Costs> own = new LinkedHashMap<>();
    for (Fields entry : entries) {
      String feed = entry.optionalText("data").or(() -> entry.optionalText("name")).orElse("");
      Costs costs = RecordedCosts.read(entry);
      if (feed.isEmpty()) {
        general = costs;
      } else if (feeds.contains(feed)) {
        own.put(feed, costs);
      } else {
        throw entry.fault("data", "is " + feed + "; the feeds are " + String.join(", ", feeds));
      }
    }
    List<Costs> all = new ArrayList<>();
    for (String feed : feeds) {
      all.add(own.getOrDefault(feed, general));
    }
    return all;
  }
}
