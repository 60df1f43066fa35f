package stratlab.analytics.backtrader;

import java.util.Map;
import stratlab.analytics.series.TradeColumns;

/** Backtrader's TradeAnalyzer: counts, streaks, profits and lengths of the closed trades. */
final class TradeAnalyzer {
  private final Tally all = new Tally();
  private final Tally won = new Tally();
  private final Tally lost = new Tally();
  private final Side longs = new Side();
  private final Side shorts = new Side();
  private final Streak winning = new Streak();
  private final Streak losing = new Streak();
  private double gross;

  private TradeAnalyzer() {}

  /** Returns the figures; only the counts when no trade was closed. */
  static Map<String, ?> of(TradeColumns trades, int open) {
    NamedFigures total = new NamedFigures().count("total", trades.count + open);
    if (trades.count == 0) {
      if (open > 0) {
        total.count("open", open);
      }
      return new NamedFigures().group("total", total.toMap()).toMap();
    }
    total.count("open", open).count("closed", trades.count);
    TradeAnalyzer analyzer = new TradeAnalyzer();
    for (int i = 0; i < trades.count; i++) {
      analyzer.add(trades, i);
    }
    return analyzer.figures(total);
  }

  private void add(TradeColumns trades, int trade) {
    double net = trades.net[trade];
    int bars = trades.bars(trade);
    gross += trades.gross[trade];
    all.add(net, bars);
    (net >= 0 ? won : lost).add(net, bars);
    (trades.isLong[trade] ? longs : shorts).add(net, bars);
    winning.add(net >= 0);
    losing.add(!(net >= 0));
  }

  private Map<String, ?> figures(NamedFigures total) {
    NamedFigures streak =
        new NamedFigures().group("won", winning.figures()).group("lost", losing.figures());
    NamedFigures pnl =
        new NamedFigures()
            .group("gross", average(new NamedFigures().number("total", gross), gross, all.count))
            .group("net", average(new NamedFigures().number("total", all.pnl), all.pnl, all.count));
    return new NamedFigures()
        .group("total", total.toMap())
        .group("streak", streak.toMap())
        .group("pnl", pnl.toMap())
        .group("won", outcome(won))
        .group("lost", outcome(lost))
        .group("long", longs.figures())
        .group("short", shorts.figures())
        .group("len", lengths())
        .toMap();
  }

  private static Map<String, ?> outcome(Tally tally) {
    return new NamedFigures().count("total", tally.count).group("pnl", tally.profit()).toMap();
  }

  private Map<String, ?> lengths() {
    return all.length(true)
        .group("won", won.length(won.count > 0).toMap())
        .group("lost", lost.length(lost.count > 0).toMap())
        .group("long", longs.lengths())
        .group("short", shorts.lengths())
        .toMap();
  }

  private static Map<String, ?> average(NamedFigures figures, double total, int count) {
    return figures.number("average", count == 0 ? 0 : total / count).toMap();
  }

  /** Trades of one kind. */
  private static final class Tally {
    int count;
    double pnl;
    double largest;
    long bars;
    long longest;
    long shortest = Long.MAX_VALUE;

    void add(double net, int length) {
      count++;
      pnl += net;
      if (Math.abs(net) > Math.abs(largest)) {
        largest = net;
      }
      bars += length;
      longest = Math.max(longest, length);
      shortest = Math.min(shortest, length);
    }

    Map<String, ?> profit() {
      NamedFigures figures = new NamedFigures().number("total", pnl);
      figures.number("average", count == 0 ? 0 : pnl / count);
      return figures.number("max", largest).toMap();
    }

    NamedFigures length(boolean withMinimum) {
      NamedFigures figures = new NamedFigures().count("total", bars);
      figures.number("average", count == 0 ? 0 : (double) bars / count).count("max", longest);
      if (withMinimum) {
        figures.group("min", count == 0 ? null : shortest);
      }
      return figures;
    }
  }

  /** The long or the short trades. */
  private static final class Side {
    final Tally all = new Tally();
    final Tally won = new Tally();
    final Tally lost = new Tally();

    void add(double net, int length) {
      all.add(net, length);
      (net >= 0 ? won : lost).add(net, length);
    }

    Map<String, ?> figures() {
      NamedFigures pnl = new NamedFigures().number("total", all.pnl);
      pnl.number("average", all.count == 0 ? 0 : all.pnl / all.count);
      pnl.group("won", won.profit()).group("lost", lost.profit());
      NamedFigures figures = new NamedFigures().count("total", all.count);
      figures.group("pnl", pnl.toMap());
      return figures.count("won", won.count).count("lost", lost.count).toMap();
    }

    Map<String, ?> lengths() {
      return all.length(true)
          .group("won", won.length(true).toMap())
          .group("lost", lost.length(true).toMap())
          .toMap();
    }
  }

  /** Trades of one outcome in a row. */
  private static final class Streak {
    int current;
    int longest;

    void add(boolean goesOn) {
      current = goesOn ? current + 1 : 0;
      longest = Math.max(longest, current);
    }

    Map<String, ?> figures() {
      return new NamedFigures().count("current", current).count("longest", longest).toMap();
    }
  }
}
