package stratlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.indicator.Columns;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.strategy.Offset;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.testing.Scripted;
import stratlab.trading.Commission;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;

/**
 * The fast path at its edges: the last bar, a gap, cash of exactly 0. Each plan buys 10 units after
 * a close of 100.
 */
final class SignalFastPathTest {
  private static final double EXACT_TO = 1e-9;
  private static final String SIGNAL = "100 100 100 100\n";

  private static Strategy plan(double stopPercent, double exitBelow) {
    return market -> {
      Signals signals =
          Signals.enterLong(market.close().aboveOrEqual(100).and(market.close().belowOrEqual(100)))
              .exitLong(market.close().below(exitBelow));
      return stopPercent > 0 ? signals.stopLoss(Offset.fraction(stopPercent / 100)) : signals;
    };
  }

  private static SharedRunSetup setup(
      Strategy plan, Commission commission, double cash, String text) {
    Bars bars = Scripted.bars(SIGNAL + text.replace(", ", "\n"));
    RunSetup common =
        RunSetup.of(
            new Columns(Panel.of(List.of(bars))),
            plan,
            List.of("price"),
            cash,
            Costs.of(commission),
            new Sizing.Fixed(10),
            Long.MIN_VALUE);
    int[] dayEnds = IntStream.range(0, bars.size()).toArray();
    return new SharedRunSetup(common, new TradedBars(bars), dayEnds);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                            | cash | % fee | fee a fill | stop % | exit below | bars after the signal                                | bought | exit bar | sold | fees | cash left
          the stop is reached inside a bar                   | 5000 |     0 |          0 |      5 |          0 | 100 100 99 99, 99 99 94 96, 96 96 96 96              |    100 |        2 |   95 |    0 |      4950
          the stop is reached on the last bar                | 5000 |     0 |          0 |      5 |          0 | 100 100 99 99, 99 99 98 99, 99 99 94 96              |    100 |        3 |   95 |    0 |      4950
          the first bar after the fill is the last           | 5000 |     0 |          0 |      5 |          0 | 100 100 99 99, 99 99 94 96                           |    100 |        2 |   95 |    0 |      4950
          a gap through the stop gets the open               | 5000 |     0 |          0 |      5 |          0 | 100 100 99 99, 90 92 89 91, 91 91 91 91              |    100 |        2 |   90 |    0 |      4900
          a gap through the stop on the last bar             | 5000 |     0 |          0 |      5 |          0 | 100 100 99 99, 90 92 89 91                           |    100 |        2 |   90 |    0 |      4900
          the bar that signals the exit reaches the stop     | 5000 |     0 |          0 |      5 |         97 | 100 100 99 99, 99 99 94 96, 91 91 91 91, 91 91 91 91 |    100 |        2 |   95 |    0 |      4950
          an exit takes the stop back before the next bar    | 5000 |     0 |          0 |      5 |         97 | 100 100 99 99, 99 99 96 96, 91 91 91 91, 91 91 91 91 |    100 |        3 |   91 |    0 |      4910
          the exit pays a percentage of its own price        | 5000 |     1 |          0 |      5 |          0 | 100 100 99 99, 90 92 89 91, 91 91 91 91              |    100 |        2 |   90 |   19 |      4881
          an entry signalled with the last of the cash       | 1000 |     0 |          0 |      5 |          0 | 99 100 99 99, 99 99 94 96, 96 96 96 96               |     99 |        2 | 94.05 |   0 |     950.5
          an entry filled with the last of the cash          | 1010 |     0 |          0 |      5 |          0 | 101 101 99 99, 99 99 94 96, 96 96 96 96              |    101 |        2 | 95.95 |   0 |     959.5
          a stop whose fee takes all of its proceeds         | 1950 |     0 |        950 |      5 |          0 | 100 100 99 99, 99 99 94 96, 96 96 96 96              |    100 |        2 |   95 | 1900 |         0
          an exit whose fee takes all of its proceeds        | 1960 |     0 |        960 |      0 |         97 | 100 100 99 99, 99 99 96 96, 96 96 96 96, 96 96 96 96 |    100 |        3 |   96 | 1920 |         0
          """)
  void aPositionEndsOnTheFastPathAsInTheBarLoop(
      String story,
      double cash,
      double percent,
      double fee,
      double stopPercent,
      double exitBelow,
      String bars,
      double bought,
      int exitBar,
      double sold,
      double fees,
      double cashLeft) {
    Commission commission =
        fee > 0 ? new Commission.PerFill(fee) : new Commission.Percent(percent / 100, 0);
    Strategy plan = plan(stopPercent, exitBelow);
    SharedRunSetup setup = setup(plan, commission, cash, bars);

    FastPathResult fast = new OneRun(setup, plan).fast();
    assertThat(fast.trades()).as("trades").isEqualTo(1);
    assertThat(fast.entryPrice(0)).as("bought").isCloseTo(bought, within(EXACT_TO));
    assertThat(fast.exitBar(0)).as("exit bar").isEqualTo(exitBar);
    assertThat(fast.exitPrice(0)).as("sold").isCloseTo(sold, within(EXACT_TO));
    assertThat(fast.commission(0)).as("fees").isCloseTo(fees, within(EXACT_TO));
    assertThat(fast.end()).as("cash left").isCloseTo(cashLeft, within(EXACT_TO));

    RunLog slow = Engine.run(setup.setup(plan), _ -> true);
    assertThat(slow.trades().exitBar(0)).as("exit bar of the loop").isEqualTo(exitBar);
    assertThat(slow.equity().end()).as("cash of the loop").isCloseTo(cashLeft, within(EXACT_TO));
  }

  /** A run that must not need the bar loop. */
  private static final class OneRun implements BatchRunner.Results {
    private final SharedRunSetup setup;
    private final Strategy plan;
    private boolean skipped;
    private FastPathResult result = new FastPathResult(0);

    OneRun(SharedRunSetup setup, Strategy plan) {
      this.setup = setup;
      this.plan = plan;
    }

    FastPathResult fast() {
      new BatchRunner(setup).run(1, _ -> plan, this, () -> true);
      assertThat(skipped).as("takes the fast path").isTrue();
      return result;
    }

    @Override
    public void skipped(int run, FastPathResult log) {
      skipped = true;
      result = log;
    }

    @Override
    public void looped(int run, RunLog log) {
      skipped = false;
    }

    @Override
    public void failed(int run, RuntimeException reason) {
      throw reason;
    }
  }
}
