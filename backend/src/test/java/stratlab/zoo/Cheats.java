package stratlab.zoo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.CachedIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;
import stratlab.indicator.Line;
import stratlab.indicator.Pane;
import stratlab.strategy.Market;
import stratlab.strategy.Param;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCard;
import stratlab.strategy.StrategyLibrary;
import stratlab.strategy.Trader;

/** The cheats. Each would trade well, were it let. */
public final class Cheats implements StrategyLibrary {
  @Override
  public List<Class<? extends Strategy>> strategies() {
    return List.of(
        NextClose.class,
        CentredMean.class,
        WholeSampleScore.class,
        ZigZag.class,
        LastBar.class,
        UnfinishedWeek.class,
        NegativeShift.class,
        NegativeAgo.class,
        WholeSampleRange.class,
        SeriesLength.class,
        RuleAhead.class,
        PeekingIndicator.class,
        SubSeries.class,
        EarlyRead.class,
        FileReader.class,
        StaticCache.class,
        StaticHoard.class,
        StaticArray.class,
        SystemStore.class,
        Reflection.class,
        Coin.class,
        Fussy.class);
  }

  private static Signals onSign(
      Market market, String name, Function<BarSeries, Indicator<Num>> make) {
    Line line = market.first().ta4j(name, Pane.OWN, make);
    return Signals.enterLong(line.above(0)).exitLong(line.below(0));
  }

  /** An indicator computed by a function of the series and the row. */
  private abstract static class Computed extends CachedIndicator<Num> {
    Computed(BarSeries series) {
      super(series);
    }

    double close(int row) {
      return getBarSeries().getBar(row).getClosePrice().doubleValue();
    }

    int last() {
      return getBarSeries().getEndIndex();
    }

    abstract double at(int row);

    @Override
    protected Num calculate(int row) {
      return getBarSeries().numFactory().numOf(at(row));
    }

    @Override
    public int getCountOfUnstableBars() {
      return 0;
    }
  }

