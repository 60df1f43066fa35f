package stratlab.sweep.walkforward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static stratlab.sweep.result.TableFixtures.numbers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.Cancelled;
import stratlab.backtest.Progress;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;
import stratlab.sweep.Sweeps;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.result.TableFixtures;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.WalkForward;
import stratlab.sweep.spec.WalkForward.Fold;
import stratlab.sweep.walkforward.WalkForwardResult.FoldResult;
import stratlab.testing.RandomSessionFixtures;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

/** Trainings are tables made by hand; the tests of what they choose are real runs. */
final class WalkForwardResultTest {
  private static final double NONE = Double.NaN;
  private static final Fold FIRST =
      new Fold("2020-01-01", "2020-06-30", "2020-07-01", "2020-09-30");
  private static final Fold SECOND =
      new Fold("2020-04-01", "2020-09-30", "2020-10-01", "2020-12-31");
  private static final Fold BEYOND =
      new Fold("2020-04-01", "2020-09-30", "2030-01-01", "2030-12-31");

  @TempDir private Path folder;
  private Backtests backtests;

  @BeforeEach
  void writeData() {
    Texts.write(folder, "alpha.csv", RandomWalkFixtures.of(1, 600));
    Texts.write(folder, "hours.csv", RandomSessionFixtures.of(5, 3_000, 60));
    backtests = new Backtests(StrategyCatalog.discover(), new DataCatalog(folder));
  }

  @Test
  void eachFoldRunsTheBestOfItsTrainingWithTheMoneyOfTheFoldBefore() {
    WalkForwardResult result = walk(List.of(FIRST, SECOND), 0.1, 0.9, 0.5, 0.2, 0.2, NONE);
    assertThat(result.folds()).extracting(FoldResult::cell).containsExactly(1, 3);
    assertThat(result.folds()).extracting(FoldResult::fault).containsOnlyNulls();
    assertThat(result.folds().getFirst().values()).containsExactly(Map.entry("fast", 10L));
    assertThat(result.folds().getFirst().train()).containsEntry("sharpe", 0.9);

    BacktestReport first = report("alpha", 10, FIRST, 10_000);
    double left = last(first);
    BacktestReport second = report("alpha", 5, SECOND, left);
    assertThat(result.folds().get(0).test()).containsEntry("final_value", left);
    assertThat(result.folds().get(1).test()).containsEntry("final_value", last(second));
    assertThat(result.equity()).hasSize(92 + 92);
    assertThat(result.equity()[91]).isEqualTo(left);
    assertThat(result.equity()[183]).isEqualTo(last(second));
    assertThat(result.times()[92]).isEqualTo((long) second.equity().time().at(0));
    assertThat(result.metrics())
        .containsEntry("total_return", last(second) / 10_000 - 1)
        .containsEntry("trades", metric(first, "trades") + metric(second, "trades"));
  }

  @Test
  void theFiguresOfOneFoldAreThoseOfItsTest() {
    WalkForwardResult result = walk(List.of(FIRST), 0.1, 0.9, 0.5);
    BacktestReport test = report("alpha", 10, FIRST, 10_000);
    assertThat(result.metrics()).hasSize(10);
    result
        .metrics()
        .forEach((key, value) -> assertThat(value).as(key).isEqualTo(metric(test, key)));
  }

  @Test
  void shorterBarsAreTakenByTheDay() {
    Fold fold = new Fold("2020-12-31", "2021-02-28", "2021-03-01", "2021-04-30");
    WalkForwardResult result = walk("hours", List.of(fold), Map.of(), 0.1, 0.9, 0.5);
    BacktestReport test = report("hours", 10, fold, 10_000);
    assertThat(result.equity().length).isLessThan(test.equity().value().size() / 10);
    for (String key : List.of("total_return", "cagr", "volatility", "sharpe", "sortino")) {
      assertThat(result.metrics()).as(key).containsEntry(key, metric(test, key));
    }
    assertThat(result.metrics().get("max_drawdown"))
        .isPositive()
        .isLessThanOrEqualTo(metric(test, "max_drawdown"));
  }

