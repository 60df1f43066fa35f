package stratlab.strategy.library.breakout;

import java.util.List;
import stratlab.indicator.BarTimes;
import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.strategy.Constraint;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Goes with a close outside of the first range of the day. */
@StrategyCard(
    title = "Opening-range breakout",
    about =
        "Marks the highest high and the lowest low of the opening of each day, buys when a later"
            + " bar closes above the high and sells short when one closes below the low, and"
            + " leaves late in the day, or when the other end of the range is passed. It needs"
            + " bars shorter than the opening; times are UTC.",
    sources = {
      "T. Crabel, Day Trading with Short Term Price Patterns and Opening Range Breakout, 1990"
    })
public record OpeningRange(
    @Param(
            label = "Opening from",
            value = "0",
            min = 0,
            max = 1438,
            step = 5,
            unit = "min",
            group = "Session",
            description = "Minute of the day (UTC) at which the opening begins: 870 is 14:30.")
        int from,
    @Param(
            label = "Opening length",
            value = "60",
            min = 1,
            max = 720,
            step = 5,
            unit = "min",
            group = "Session",
            description = "How long the opening lasts.")
        int minutes,
    @Param(
            label = "Last entry",
            value = "1080",
            min = 1,
            max = 1439,
            step = 5,
            unit = "min",
            group = "Session",
            description = "Minute of the day from which no position opens.")
        int last,
    @Param(
            label = "Close",
            value = "1380",
            min = 2,
            max = 1439,
            step = 5,
            unit = "min",
            group = "Session",
            description = "Minute of the day from which positions end.")
        int close,
    @Param(
            label = "Side",
            value = "both",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public List<Constraint> constraints() {
    return List.of(Constraint.less("from", "last"), Constraint.less("last", "close"));
  }

  @Override
  public Plan plan(Market market) {
    BarTimes times = market.first().times();
    Line high = times.openingHigh(from, minutes);
    Line low = times.openingLow(from, minutes);
    Condition early = times.minuteOfDay().below(last);
    Condition late =
        times.minuteOfDay().aboveOrEqual(close).or(times.minuteOfDay().below(from + minutes));
    Condition above = market.close().above(high);
    Condition below = market.close().below(low);
    return side.of(
        Signals.enterLong(above.and(early)).exitLong(late.or(below)),
        Signals.enterShort(below.and(early)).exitShort(late.or(above)));
  }
}
