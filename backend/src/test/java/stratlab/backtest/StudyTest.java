package stratlab.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.analytics.Metric;
import stratlab.analytics.SweepFigures;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.ParamDefinition;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;

/** A cell of a study has the figures of the single run of the same request. */
final class StudyTest {
  private static final Backtests BACKTESTS =
      new Backtests(
          StrategyCatalog.discover(),
          new DataCatalog(Path.of("../data"), List.of(), InstantSource.system()));
  private static final double OUT_OF_SAMPLE = 0.3;

  /** Ways to trade; each is met by every strategy. */
  private static final List<Map<String, Object>> SETTINGS =
      List.of(
          Map.of(),
          Map.of("sizing", "value-share", "size_percent", 60.0, "slippage", 0.0005),
          Map.of("sizing", "cash-share", "whole_units", true, "minimum_commission", 1.0),
          Map.of("margin", 50.0, "multiplier", 10.0),
          Map.of("fill_at_close", true),
          Map.of("interest", 0.02, "leverage", 2.0));

  static Stream<String> strategies() {
    return BACKTESTS.strategies().list().stream().map(StrategyDefinition::name);
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void theFiguresOfACellAreThoseOfTheSingleRun(String strategy) {
    for (int settings = 0; settings < SETTINGS.size(); settings++) {
      BacktestSpec base = spec(strategy, SETTINGS.get(settings));
      List<Map<String, Object>> cells = cells(base, new SplittableRandom(settings), 2);
      CellColumns columns = run(BACKTESTS.study(base, OUT_OF_SAMPLE).runs(), cells);
      CellColumns byBars = run(BACKTESTS.study(base, OUT_OF_SAMPLE).runs().byBars(), cells);
      for (int cell = 0; cell < cells.size(); cell++) {
        assertThat(row(columns, cell)).isEqualTo(row(byBars, cell));
        assertThat(blocks(columns, cell)).isEqualTo(blocks(byBars, cell));
        agrees(columns, cell, with(base, cells.get(cell)));
      }
    }
  }

  private static BacktestSpec spec(String strategy, Map<String, Object> settings) {
    StrategyDefinition definition = BACKTESTS.strategies().find(strategy).orElseThrow();
    List<String> names = List.of("eurusd-daily", "usdcad-daily", "usdchf-daily");
    Map<String, String> data = new LinkedHashMap<>();
    for (String role : definition.roles()) {
      data.put(role, names.get(data.size() % names.size()));
    }
    return BACKTESTS.check(
        new BacktestRequest(
            null,
            strategy,
            Map.of(),
            data,
            "2012-01-01",
            "2016-06-30",
            10_000.0,
            0.0002,
            40.0,
            settings));
  }

  /** The defaults, and values drawn from the range of each number. */
  private static List<Map<String, Object>> cells(
      BacktestSpec base, SplittableRandom random, int count) {
    StrategyDefinition definition = BACKTESTS.strategies().find(base.strategy()).orElseThrow();
    List<Map<String, Object>> cells = new ArrayList<>(List.of(base.params()));
    while (cells.size() < count) {
      Map<String, Object> values = new LinkedHashMap<>(base.params());
      definition.params().forEach(param -> values.put(param.name(), value(param, random)));
      if (definition.constraints().stream()
          .allMatch(constraint -> constraint.fault(values).isEmpty())) {
        cells.add(values);
      }
    }
    return cells;
  }

  private static Object value(ParamDefinition param, SplittableRandom random) {
    Double least = param.min();
    return switch (param.type()) {
      case INT ->
          Math.round(
              random.nextDouble(least == null ? 1 : least, 60 + (least == null ? 1 : least)));
      case FLOAT -> {
        double from = least == null ? 0.5 : least;
        double most = param.max() == null ? from + 5 : param.max();
        yield random.nextDouble(from, Math.min(most, from + 5) + 1e-9);
      }
      case BOOL -> random.nextBoolean();
      case CHOICE -> param.choices().get(random.nextInt(param.choices().size()));
      case TEXT -> param.defaultValue();
    };
  }

  private static CellColumns run(StudyRuns runs, List<Map<String, Object>> cells) {
    CellColumns columns = new CellColumns(cells.size());
    BitSet all = new BitSet();
    all.set(0, cells.size());
    runs.run(cells, all, columns, 0, () -> true);
    return columns;
  }

  private static double[] row(CellColumns columns, int cell) {
    return SweepFigures.KEYS.stream()
        .mapToDouble(key -> columns.metric(SweepFigures.KEYS.indexOf(key))[cell])
        .toArray();
  }

  private static double[] blocks(CellColumns columns, int cell) {
    double[] blocks = new double[SweepFigures.BLOCK_SUMS];
    System.arraycopy(
        columns.blocks(), cell * SweepFigures.BLOCK_SUMS, blocks, 0, SweepFigures.BLOCK_SUMS);
    return blocks;
  }

  private static void agrees(CellColumns columns, int cell, BacktestSpec spec) {
    BacktestReport report;
    try {
      report = BACKTESTS.run(spec, Progress.NONE);
    } catch (CannotRun refused) {
      assertThat(columns.faults().get(cell)).isEqualTo(refused.getMessage());
      return;
    }
    assertThat(columns.faults()).doesNotContainKey(cell);
    for (Metric metric : report.metrics()) {
      int place = SweepFigures.KEYS.indexOf(metric.key());
      if (place >= 0) {
        equal(spec + " " + metric.key(), columns.metric(place)[cell], metric.all());
      }
    }
    halves(columns, cell, report);
  }

  private static void halves(CellColumns columns, int cell, BacktestReport report) {
    int days = report.equity().value().size();
    int split = days - (int) Math.round(days * OUT_OF_SAMPLE);
    double[] returns = new double[days];
    double before = report.request().cash();
    boolean solvent = true;
    for (int day = 0; day < days; day++) {
      returns[day] = report.equity().value().at(day) / before - 1;
      before = report.equity().value().at(day);
      solvent &= before > 0;
    }
    int place = SweepFigures.KEYS.indexOf(SweepFigures.IN_SAMPLE);
    equal("in", columns.metric(place)[cell], solvent ? sharpe(returns, 0, split) : null);
    equal("out", columns.metric(place + 1)[cell], solvent ? sharpe(returns, split, days) : null);
    double[] blocks = blocks(columns, cell);
    double count = 0;
    double sum = 0;
    for (int block = 0; block < SweepFigures.BLOCKS; block++) {
      count += blocks[3 * block];
      sum += blocks[3 * block + 1];
    }
    assertThat(count).isEqualTo(days);
    double all = Stream.of(returns).mapToDouble(each -> sum(each, 0, days)).sum();
    assertThat(sum).isCloseTo(all, within(1e-9 * Math.max(1, Math.abs(all))));
  }

  private static double sum(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }

  private static Double sharpe(double[] returns, int from, int to) {
    double mean = sum(returns, from, to) / (to - from);
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (returns[i] - mean) * (returns[i] - mean);
    }
    return squares == 0 ? null : mean / Math.sqrt(squares / (to - from - 1)) * Math.sqrt(252);
  }