  @Test
  void theEfficiencyComparesYearWithYear() {
    TableFixtures tables = tables(List.of(FIRST, SECOND), 0.1, 0.9, 0.5, 0.2, 0.7, NONE);
    tables.metric("cagr", 9, 0.2, 9, 9, 0.4, 9);
    WalkForwardResult result = walk("alpha", tables);
    Double yearly = result.metrics().get("cagr");
    assertThat(yearly).isNotNull();
    assertThat(result.efficiency()).isCloseTo(yearly / 0.3, within(1e-12));
    tables.metric("cagr", 9, 0.2, 9, 9, -0.2, 9);
    assertThat(walk("alpha", tables).efficiency()).isNull();
    tables.metric("cagr", 9, 0.2, 9, 9, NONE, 9);
    assertThat(walk("alpha", tables).efficiency()).isNull();
  }

  @Test
  void aFoldWithoutARankedCellRestsOnItsMoney() {
    WalkForwardResult result = walk(List.of(FIRST, SECOND), NONE, NONE, NONE, 0.2, 0.7, NONE);
    assertThat(result.folds().getFirst())
        .isEqualTo(
            new FoldResult(
                FIRST, -1, Map.of(), Map.of(), null, "no cell of the training is ranked"));
    assertThat(result.equity()).hasSize(92 + 92).startsWith(10_000, 10_000).contains(10_000);
    assertThat(result.equity()[91]).isEqualTo(10_000);
    assertThat(result.equity()[183]).isEqualTo(last(report("alpha", 10, SECOND, 10_000)));
    assertThat(result.sentence())
        .endsWith("Nothing was traded in fold 1: no cell of the training is ranked.");
  }

  @Test
  void whenNothingIsRankedTheMoneyStaysAsItIs() {
    WalkForwardResult result = walk(List.of(FIRST, SECOND), NONE, NONE, NONE, NONE, NONE, NONE);
    assertThat(result.equity()).containsOnly(10_000);
    assertThat(result.metrics())
        .containsEntry("total_return", 0.0)
        .containsEntry("trades", 0.0)
        .containsEntry("win_rate", null)
        .containsEntry("sharpe", null);
    assertThat(result.efficiency()).isNull();
    assertThat(result.sentence())
        .isEqualTo(
            "In each of 2 folds, the combination that was the best over the 6 months before"
                + " (Sharpe ratio) was run over the next 3 months. Together the tests gained 0.0 %"
                + " (0.0 % a year), and fell by 0.0 % at most. How much lasted of what the"
                + " trainings gained cannot be said. Nothing was traded in folds 1, 2: no cell of"
                + " the training is ranked.");
  }

  @Test
  void aTestThatCannotRunSaysWhyAndTheWalkGoesOn() {
    WalkForwardResult result = walk(List.of(BEYOND, SECOND), 0.1, 0.9, 0.5, 0.2, 0.7, NONE);
    FoldResult first = result.folds().getFirst();
    assertThat(first.cell()).isEqualTo(1);
    assertThat(first.test()).isNull();
    assertThat(first.fault()).startsWith("there are no bars between 2030-01-01 and 2030-12-31");
    assertThat(result.folds().getLast().test()).isNotNull();
    assertThat(result.equity()).hasSize(92);
  }

  @Test
  void aRuinedAccountEndsTheWalk() {
    Map<String, Object> reckless = Map.of("leverage", 1_000.0, "sizing", "fixed");
    WalkForwardResult result =
        walk("alpha", List.of(FIRST, SECOND), reckless, 0.1, 0.9, 0.5, 0.2, 0.7, NONE);
    assertThat(result.equity()).hasSize(92);
    assertThat(result.equity()[91]).isNegative();
    FoldResult second = result.folds().getLast();
    assertThat(second.cell()).isEqualTo(4);
    assertThat(second.test()).isNull();
    assertThat(second.fault()).isEqualTo("the account was worth 0 or less before");
    assertThat(result.metrics()).containsEntry("cagr", null).containsEntry("sharpe", null);
    assertThat(result.efficiency()).isNull();
    assertThat(result.sentence())
        .endsWith("Nothing was traded in fold 2: the account was worth 0 or less before.");
  }

