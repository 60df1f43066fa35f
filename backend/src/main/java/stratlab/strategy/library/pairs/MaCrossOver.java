package stratlab.strategy.library.pairs;

import stratlab.indicator.Feed;
import stratlab.indicator.Line;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.Trader;

/** Buys the stronger of two instruments that move against each other and have come apart. */
@StrategyCard(
    name = "MACrossOver",
    title = "CCI and correlation of a pair",
    about =
        "Watches two instruments that move against each other. While their correlation is strongly"
            + " negative it buys the one whose commodity channel index and average rise, when those"
            + " of the other fall, and leaves once the index of what it holds has come back. It"
            + " holds one of the two at a time, long only.",
    sources = {
      "D. Lambert, Commodity channel index, Commodities Magazine, 1980",
      "Stratlab's predecessor, MACrossOver"
    },
    roles = {"price", "reference"},
    traded = 2)
public record MaCrossOver(
    @Param(
            label = "Average of the price",
            value = "50",
            min = 1,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Moving averages",
            description = "Length of the simple average of the first data set.")
        int pd1,
    @Param(
            label = "Average of the reference",
            value = "50",
            min = 1,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Moving averages",
            description = "Length of the simple average of the second data set.")
        int pd2,
    @Param(
            name = "corr_period",
            label = "Correlation period",
            value = "20",
            min = 2,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "Correlation",
            description = "Over how many bars the correlation of the closes is taken.")
        int correlationPeriod,
    @Param(
            name = "cci_period",
            label = "CCI period",
            value = "20",
            min = 2,
            max = 1000,
            step = 1,
            unit = "bars",
            group = "CCI",
            description = "Length of the commodity channel index.")
        int cciPeriod,
    @Param(
            name = "cci_exit",
            label = "Exit level",
            value = "20",
            min = -500,
            max = 500,
            step = 5,
            group = "CCI",
            description = "A position ends when its index falls below it.")
        double exit,
    @Param(
            label = "Entry level",
            value = "70",
            min = 0,
            max = 500,
            step = 5,
            group = "CCI",
            description = "One index must stand above it and the other below its negative.")
        double level,
    @Param(
            name = "corr_level",
            label = "Correlation level",
            value = "0.8",
            min = 0,
            max = 1,
            step = 0.05,
            group = "Correlation",
            description = "The correlation must lie below its negative.")
        double correlationLevel)
    implements Strategy {

  /** More bars than the longest period needs are waited for, as the predecessor did. */
  private static final int EXTRA_BARS = 5;

  @Override
  public Plan plan(Market market) {
    Feed price = market.data("price");
    Feed reference = market.data("reference");
    Leg[] legs = {
      new Leg(price.cci(cciPeriod), price.close().sma(pd1)),
      new Leg(reference.cci(cciPeriod), reference.close().sma(pd2))
    };
    Line correlation = price.close().statistics().correlation(reference.close(), correlationPeriod);
    int first = Math.max(Math.max(pd1, pd2), Math.max(correlationPeriod, cciPeriod)) + EXTRA_BARS;
    return (Trader)
        desk -> {
          if (desk.hasPending() || desk.bar() + 1 < first) {
            return;
          }
          int held = desk.position(0).size() != 0 ? 0 : desk.position(1).size() != 0 ? 1 : -1;
          if (held >= 0) {
            leave(desk, held, legs[held]);
          } else if (correlation.now() < -correlationLevel) {
            enter(desk, legs);
          }
        };
  }

  private void leave(Desk desk, int set, Leg leg) {
    if (leg.cci().now() < exit) {
      desk.close(set);
    }
  }

  private void enter(Desk desk, Leg[] legs) {
    if (legs[0].isStrong(level) && legs[1].isWeak(level)) {
      desk.buy(0);
    } else if (legs[1].isStrong(level) && legs[0].isWeak(level)) {
      desk.buy(1);
    }
  }

  /** What is watched of one data set. */
  private record Leg(Line cci, Line mean) {
    boolean isStrong(double level) {
      return cci.now() > level && mean.now() > mean.ago(1);
    }

    boolean isWeak(double level) {
      return cci.now() < -level && mean.now() < mean.ago(1);
    }
  }
}