  private static void equal(String what, double cell, Double single) {
    if (single == null) {
      assertThat(cell).as(what).isNaN();
    } else {
      assertThat(cell).as(what).isCloseTo(single, within(1e-9 * Math.abs(single)));
    }
  }

  private static BacktestSpec with(BacktestSpec base, Map<String, Object> params) {
    return new BacktestSpec(
        base.name(),
        base.strategy(),
        params,
        base.data(),
        base.from(),
        base.to(),
        base.cash(),
        base.commission(),
        base.size(),
        base.settings());
  }

  @Test
  void whatIsWrongWithOneCellLeavesTheOthersAlone() {
    BacktestSpec base = spec("SmaCross", Map.of());
    Map<String, Object> wrong = new LinkedHashMap<>(base.params());
    wrong.put("fast", 0L);
    CellColumns columns =
        run(BACKTESTS.study(base, 0.3).runs(), List.of(base.params(), wrong, base.params()));
    assertThat(columns.faults()).containsOnlyKeys(1);
    assertThat(columns.metric(0)[1]).isNaN();
    assertThat(columns.metric(0)[2]).isFinite().isEqualTo(columns.metric(0)[0]);
  }

  @Test
  void aStudyStopsWhenItIsTold() {
    BacktestSpec base = spec("SmaCross", Map.of());
    StudyRuns runs = BACKTESTS.study(base, 0.3).runs();
    CellColumns columns = new CellColumns(1);
    List<Map<String, Object>> one = List.of(base.params());
    assertThatThrownBy(() -> runs.run(one, new BitSet(), columns, 0, () -> false))
        .isInstanceOf(Cancelled.class);
  }

  @Test
  void whatWasStoppedLeavesNothingToTheNextCells() {
    BacktestSpec base = spec("SmaCross", Map.of());
    StudyRuns runs = BACKTESTS.study(base, 0.3).runs();
    List<Map<String, Object>> two = List.of(base.params(), base.params());
    assertThatThrownBy(() -> runs.run(two, new BitSet(), new CellColumns(2), 0, () -> false))
        .isInstanceOf(Cancelled.class);
    CellColumns again = run(runs, List.of(base.params()));
    CellColumns fresh = run(BACKTESTS.study(base, 0.3).runs(), List.of(base.params()));
    assertThat(row(again, 0)).isEqualTo(row(fresh, 0));
  }

  @Test
  void theIdOfAStudyLeavesTheParametersOut() {
    BacktestSpec base = spec("SmaCross", Map.of());
    Map<String, Object> params = new LinkedHashMap<>(base.params());
    params.put("fast", 3L);
    String id = BACKTESTS.study(base, 0.3).id();
    assertThat(BACKTESTS.study(with(base, params), 0.3).id()).isEqualTo(id);
    assertThat(BACKTESTS.study(base, 0.2).id()).isNotEqualTo(id);
    assertThat(BACKTESTS.study(spec("SmaCross", Map.of("slippage", 0.1)), 0.3).id())
        .isNotEqualTo(id);
  }
}
