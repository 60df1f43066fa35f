package stratlab.strategy.library.pairs;

import stratlab.indicator.Bands;
import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;

/** Buys a breakout of one instrument as its correlation with another one drops. */
@StrategyCard(
    name = "BBandPearsonDivergence",
    title = "Bollinger breakout with falling correlation",
    about =
        "Buys the traded instrument when it closes at or above its upper Bollinger band while the"
            + " reference closes below the middle of its own, and their correlation has dropped by"
            + " a"
            + " good part of its distance from -1 within a few bars. Leaves when the close falls"
            + " below the middle band. Long only.",
    sources = {
      "J. Bollinger, Bollinger on Bollinger Bands, McGraw-Hill, 2001",
      "Stratlab's predecessor, BBandPearsonDivergence"
    },
    roles = {"price", "reference"})
public record BollingerDivergence(
    @Param(
            label = "Band of the price",
            value = "100",
            min = 2,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Traded price",
            description = "Length of the band of the traded price.")
        int bb0,
    @Param(
            label = "Deviations of the price",
            value = "2",
            min = 0.1,
            max = 6,
            step = 0.1,
            group = "Traded price",
            description = "How many standard deviations its upper band lies above the middle.")
        double dev0,
    @Param(
            label = "Band of the reference",
            value = "5",
            min = 2,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Reference",
            description = "Length of the band of the reference, of which the middle counts.")
        int bb1,
    @Param(
            label = "Deviations of the reference",
            value = "2",
            min = 0.1,
            max = 6,
            step = 0.1,
            group = "Reference",
            description = "Width of the band of the reference; it is drawn and decides nothing.")
        double dev1,
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
            label = "Look-back",
            value = "2",
            min = 1,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Correlation",
            description = "Over how many bars the drop of the correlation is measured.")
        int lookback,
    @Param(
            label = "Relative drop",
            value = "0.6",
            min = 0,
            max = 1,
            step = 0.05,
            unit = "fraction",
            group = "Correlation",
            description = "The drop as a share of the distance that the correlation had from -1.")
        double decrease)
    implements Strategy {

  /** More bars than the longest period needs are waited for, as the predecessor did. */
  private static final int EXTRA_BARS = 5;

  /** A drop or a distance below it counts as none. */
  private static final double NOTHING = 1e-6;

  @Override
  public Plan plan(Market market) {
    Line close = market.data("price").close();
    Line reference = market.data("reference").close();
    Bands bands = close.statistics().bollinger(bb0, dev0);
    Bands others = reference.statistics().bollinger(bb1, dev1);
    Line correlation = close.statistics().correlation(reference, correlationPeriod);
    Line before = correlation.shift(lookback);
    Line drop = before.minus(correlation);
    Line room = before.plus(1);
    Condition falls =
        drop.above(NOTHING)
            .and(room.above(NOTHING))
            .and(drop.dividedBy(room).aboveOrEqual(decrease));
    int first = Math.max(Math.max(bb0, bb1), correlationPeriod + lookback) + EXTRA_BARS;
    Condition ready = market.data("price").times().count().aboveOrEqual(first);
    return Signals.enterLong(
            close
                .aboveOrEqual(bands.upper())
                .and(reference.below(others.middle()))
                .and(falls)
                .and(ready))
        .exitLong(close.below(bands.middle()));
  }
}
