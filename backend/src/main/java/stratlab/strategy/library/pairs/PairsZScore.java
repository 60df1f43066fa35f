package stratlab.strategy.library.pairs;

import java.util.List;
import stratlab.indicator.Line;
import stratlab.strategy.Constraint;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Trades the ratio of two prices back to its average: long in one, short in the other. */
@StrategyCard(
    title = "Pairs trading",
    about =
        "Takes the ratio of two prices and how many standard deviations it lies off its average."
            + " When"
            + " it lies far above, the first is sold short and the second bought, for the same"
            + " money; far below, the other way round. Both legs end when the ratio is back near"
            + " its"
            + " average, or so far off that the pair has come apart. The size of the first leg is"
            + " the sizing of the run.",
    sources = {
      "E. Gatev, W. Goetzmann and K. G. Rouwenhorst, Pairs trading: performance of a relative-value"
          + " arbitrage rule, Review of Financial Studies 19, 2006",
      "G. Vidyamurthy, Pairs Trading, Wiley, 2004"
    },
    roles = {"price", "reference"},
    traded = 2)
public record PairsZScore(
    @Param(
            label = "Period",
            value = "60",
            min = 5,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Ratio",
            description = "Over how many bars average and deviation of the ratio are taken.")
        int period,
    @Param(
            label = "Entry",
            value = "2",
            min = 0.1,
            max = 10,
            step = 0.1,
            unit = "deviations",
            group = "Levels",
            description = "How far off its average the ratio must lie for the legs to open.")
        double entry,
    @Param(
            label = "Exit",
            value = "0.5",
            min = 0,
            max = 10,
            step = 0.1,
            unit = "deviations",
            group = "Levels",
            description = "How near its average the ratio must be for the legs to end.")
        double exit,
    @Param(
            label = "Stop",
            value = "4",
            min = 0.2,
            max = 20,
            step = 0.1,
            unit = "deviations",
            group = "Levels",
            description = "How far off its average the pair is given up.")
        double stop)
    implements Strategy {

  @Override
  public List<Constraint> constraints() {
    return List.of(Constraint.less("exit", "entry"), Constraint.less("entry", "stop"));
  }

  @Override
  public Plan plan(Market market) {
    Line price = market.data("price").close();
    Line ratio = price.dividedBy(market.data("reference").close());
    Line deviation = ratio.statistics().standardDeviation(period);
    Line score = ratio.minus(ratio.sma(period)).dividedBy(deviation);
    return (Trader)
        desk -> {
          double off = score.now();
          if (desk.hasPending() || Double.isNaN(off)) {
            return;
          }
          boolean open = desk.position(0).size() != 0 || desk.position(1).size() != 0;
          double away = Math.abs(off);
          if (open && (away <= exit || away >= stop)) {
            desk.close(0);
            desk.close(1);
          } else if (!open && away >= entry && away < stop) {
            open(desk, off > 0 ? -1 : 1);
          }
        };
  }

  private static void open(Desk desk, int sign) {
    double units = desk.units(0, Double.NaN);
    double others = units * desk.lastClose(0) / desk.lastClose(1);
    if (units > 0 && others > 0) {
      desk.trade(0, sign * units);
      desk.trade(1, -sign * others);
    }
  }
}
