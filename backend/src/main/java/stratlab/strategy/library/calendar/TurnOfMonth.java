package stratlab.strategy.library.calendar;

import stratlab.indicator.BarTimes;
import stratlab.indicator.Condition;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;

/** Holds over the turn of the month only. */
@StrategyCard(
    title = "Turn of the month",
    about =
        "Buys towards the end of a month and leaves in the first days of the next, when stock"
            + " indices have risen more than in between. Days are counted from Monday to Friday"
            + " by the calendar alone, without holidays; a signal fills at the open of the bar"
            + " after it.",
    sources = {
      "R. Ariel, A monthly effect in stock returns, Journal of Financial Economics 18, 1987",
      "J. Lakonishok and S. Smidt, Are seasonal anomalies real?, Review of Financial Studies 1,"
          + " 1988"
    })
public record TurnOfMonth(
    @Param(
            label = "Days before",
            value = "1",
            min = 0,
            max = 15,
            step = 1,
            unit = "days",
            group = "Window",
            description = "How many weekdays of the month are left when it buys.")
        int before,
    @Param(
            label = "Days after",
            value = "3",
            min = 1,
            max = 15,
            step = 1,
            unit = "days",
            group = "Window",
            description = "On which weekday of the next month it leaves.")
        int after)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    BarTimes times = market.first().times();
    Condition end = times.weekdaysLeft().belowOrEqual(before);
    Condition past =
        times.weekdayOfMonth().aboveOrEqual(after).and(times.weekdaysLeft().above(before));
    return Signals.enterLong(end).exitLong(past);
  }
}
