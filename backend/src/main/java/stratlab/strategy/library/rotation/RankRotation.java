package stratlab.strategy.library.rotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import stratlab.indicator.Feed;
import stratlab.indicator.Line;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.library.Every;

/** Holds the assets of the highest ranks in equal shares. */
@StrategyCard(
    title = "Rank rotation",
    about =
        "On the first bar of each period it ranks its assets by their return over a look-back that"
            + " may leave out the latest bars, and holds those of the highest ranks in equal"
            + " shares."
            + " An asset that is held stays while its rank is no worse than the last place plus a"
            + " buffer, which saves trades. Long only and always invested.",
    sources = {
      "N. Jegadeesh and S. Titman, Returns to buying winners and selling losers, Journal of Finance"
          + " 48, 1993",
      "M. Faber, Relative strength strategies for investing, 2010"
    },
    roles = "asset...",
    atLeast = 2)
public record RankRotation(
    @Param(
            label = "Look-back",
            value = "126",
            min = 1,
            max = 2000,
            step = 1,
            unit = "bars",
            group = "Ranking",
            description = "Over how many bars of each asset its return is measured.")
        int lookback,
    @Param(
            label = "Left out",
            value = "0",
            min = 0,
            max = 500,
            step = 1,
            unit = "bars",
            group = "Ranking",
            description = "How many of the latest bars do not count.")
        int skip,
    @Param(
            label = "Places",
            value = "1",
            min = 1,
            max = 16,
            step = 1,
            group = "Ranking",
            description = "How many assets are held, or all when there are fewer.")
        int places,
    @Param(
            label = "Buffer",
            value = "0",
            min = 0,
            max = 15,
            step = 1,
            unit = "ranks",
            group = "Ranking",
            description = "How far below the last place a held asset may fall and stay.")
        int buffer,
    @Param(label = "Every", value = "month", group = "Plan", description = "How often it decides.")
        Every every,
    @Param(
            label = "Invested",
            value = "95",
            min = 1,
            max = 100,
            step = 1,
            unit = "%",
            group = "Plan",
            description = "Share of the account that is invested; the rest covers costs and gaps.")
        double invested)
    implements Strategy {

  @Override
  public Plan plan(Market market) {
    List<Line> returns =
        market.all().stream()
            .map(Feed::close)
            .map(close -> close.oscillators().roc(lookback).shift(skip))
            .toList();
    return new Shares(every) {
      @Override
      double[] shares(Desk desk) {
        List<Integer> chosen = chosen(returns, desk);
        double[] shares = new double[returns.size()];
        chosen.forEach(set -> shares[set] = invested / 100 / chosen.size());
        return shares;
      }
    };
  }

  /** Returns the held assets that may stay and the best of the others, as many as places. */
  private List<Integer> chosen(List<Line> returns, Desk desk) {
    List<Integer> ranked =
        IntStream.range(0, returns.size())
            .boxed()
            .sorted(Comparator.comparingDouble(set -> -returns.get(set).now()))
            .toList();
    List<Integer> chosen = new ArrayList<>();
    for (int rank = 0; rank < Math.min(ranked.size(), places + buffer); rank++) {
      int set = ranked.get(rank);
      if (desk.position(set).size() != 0 && chosen.size() < places) {
        chosen.add(set);
      }
    }
    for (int set : ranked) {
      if (chosen.size() < places && !chosen.contains(set)) {
        chosen.add(set);
      }
    }
    return chosen;
  }
}