  @Test
  void itCanBeStopped() {
    Texts.write(folder, "long.csv", RandomWalkFixtures.of(3, 20_000));
    Fold all = new Fold("2020-01-01", "2020-06-30", "2020-07-01", "2070-12-31");
    TableFixtures tables = tables(List.of(all), 0.1, 0.9, 0.5);
    BacktestSpec base = base("long", Map.of());
    ResultTable table = tables.table(base);
    WalkForwardRunner walk =
        new WalkForwardRunner(backtests, place -> single(table, place), table, () -> false);
    assertThatThrownBy(walk::result).isInstanceOf(Cancelled.class);
  }

  @Test
  void aTableThatIsNoWalkForwardIsRefused() {
    ResultTable plain = TableFixtures.over(numbers("fast", 5, 10)).table();
    Sweeps sweeps = new Sweeps(backtests);
    assertThatThrownBy(() -> WalkForwardResult.of(sweeps, plain, () -> true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the sweep is no walk forward: it has no folds to test");
    ResultTable undated =
        TableFixtures.over(numbers("fast", 5, 10)).walkForward(cuts(List.of(FIRST))).table();
    assertThatThrownBy(() -> WalkForwardResult.of(sweeps, undated, () -> true))
        .hasMessage("the first axis of a walk forward is the dates of its 1 trainings");
  }

  private WalkForwardResult walk(List<Fold> folds, double... sharpes) {
    return walk("alpha", tables(folds, sharpes));
  }

  private WalkForwardResult walk(String data, TableFixtures tables) {
    return walk(tables.table(base(data, Map.of())));
  }

  private WalkForwardResult walk(
      String data, List<Fold> folds, Map<String, Object> settings, double... sharpes) {
    return walk(tables(folds, sharpes).table(base(data, settings)));
  }

  private WalkForwardResult walk(ResultTable table) {
    return new WalkForwardRunner(backtests, place -> single(table, place), table, () -> true)
        .result();
  }

  /** For each fold, three cells of the fast period. */
  private static TableFixtures tables(List<Fold> folds, double... sharpes) {
    String[] dates =
        folds.stream().map(fold -> fold.trainFrom() + ".." + fold.trainTo()).toArray(String[]::new);
    return TableFixtures.over(
            TableFixtures.texts("dates", Axis.Kind.DATES, dates), numbers("fast", 5, 10, 15))
        .metric("sharpe", sharpes)
        .walkForward(cuts(folds));
  }

  private static WalkForward cuts(List<Fold> folds) {
    return new WalkForward(WalkForward.Mode.ROLLING, "6m", "3m", folds);
  }

  private BacktestSpec base(String data, Map<String, Object> settings) {
    double hourly = data.equals("hours") ? 0.5 : 10;
    double size = settings.isEmpty() ? hourly : 3_000;
    return backtests.check(
        new BacktestRequest(
            null,
            "SmaCross",
            Map.of("fast", 5L, "slow", 20L),
            Map.of("price", data),
            null,
            null,
            10_000.0,
            0.0,
            size,
            settings));
  }

  /** Returns the run of a cell of a training. */
  private static BacktestSpec single(ResultTable table, long place) {
    BacktestSpec base = table.spec().base();
    Map<String, Object> params = new LinkedHashMap<>(base.params());
    params.put("fast", new Lattice(table.spec().axes()).values(place).get("fast"));
    return with(base, params, "2020-01-01", "2020-01-31", base.cash());
  }

  private BacktestReport report(String data, long fast, Fold fold, double cash) {
    BacktestSpec base = base(data, Map.of());
    Map<String, Object> params = new LinkedHashMap<>(base.params());
    params.put("fast", fast);
    return backtests.run(with(base, params, fold.testFrom(), fold.testTo(), cash), Progress.NONE);
  }

  private static BacktestSpec with(
      BacktestSpec base,
      Map<String, Object> params,
      @Nullable String from,
      @Nullable String to,
      double cash) {
    return new BacktestSpec(
        base.name(),
        base.strategy(),
        params,
        base.data(),
        from,
        to,
        cash,
        base.commission(),
        base.size(),
        base.settings());
  }

  private static double last(BacktestReport report) {
    return report.equity().value().at(report.equity().value().size() - 1);
  }

  private static Double metric(BacktestReport report, String key) {
    List<Double> found = new ArrayList<>();
    report.metrics().stream()
        .filter(metric -> metric.key().equals(key))
        .forEach(metric -> found.add(metric.all()));
    return found.getFirst();
  }
}