  /** Buys when the next close is higher. */
  @StrategyCard(title = "Next close", about = "A cheat.")
  public record NextClose() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return onSign(market, "next close", Change::new);
    }

    private static final class Change extends Computed {
      Change(BarSeries series) {
        super(series);
      }

      @Override
      double at(int row) {
        return row == last() ? 0 : close(row + 1) - close(row);
      }
    }
  }

  /** Compares with a mean whose window lies around the bar. */
  @StrategyCard(title = "Centred mean", about = "A cheat.")
  public record CentredMean(@Param(label = "Half", value = "3", min = 1, max = 50) int half)
      implements Strategy {
    @Override
    public Plan plan(Market market) {
      int reach = half;
      return onSign(
          market,
          "centred mean",
          series ->
              new Computed(series) {
                @Override
                double at(int row) {
                  int from = Math.max(0, row - reach);
                  int to = Math.min(last(), row + reach);
                  double sum = 0;
                  for (int i = from; i <= to; i++) {
                    sum += close(i);
                  }
                  return sum / (to - from + 1) - close(row);
                }
              });
    }
  }

  /** Scales by mean and deviation of all bars there will be. */
  @StrategyCard(title = "Whole-sample score", about = "A cheat.")
  public record WholeSampleScore() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return onSign(
          market,
          "z-score",
          series ->
              new Computed(series) {
                @Override
                double at(int row) {
                  double sum = 0;
                  for (int i = 0; i <= last(); i++) {
                    sum += close(i);
                  }
                  return sum / (last() + 1) - close(row);
                }
              });
    }
  }

  /** Knows a low by the rise that follows it. */
  @StrategyCard(title = "Zig-zag", about = "A cheat.")
  public record ZigZag() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return onSign(
          market,
          "zig-zag",
          series ->
              new Computed(series) {
                @Override
                double at(int row) {
                  for (int i = row + 1; i <= last(); i++) {
                    double change = close(i) / close(row) - 1;
                    if (Math.abs(change) > 0.02) {
                      return change;
                    }
                  }
                  return 0;
                }
              });
    }
  }

  /** Compares with the very last close. */
  @StrategyCard(title = "Last bar", about = "A cheat.")
  public record LastBar() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return onSign(
          market,
          "last bar",
          series ->
              new Computed(series) {
                @Override
                double at(int row) {
                  return getBarSeries().getLastBar().getClosePrice().doubleValue() - close(row);
                }
              });
    }
  }

  /** Knows the close of the week while it goes on. */
  @StrategyCard(title = "Unfinished week", about = "A cheat.")
  public record UnfinishedWeek() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return onSign(
          market,
          "week's close",
          series ->
              new Computed(series) {
                @Override
                double at(int row) {
                  return close(Math.min(last(), row / 5 * 5 + 4)) - close(row);
                }
              });
    }
  }

  /** Shifts a line the wrong way. */
  @StrategyCard(title = "Negative shift", about = "A cheat.")
  public record NegativeShift() implements Strategy {
    @Override
    public Plan plan(Market market) {
      Line next = market.close().shift(-1);
      return Signals.enterLong(next.above(market.close())).exitLong(next.below(market.close()));
    }
  }

  /** Asks for the value of minus one bar ago. */
  @StrategyCard(title = "Negative ago", about = "A cheat.")
  public record NegativeAgo() implements Strategy {
    @Override
    public Plan plan(Market market) {
      Line close = market.close();
      return (Trader)
          desk -> {
            if (close.ago(-1) > close.now() && !desk.hasPending()) {
              desk.buy(0);
            }
          };
    }
  }

  /** Buys in the lower half of the range that prices will ever have. */
  @StrategyCard(title = "Whole-sample range", about = "A cheat.")
  public record WholeSampleRange() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return onSign(
          market,
          "range",
          series ->
              new Computed(series) {
                @Override
                double at(int row) {
                  double low = Double.POSITIVE_INFINITY;
                  double high = Double.NEGATIVE_INFINITY;
                  for (int i = getBarSeries().getBeginIndex(); i <= last(); i++) {
                    low = Math.min(low, close(i));
                    high = Math.max(high, close(i));
                  }
                  return (low + high) / 2 - close(row);
                }
              });
    }
  }

  /** Sells out shortly before the data ends, and trades by how much of it is left. */
  @StrategyCard(title = "Series length", about = "A cheat.")
  public record SeriesLength() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return onSign(
          market,
          "what is left",
          series ->
              new Computed(series) {
                @Override
                double at(int row) {
                  return (last() - row) % 20 < 10 ? 1 : -1;
                }
              });
    }
  }

  /** A rule that looks one bar ahead. */
  @StrategyCard(title = "Rule ahead", about = "A cheat.")
  public record RuleAhead() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return Signals.enterLong(
              market
                  .first()
                  .ta4jRule(
                      "ahead",
                      0,
                      series ->
                          (row, _) ->
                              row < series.getEndIndex()
                                  && series
                                      .getBar(row + 1)
                                      .getClosePrice()
                                      .isGreaterThan(series.getBar(row).getClosePrice())))
          .exitLong(market.close().below(market.close().sma(5)));
    }
  }

  /** Asks another indicator of ta4j for a later value. */
  @StrategyCard(title = "Peeking indicator", about = "A cheat.")
  public record PeekingIndicator() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return onSign(
          market,
          "peeking",
          series -> {
            Indicator<Num> close = new ClosePriceIndicator(series);
            return new Computed(series) {
              @Override
              double at(int row) {
                return close.getValue(Math.min(last(), row + 2)).doubleValue() - close(row);
              }
            };
          });
    }
  }

  /** Cuts itself a series that reaches further. */
  @StrategyCard(title = "Sub-series", about = "A cheat.")
  public record SubSeries() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return onSign(
          market,
          "sub-series",
          series ->
              new Computed(series) {
                @Override
                double at(int row) {
                  BarSeries more = getBarSeries().getSubSeries(0, Math.min(last() + 1, row + 4));
                  return more.getLastBar().getClosePrice().doubleValue() - close(row);
                }
              });
    }
  }

  /** Reads everything while the plan is made. */
  @StrategyCard(title = "Early read", about = "A cheat.")
  public record EarlyRead() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return onSign(
          market,
          "early",
          series -> {
            double last = series.getLastBar().getClosePrice().doubleValue();
            return new Computed(series) {
              @Override
              double at(int row) {
                return last - close(row);
              }
            };
          });
    }
  }

  /** Reads the price file itself. */
  @StrategyCard(title = "File reader", about = "A cheat.")
  public record FileReader(@Param(label = "File", value = "prices.csv") String file)
      implements Strategy {
    @Override
    public Plan plan(Market market) {
      int lines = lines();
      Line close = market.close();
      return (Trader)
          desk -> {
            if (!desk.hasPending() && desk.bar() % 7 == lines % 7) {
              desk.buy(0);
              close.now();
            }
          };
    }

    private int lines() {
      Path path = Path.of(file);
      try {
        return Files.exists(path) ? Files.readAllLines(path).size() : 0;
      } catch (IOException unread) {
        throw new UncheckedIOException(unread);
      }
    }
  }

  /** Remembers in a static field the prices that another run went through. */
  @StrategyCard(title = "Static cache", about = "A cheat.")
  public record StaticCache() implements Strategy {
    @SuppressWarnings("NonFinalStaticField") // what is wrong with it
    private static double best;

    @Override
    public Plan plan(Market market) {
      double known = best;
      Line close = market.close();
      return (Trader)
          desk -> {
            best = Math.max(best, close.now());
            if (!desk.hasPending() && close.now() < known * 0.9) {
              desk.buy(0);
            }
          };
    }
  }

  /** Hoards prices by time in a static map, for the next run to look up. */
  @StrategyCard(title = "Static hoard", about = "A cheat.")
  public record StaticHoard() implements Strategy {
    private static final Map<Long, Double> SEEN = new TreeMap<>();

    @Override
    public Plan plan(Market market) {
      Line close = market.close();
      return (Trader)
          desk -> {
            SEEN.put(desk.time(), close.now());
            Double next = SEEN.get(desk.time() + 86_400_000);
            if (!desk.hasPending() && next != null && next > close.now()) {
              desk.buy(0);
            }
          };
    }
  }

  /** Hoards prices in a static array. */
  @StrategyCard(title = "Static array", about = "A cheat.")
  public record StaticArray() implements Strategy {
    private static final double[] SEEN = new double[1000];
    private static final double[] LEVELS = {0.9, 1.1};

    @Override
    public Plan plan(Market market) {
      Line close = market.close();
      return (Trader)
          desk -> {
            SEEN[desk.bar()] = close.now();
            if (!desk.hasPending() && SEEN[desk.bar() + 1] > close.now() * LEVELS[0]) {
              desk.buy(0);
            }
          };
    }
  }

  /** Hands prices on to the next run as a property of the process. */
  @StrategyCard(title = "System store", about = "A cheat.")
  public record SystemStore() implements Strategy {
    @Override
    public Plan plan(Market market) {
      double best = Double.parseDouble(System.getProperty("zoo.best", "0"));
      Line close = market.close();
      return (Trader)
          desk -> {
            System.setProperty("zoo.best", String.valueOf(Math.max(best, close.now())));
            if (!desk.hasPending() && close.now() < best * 0.9) {
              desk.buy(0);
            }
          };
    }
  }

  /** Opens what is hidden. */
  @StrategyCard(title = "Reflection", about = "A cheat.")
  public record Reflection() implements Strategy {
    @Override
    public Plan plan(Market market) {
      Line close = market.close();
      return (Trader)
          desk -> {
            try {
              var hidden = Line.class.getDeclaredMethod("column");
              hidden.setAccessible(true);
              hidden.invoke(close);
            } catch (ReflectiveOperationException closed) {
              throw new IllegalStateException(closed);
            }
            if (!desk.hasPending()) {
              desk.buy(0);
            }
          };
    }
  }

  /** No cheat: it refuses data that begins on another day than it was told. */
  @StrategyCard(title = "Fussy", about = "Refuses data that begins on another day.")
  public record Fussy(@Param(label = "First day", value = "18262") int first) implements Strategy {
    @Override
    public Plan plan(Market market) {
      return (Trader)
          desk -> {
            if (desk.bars(0) == 1 && desk.time() / 86_400_000 != first) {
              throw new IllegalStateException("the data begins on another day");
            }
          };
    }
  }

  /** Does not do the same twice. */
  @StrategyCard(title = "Coin", about = "Buys and sells by chance.")
  public record Coin() implements Strategy {
    @Override
    public Plan plan(Market market) {
      return (Trader)
          desk -> {
            if (!desk.hasPending() && Math.random() < 0.5) {
              desk.trade(0, Math.random() < 0.5 ? 1 : -1);
            }
          };
    }
  }
}
