package stratlab.strategy.library.calendar;

import java.time.DayOfWeek;
import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Holds from one day of the week to another. */
@StrategyCard(
    name = "DayOfWeek",
    title = "Day of the week",
    about =
        "Enters with the bar that ends on one day of the week and leaves with the one that ends on"
            + " another; both fill at the open of the bar after. Days are those on which a bar"
            + " opens, in UTC.",
    sources = {
      "F. Cross, The behavior of stock prices on Fridays and Mondays, Financial Analysts Journal"
          + " 29, 1973",
      "K. French, Stock returns and the weekend effect, Journal of Financial Economics 8, 1980"
    })
public record WeekdayWindow(
    @Param(
            label = "Enter on",
            value = "monday",
            group = "Window",
            description = "Day on whose bar the order to enter is sent.")
        DayOfWeek enter,
    @Param(
            label = "Leave on",
            value = "thursday",
            group = "Window",
            description = "Day on whose bar the order to leave is sent.")
        DayOfWeek leave,
    @Param(
            label = "Side",
            value = "long",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    Line day = market.first().times().dayOfWeek();
    Condition in = on(day, enter);
    Condition out = on(day, leave);
    return side.of(Signals.enterLong(in).exitLong(out), Signals.enterShort(in).exitShort(out));
  }

  private static Condition on(Line day, DayOfWeek weekday) {
    return day.aboveOrEqual(weekday.getValue()).and(day.belowOrEqual(weekday.getValue()));
  }
}
