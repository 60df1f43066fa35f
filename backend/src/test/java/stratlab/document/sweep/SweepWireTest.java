package stratlab.document.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.api.SweepSpecs;
import stratlab.backtest.Backtests;
import stratlab.document.ParamValue;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;
import stratlab.sweep.result.HeatMap.Others;
import stratlab.sweep.result.Marginal;
import stratlab.sweep.result.Overfitting.Bin;
import stratlab.sweep.result.Overfitting.Point;
import stratlab.sweep.result.Overfitting.Verdict;
import stratlab.sweep.result.ResultRow;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.walkforward.WalkForwardResult;
import stratlab.sweep.walkforward.WalkForwardResult.FoldResult;

final class SweepWireTest {
  private static final SweepSpec SPEC = SweepSpecs.of(SweepSpecs.fast(), SweepSpecs.slow());
  private static final ResultTable TABLE = SweepSpecs.table(SPEC);
  private static final Backtests BACKTESTS =
      new Backtests(StrategyCatalog.discover(), new DataCatalog(Path.of("none")));
  private static final AxisLabels LABELS = AxisLabels.of(SPEC, BACKTESTS);

  private static List<?> values(Map<String, ParamValue> values) {
    return values.values().stream().map(ParamValue::value).toList();
  }

  @Test
  void whatARowHasNoNumberForIsNull() {
    Map<String, Double> metrics = new HashMap<>();
    metrics.put("sharpe", Double.NaN);
    metrics.put("profit_factor", Double.POSITIVE_INFINITY);
    metrics.put("sqn", null);
    metrics.put("trades", 3.0);

    SweepRow row = SweepRow.of(new ResultRow(7, 9, Map.of("fast", 5L), metrics, "why"));

    assertThat(row.cell()).isEqualTo(7);
    assertThat(values(row.values())).isEqualTo(List.of(5L));
    assertThat(row.fault()).isEqualTo("why");
    assertThat(row.metrics())
        .containsOnlyKeys("sharpe", "profit_factor", "sqn", "trades")
        .containsEntry("trades", 3.0)
        .containsEntry("sharpe", null)
        .containsEntry("profit_factor", null)
        .containsEntry("sqn", null);
  }

  @Test
  void aMapIsSentByRowsOfItsSecondAxis() {
    HeatMap map =
        HeatMap.of(
            stratlab.sweep.result.HeatMap.of(TABLE, "fast", "slow", "sharpe", new Others.Best()),
            "best",
            LABELS);

    assertThat(map.values())
        .containsExactly(List.of(0.0, 3.0), List.of(1.0, 4.0), Arrays.asList(2.0, null));
    assertThat(map.cells()).containsExactly(List.of(0, 3), List.of(1, 4), List.of(2, -1));
    assertThat(map.counts()).containsExactly(List.of(1, 1), List.of(1, 1), List.of(1, 0));
    assertThat(map.x().label()).isEqualTo("Fast period");
    assertThat(map.x().unit()).isEqualTo("bars");
    assertThat(map.y().values()).extracting(ParamValue::value).containsExactly(60L, 120L, 240L);
  }

  @Test
  void anEffectWithoutCellsIsNull() {
    Marginals marginals =
        Marginals.of(
            "sharpe",
            List.of(
                new Marginal(
                    SweepSpecs.fast(),
                    new double[] {1, Double.NaN},
                    new double[] {1, Double.NaN},
                    new double[] {1, Double.NaN},
                    new double[] {1, Double.NaN},
                    new int[] {2, 0})),
            LABELS);

    var fast = marginals.axes().getFirst();
    assertThat(fast.best()).containsExactly(1.0, null);
    assertThat(fast.worst()).containsExactly(1.0, null);
    assertThat(fast.counts()).containsExactly(2, 0);
  }

