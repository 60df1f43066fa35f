package stratlab.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.market.Timeframe;
import stratlab.trading.Direction;
import stratlab.trading.EquityCurve;
import stratlab.trading.Trade;

/** How long and how often, by hand: bars are working days, 2024-01-01 is a Monday. */
final class TradeTimeMetricsTest {
  private static final EquityCurve CURVE =
      EquityFixtures.daily(100, 100, 110, 99, 99, 108.9, 108.9, 107, 109, 108, 111);

  /** Long won over 1 and 5 bars (a weekend in it), long lost over 2, short won over 3 bars. */
  private static final List<Trade> TRADES =
      List.of(
          EquityFixtures.trade(1, Direction.LONG, 0, 1, 30, 1),
          EquityFixtures.trade(2, Direction.LONG, 1, 6, 10, 1),
          EquityFixtures.trade(3, Direction.LONG, 6, 8, -20, 1),
          EquityFixtures.trade(4, Direction.SHORT, 6, 9, 5, 1));

  @ParameterizedTest(name = "{0} is {1}, long {2}, short {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          average_bars       | 2.75              | 2.6666666666666665 | 3
          median_bars        | 2.5               | 2                  | 3
          shortest_bars      | 1                 | 1                  | 3
          longest_bars       | 5                 | 5                  | 3
          average_bars_won   | 3                 | 3                  | 3
          median_bars_won    | 3                 | 3                  | 3
          shortest_bars_won  | 1                 | 1                  | 3
          longest_bars_won   | 5                 | 5                  | 3
          average_bars_lost  | 2                 | 2                  |
          median_bars_lost   | 2                 | 2                  |
          shortest_bars_lost | 2                 | 2                  |
          longest_bars_lost  | 2                 | 2                  |
          average_days       | 3.25              | 3.3333333333333335 | 3
          median_days        | 2.5               | 2                  | 3
          shortest_days      | 1                 | 1                  | 3
          longest_days       | 7                 | 7                  | 3
          average_days_won   | 3.6666666666666665| 4                  | 3
          median_days_won    | 3                 | 4                  | 3
          shortest_days_won  | 1                 | 1                  | 3
          longest_days_won   | 7                 | 7                  | 3
          average_days_lost  | 2                 | 2                  |
          median_days_lost   | 2                 | 2                  |
          shortest_days_lost | 2                 | 2                  |
          longest_days_lost  | 2                 | 2                  |
          trades_per_day     | 0.4               | 0.3                | 0.1
          trades_per_week    | 2.3333333333333335| 1.75               | 0.5833333333333334
          trades_per_month   | 10.145833333333334| 7.609375           | 2.5364583333333335
          exposure           | 0.9               | 0.8                | 0.3
          """)
  void lengthsAndFrequencies(String key, double all, Double longs, Double shorts) {
    Metric metric = EquityFixtures.metric(Metrics.of(EquityFixtures.input(CURVE, TRADES)), key);

    assertThat(metric.all()).isCloseTo(all, within(1e-9));
    assertThat(metric.longs()).isCloseTo(longs, within(1e-9));
    if (shorts == null) {
      assertThat(metric.shorts()).isNull();
    } else {
      assertThat(metric.shorts()).isCloseTo(shorts, within(1e-9));
    }
  }

  @Test
  void barsLongerThanADayHaveNoTradesADay() {
    MetricInput weekly =
        new MetricInput(
            CURVE,
            TRADES,
            List.of(),
            EquityFixtures.bars(CURVE, new Timeframe(Timeframe.Unit.WEEK, 1), 1),
            0);

    assertThat(EquityFixtures.metric(Metrics.of(weekly), "trades_per_day").reason())
        .isEqualTo("the bars are longer than the period");
  }
}
