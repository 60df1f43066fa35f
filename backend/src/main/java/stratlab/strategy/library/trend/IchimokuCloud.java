package stratlab.strategy.library.trend;

import java.util.List;
import stratlab.indicator.Condition;
import stratlab.indicator.Ichimoku;
import stratlab.indicator.Line;
import stratlab.strategy.Constraint;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Sides;

/** Trades outside of Hosoda's cloud. */
@StrategyCard(
    title = "Ichimoku cloud",
    about =
        "Buys when the close lies above the cloud of both leading spans and the conversion line"
            + " above the base line, and leaves when the close falls below the base line. Short"
            + " positions mirror that below the cloud. The spans are those that stand at the"
            + " current bar, so nothing is read ahead.",
    sources = {
      "G. Hosoda (Ichimoku Sanjin), Ichimoku Kinko Hyo, 1969",
      "M. Patel, Trading with Ichimoku Clouds, Wiley, 2010"
    })
public record IchimokuCloud(
    @Param(
            label = "Conversion period",
            value = "9",
            min = 1,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Bars of the conversion line (Tenkan-sen).")
        int conversion,
    @Param(
            label = "Base period",
            value = "26",
            min = 2,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Bars of the base line (Kijun-sen).")
        int base,
    @Param(
            label = "Span period",
            value = "52",
            min = 3,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "Bars of the slower leading span (Senkou span B).")
        int span,
    @Param(
            label = "Lead",
            value = "26",
            min = 1,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Indicator",
            description = "How many bars ahead the spans are drawn.")
        int lead,
    @Param(
            label = "Side",
            value = "long",
            group = "Direction",
            description = "Which positions it may take.")
        Sides side)
    implements Strategy {

  @Override
  public List<Constraint> constraints() {
    return List.of(Constraint.less("conversion", "base"), Constraint.less("base", "span"));
  }

  @Override
  public Plan plan(Market market) {
    Ichimoku chart = market.first().trends().ichimoku(conversion, base, span, lead);
    Line close = market.close();
    Condition up = chart.conversion().above(chart.base());
    Condition down = chart.conversion().below(chart.base());
    return side.of(
        Signals.enterLong(close.above(chart.spanA().max(chart.spanB())).and(up))
            .exitLong(close.below(chart.base())),
        Signals.enterShort(close.below(chart.spanA().min(chart.spanB())).and(down))
            .exitShort(close.above(chart.base())));
  }
}