  @Test
  void neighboursAreToldWithTheirValues() {
    Neighbourhood around =
        Neighbourhood.of(
            stratlab.sweep.result.Neighbourhood.of(TABLE, 4, "sharpe"), new Lattice(SPEC.axes()));

    assertThat(around.value()).isEqualTo(4.0);
    assertThat(around.near())
        .filteredOn(near -> near.cell() == 1)
        .singleElement()
        .satisfies(near -> assertThat(values(near.values())).isEqualTo(List.of(5L, 120L)));
    assertThat(around.unranked()).isEqualTo(1);
  }

  @Test
  void honestyIsSentAsColumns() {
    Overfitting honesty =
        Overfitting.of(
            new stratlab.sweep.result.Overfitting(
                9,
                3.5,
                -1,
                0.1,
                null,
                0.9,
                0.4,
                Double.POSITIVE_INFINITY,
                250,
                0.5,
                8,
                List.of(new Bin(-1, 1, 70)),
                null,
                0.2,
                0.1,
                List.of(new Point(4, 1, 2), new Point(5, 3, Double.NaN)),
                Map.of("slope", "too few"),
                Verdict.DOUBTFUL,
                "Hardly."));

    assertThat(honesty.verdict()).isEqualTo("doubtful");
    assertThat(honesty.best()).isNull();
    assertThat(honesty.minimumDays()).isNull();
    assertThat(honesty.points().cell()).containsExactly(4, 5);
    assertThat(honesty.points().inSample()).containsExactly(1.0, 3.0);
    assertThat(honesty.points().outOfSample()).containsExactly(2.0, null);
    assertThat(honesty.logits()).containsExactly(new Overfitting.LogitBin(-1.0, 1.0, 70));
  }

  @Test
  void aFoldWithoutAChoiceHasNoCell() {
    var fold = new stratlab.sweep.spec.WalkForward.Fold("2015", "2016", "2017", "2018");
    var cut =
        new stratlab.sweep.spec.WalkForward(
            stratlab.sweep.spec.WalkForward.Mode.ROLLING, "2y", "1y", List.of(fold));
    WalkForward walk =
        WalkForward.of(
            cut,
            new WalkForwardResult(
                List.of(new FoldResult(fold, -1, Map.of(), Map.of(), null, "no cell was ranked")),
                new long[] {1},
                new double[] {100},
                Map.of("sharpe", 1.0),
                null,
                "Nothing."));

    assertThat(walk.mode()).isEqualTo("rolling");
    assertThat(walk.folds().getFirst().cell()).isNull();
    assertThat(walk.folds().getFirst().test()).isNull();
    assertThat(walk.folds().getFirst().fault()).isEqualTo("no cell was ranked");
    assertThat(walk.equity().value()).containsExactly(100);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # axis             | kind       | label        | unit
          fast               | PARAM      | Fast period  | bars
          gone               | PARAM      | gone         | ''
          settings.interest  | SETTING    | Yearly interest | fraction
          settings.slippage  | SETTING    | Slippage     | fraction
          data.price         | DATA       | Data: price  | ''
          dates              | DATES      | Dates        | ''
          cash               | CASH       | Initial cash | money
          commission         | COMMISSION | Commission   | fraction
          size               | SIZE       | Size per trade | units
          """)
  void axesAreLabelledAsTheirFieldsAre(String name, Axis.Kind kind, String label, String unit) {
    SweepAxis axis = SweepAxis.of(new Axis(name, kind, List.of("x")), LABELS);

    assertThat(axis.label()).isEqualTo(label);
    assertThat(axis.unit()).isEqualTo(unit);
    assertThat(axis.kind()).isEqualTo(kind.name().toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void slippageOfAnAmountIsNoFraction() {
    SweepSpec spec = SweepSpecs.of(Map.of("slippage_kind", "amount"), SweepSpecs.slippage());

    assertThat(AxisLabels.of(spec, BACKTESTS).unit(SweepSpecs.slippage()))
        .isEqualTo("of the price");
  }
}
